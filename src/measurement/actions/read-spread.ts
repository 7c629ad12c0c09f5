import { organisationDay } from '../../organisation/index.ts'
import { refuse } from '../../platform/http/result.ts'
import type { Route } from '../../platform/http/route.ts'
import type { SpreadEndpoints } from '../contract/spread.ts'
import { readSpread } from '../spreads.ts'
import { groupSubject, serviceSubject, touchpointSubject, unitSubject } from '../subjects.ts'

type Act<Key extends keyof SpreadEndpoints> = Route<SpreadEndpoints[Key], string, 'period_invalid'>['act']

/** How answers and times of a unit with all units below spread. */
export const readUnitSpread: Act<'GET /scorecards/units/:unitId/spread'> = async (
  context,
  { params, query },
) => {
  const subject = await unitSubject(context.tx, params.unitId)
  return subject === undefined ? refuse('not_found') : readSpread(context, subject, query)
}

/** How answers and times of a service spread. */
export const readServiceSpread: Act<'GET /scorecards/services/:serviceId/spread'> = async (
  context,
  { params, query },
) => {
  const subject = await serviceSubject(context.tx, params.serviceId)
  return subject === undefined ? refuse('not_found') : readSpread(context, subject, query)
}

/** How answers of a touchpoint spread. */
export const readTouchpointSpread: Act<'GET /scorecards/touchpoints/:touchpointId/spread'> = async (
  context,
  { params, query },
) => {
  const subject = await touchpointSubject(context.tx, params.touchpointId)
  return subject === undefined ? refuse('not_found') : readSpread(context, subject, query)
}

/** How answers and times of the units of a peer group spread. */
export const readGroupSpread: Act<'GET /scorecards/groups/:groupId/spread'> = async (
  context,
  { params, query },
) => {
  const { tx, now } = context
  const subject = await groupSubject(tx, params.groupId, await organisationDay(tx, now))
  return subject === undefined ? refuse('not_found') : readSpread(context, subject, query)
}
