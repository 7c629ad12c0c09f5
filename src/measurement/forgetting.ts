import type { Tx } from '../platform/db/database.ts'
import { addCounts, lockTallies } from './store/tallies.ts'
import { forgetTimed, readTimedMany } from './store/timed-requests.ts'
import { countsOfTimed } from './timing.ts'

/** How many requests are taken back at a time. */
const chunk = 5000

/** Takes the times of requests out of the tallies, before an import that wrote them is undone. */
export async function forgetTimes(
  tx: Tx,
  organisationId: string,
  requestIds: readonly string[],
): Promise<void> {
  await lockTallies(tx, organisationId, 'together')
  for (let start = 0; start < requestIds.length; start += chunk) {
    const ids = requestIds.slice(start, start + chunk)
    const before = await readTimedMany(tx, ids)
    await addCounts(
      tx,
      organisationId,
      before.flatMap((one) => countsOfTimed(one, -1)),
    )
    await forgetTimed(tx, ids)
  }
}
