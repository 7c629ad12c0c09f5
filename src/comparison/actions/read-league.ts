import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import { placesOf, type Act } from '../acting.ts'
import { leagueOf } from '../league.ts'
import { writtenLeague } from '../written-league.ts'

/** The units of a group beside each other. */
export const readLeague: Act<'GET /leagues/:groupId'> = async (context, { params, query }) => {
  const today = await organisationDay(context.tx, context.now)
  const found = await leagueOf(context.tx, {
    ...query,
    groupId: params.groupId,
    today,
    personId: context.actor.personId,
  })
  return found.ok ? accept(writtenLeague(context, found.value, await placesOf(context))) : found
}
