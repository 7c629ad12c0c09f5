import { belongedTo, organisationDay } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'

/**
 * Whether somebody works in the unit that is rated, or in one below it, or did so at any time since the request was made.
 * Nobody rates their own unit, so nobody is asked or reminded to.
 */
export async function isOwnUnit(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  request: { readonly unitId: string; readonly submittedAt: Date },
  personId: string,
): Promise<boolean> {
  const from = await organisationDay(tx, request.submittedAt)
  return belongedTo(tx, request.unitId, personId, { from, to: await organisationDay(tx, now) })
}
