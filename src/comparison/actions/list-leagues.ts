import { organisationDay } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import { placesOf, type Act } from '../acting.ts'
import { groupView, likesOn } from '../groups.ts'

/** Which units are compared with which. */
export const listLeagues: Act<'GET /leagues'> = async (context) => {
  const places = await placesOf(context)
  const all = await likesOn(context.tx, await organisationDay(context.tx, context.now))
  return accept({
    groups: all.map((likes) => groupView(context, likes, places)),
    may: { make: context.may('peer_group:change') },
  })
}
