import { unitPaths } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { maySeeRequest } from '../service/index.ts'
import { exemptionsOf } from './store/exemptions.ts'
import { transactionsOf } from './store/ledger.ts'

/**
 * Whether the actor may read what became of a request's guarantee: whoever sees the request, and whoever reads the statement of one of
 * its two units or decides on exemptions.
 */
export async function mayReadExemption(context: ActionContext, requestId: string): Promise<boolean> {
  if (await maySeeRequest(context, requestId)) return true
  const units = await unitsConcerned(context, requestId)
  const paths = await unitPaths(context.tx, units)
  return [...paths.values()].some((unitPath) => context.may('statement:read', { unitPath }))
}

async function unitsConcerned({ tx }: ActionContext, requestId: string): Promise<string[]> {
  const sides = [...(await exemptionsOf(tx, requestId)), ...(await transactionsOf(tx, requestId))]
  return [...new Set(sides.flatMap(({ payerUnitId, payeeUnitId }) => [payerUnitId, payeeUnitId]))]
}
