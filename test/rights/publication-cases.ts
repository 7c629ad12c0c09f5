import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { nameOf, quarterOf } from '../../src/publication/domain/quarters.ts'
import { publishQuarter } from '../../src/publication/publishing.ts'
import type { Harness } from '../harness.ts'
import { everybody, named, own, type RightsCase } from './case.ts'

/** A quarter by its name, which is the same in every organisation. */
const ofQuarter = (below: string): RightsCase => ({
  call: ({ published }) => ({ path: `/publications/${published}${below}` }),
  may: everybody,
  names: false,
})

/** Publications: for everybody of the organisation, and nobody else. */
export const publicationCases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /publications': own('/publications', everybody),
  'GET /publications/:quarter': ofQuarter(''),
  'GET /publications/:quarter/figures.csv': ofQuarter('/figures.csv'),
  'GET /publications/:quarter/units/:unitId': named(
    (ids) => `/publications/${ids.published}/units/${ids.it}`,
    everybody,
  ),
}

/** Publishes the quarter that runs, without waiting for its end; its name. */
export async function publishRunning(harness: Harness, organisationId: string): Promise<string> {
  const quarter = quarterOf(harness.now().toISOString().slice(0, 10))
  await harness.within(organisationId, (_tx, context) => publishQuarter(context, quarter))
  return nameOf(quarter.start)
}
