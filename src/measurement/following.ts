import type { WorkContext } from '../platform/http/route.ts'
import { followTree } from './store/moments.ts'

/** Units stand elsewhere: the sums over people of the units above, before and after, follow in the same transaction. */
export async function followMoves({ tx, organisationId }: WorkContext): Promise<void> {
  await followTree(tx, organisationId)
}
