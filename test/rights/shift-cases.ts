import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { jakarta, type ServiceBank } from '../service-bank.ts'
import { why } from './bodies.ts'
import { everybody, named, own, type Ids, type RightsCase } from './case.ts'

const head = ['itHead'] as const
const span = { startsAt: jakarta(4, 8), endsAt: jakarta(4, 16) }
const asked = new URLSearchParams(span).toString()

/** Shifts at a touchpoint of IT, of which `itOne` stands one. */
export const shiftCases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /touchpoints/:touchpointId/readiness': named(
    (ids) => `/touchpoints/${ids.touchpoint}/readiness`,
    everybody,
  ),
  'PUT /touchpoints/:touchpointId/readiness': named(
    (ids) => `/touchpoints/${ids.touchpoint}/readiness`,
    head,
    {
      jobIds: [],
      ...why,
    },
  ),
  'GET /touchpoints/:touchpointId/shift-candidates': named(
    (ids) => `/touchpoints/${ids.touchpoint}/shift-candidates?${asked}`,
    head,
  ),
  'POST /touchpoints/:touchpointId/shifts': named(
    (ids) => `/touchpoints/${ids.touchpoint}/shifts`,
    head,
    (ids: Ids) => ({ personId: ids.person, ...span }),
  ),
  'GET /units/:unitId/shifts': named((ids) => `/units/${ids.it}/shifts`, head),
  'GET /units/:unitId/shifts.csv': named((ids) => `/units/${ids.it}/shifts.csv`, head),
  'GET /shifts': own('/shifts', everybody),
  'GET /shifts/:shiftId': named((ids) => `/shifts/${ids.shift}`, ['itOne', 'itHead']),
  'POST /shifts/:shiftId/override': named((ids) => `/shifts/${ids.shift}/override`, head, {
    despite: 'Untuk uji',
  }),
  'POST /shifts/:shiftId/cancel': named((ids) => `/shifts/${ids.shift}/cancel`, head, why),
}

/** Plans a shift of `itOne` at a touchpoint of IT. */
export async function planShift(bank: ServiceBank, touchpointId: string): Promise<string> {
  const planned = await (
    await bank.as('itHead')
  ).call('POST', `/touchpoints/${touchpointId}/shifts`, {
    body: { personId: bank.people['itOne'], startsAt: jakarta(3, 8), endsAt: jakarta(3, 16) },
  })
  return String(planned.body.id)
}
