import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { votesEach } from '../domain/votes.ts'
import { proposalRowViews } from '../proposal-rows.ts'
import { boundFor } from '../store/board.ts'

/** On what the actor's votes are bound, and how many there are. */
export const showMyVotes: Act<'GET /my-votes'> = async (context) => {
  const bound = await boundFor(context.tx, context.actor.personId)
  return accept({ used: bound.length, of: votesEach, rows: await proposalRowViews(context, bound) })
}
