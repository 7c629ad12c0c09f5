import type { WorkContext } from '../platform/http/route.ts'
import type { RequestUpTheLine } from '../service/index.ts'
import type { Ground } from './contract.ts'
import { groundOf } from './domain/ground.ts'

/** On which ground a request may be taken up the line now; what was promised elsewhere is not settled here. */
export function groundNow(
  { now }: Pick<WorkContext, 'now'>,
  { imported, declinedAt, ...facts }: RequestUpTheLine,
): Ground | undefined {
  if (imported) return undefined
  return groundOf({ ...facts, declinedAt: declinedAt?.getTime() ?? null }, now.getTime())
}
