import { organisationDay, unitNames } from '../../organisation/index.ts'
import { periodAsked } from '../../measurement/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { placesOf, type Act } from '../acting.ts'
import { likesOfUnit } from '../groups.ts'
import { leagueAmong } from '../league.ts'
import { yardstickView } from '../league-view.ts'

/** One unit against its likes without itself. */
export const readYardstick: Act<'GET /units/:unitId/yardstick'> = async (context, { params, query }) => {
  const { tx } = context
  if (!(await unitNames(tx, [params.unitId])).has(params.unitId)) return refuse('not_found')
  const today = await organisationDay(tx, context.now)
  const period = periodAsked(query.period, query.start, today)
  if (period === undefined) return refuse('league_period_invalid')
  const likes = await likesOfUnit(tx, params.unitId, period.start)
  if (likes === undefined) return accept({ yardstick: null })
  const found = await leagueAmong(tx, likes, period, { ...query, today, personId: context.actor.personId })
  if (!found.ok) return found
  return accept({ yardstick: yardstickView(context, found.value, await placesOf(context), params.unitId) })
}
