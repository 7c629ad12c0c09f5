import { unitPath } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'

/** Whether a unit's statement is the actor's to read; false where there is no such unit. */
export async function mayReadStatement(context: ActionContext, unitId: string): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return path !== undefined && context.may('statement:read', { unitPath: path })
}
