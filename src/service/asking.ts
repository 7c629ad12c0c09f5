import { unitPaths } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { askerUnits } from './store/services.ts'

/** The units in which the actor works, with all above them: a service offered to one of them is offered to the actor. */
export async function actorUnits(context: ActionContext): Promise<string[]> {
  const paths = await unitPaths(context.tx, context.actor.memberUnits)
  return [...new Set([...paths.values()].flat())]
}

/** Whether a service is offered to the actor: to everybody, or to a unit in or above which the actor works. */
export async function mayAsk(context: ActionContext, serviceId: string): Promise<boolean> {
  return isOffered(context, await askerUnits(context.tx, serviceId))
}

/** The same where the units are known; none: it is offered to everybody. */
export async function isOffered(context: ActionContext, offeredTo: readonly string[]): Promise<boolean> {
  if (offeredTo.length === 0) return true
  const own = await actorUnits(context)
  return offeredTo.some((unit) => own.includes(unit))
}
