import { organisationDay, postsOn, unitsBelow } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'

/** Everybody who works in a unit that the actor heads, or below one. */
export async function peopleHeaded(context: ActionContext): Promise<string[]> {
  const { tx, now, actor } = context
  const below = await Promise.all(actor.headedUnits.map((unitId) => unitsBelow(tx, unitId)))
  const unitIds = [...new Set(below.flat())]
  if (unitIds.length === 0) return []
  const posts = await postsOn(tx, await organisationDay(tx, now), { unitIds })
  return [...new Set(posts.map(({ personId }) => personId))]
}
