import { unitsBelowAny } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { Looker } from './store/request-lists.ts'

/** How far the actor's eyes reach over requests: the same as `request:read` decides for one of them. */
export async function lookerOf(context: ActionContext): Promise<Looker> {
  const { actor, tx } = context
  const everywhere = context.may('request:read', {})
  if (everywhere) return { personId: actor.personId, unitIds: null }
  const below = await unitsBelowAny(tx, actor.headedUnits)
  return { personId: actor.personId, unitIds: [...new Set([...actor.memberUnits, ...below])] }
}
