import { organisationDay, postsOn, unitsBelowAny } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'

/** Everybody who works in a unit that the actor heads, or below one. */
export async function peopleHeaded(context: ActionContext): Promise<string[]> {
  const { tx, now, actor } = context
  const unitIds = await unitsBelowAny(tx, actor.headedUnits)
  if (unitIds.length === 0) return []
  const posts = await postsOn(tx, await organisationDay(tx, now), { unitIds })
  return [...new Set(posts.map(({ personId }) => personId))]
}
