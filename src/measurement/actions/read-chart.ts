import { organisationDay } from '../../organisation/index.ts'
import { refuse } from '../../platform/http/result.ts'
import type { Route } from '../../platform/http/route.ts'
import { readChart } from '../charts.ts'
import type { OverTimeEndpoints } from '../contract/over-time.ts'
import { groupSubject, serviceSubject, touchpointSubject, unitSubject } from '../subjects.ts'

type Act<Key extends keyof OverTimeEndpoints> = Route<OverTimeEndpoints[Key], string, 'period_invalid'>['act']

/** The control chart of a unit with all units below. */
export const readUnitChart: Act<'GET /scorecards/units/:unitId/chart'> = async (
  context,
  { params, query },
) => {
  const subject = await unitSubject(context.tx, params.unitId)
  return subject === undefined ? refuse('not_found') : readChart(context, subject, query)
}

/** The control chart of a service. */
export const readServiceChart: Act<'GET /scorecards/services/:serviceId/chart'> = async (
  context,
  { params, query },
) => {
  const subject = await serviceSubject(context.tx, params.serviceId)
  return subject === undefined ? refuse('not_found') : readChart(context, subject, query)
}

/** The control chart of a touchpoint. */
export const readTouchpointChart: Act<'GET /scorecards/touchpoints/:touchpointId/chart'> = async (
  context,
  { params, query },
) => {
  const subject = await touchpointSubject(context.tx, params.touchpointId)
  return subject === undefined ? refuse('not_found') : readChart(context, subject, query)
}

/** The control chart of the units of a peer group. */
export const readGroupChart: Act<'GET /scorecards/groups/:groupId/chart'> = async (
  context,
  { params, query },
) => {
  const { tx, now } = context
  const subject = await groupSubject(tx, params.groupId, await organisationDay(tx, now))
  return subject === undefined ? refuse('not_found') : readChart(context, subject, query)
}
