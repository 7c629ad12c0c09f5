import { organisationDay } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { placesOf } from './acting.ts'
import type { PeerGroupView } from './contract.ts'
import { likesOf, membersView } from './groups.ts'

/** A group with its members, as its reader sees it. */
export async function shownGroup(
  context: ActionContext,
  groupId: string,
): Promise<Result<PeerGroupView, 'not_found'>> {
  const today = await organisationDay(context.tx, context.now)
  const likes = await likesOf(context.tx, groupId, today)
  if (likes === undefined) return refuse('not_found')
  return accept(membersView(context, likes, await placesOf(context)))
}
