import { organisationOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/periods.ts'
import { countsOf, ratersOf } from './release.ts'
import { readForCounting } from './store/counting.ts'
import { batchesOf, clearTallies, compareTallies, completedRequests, forgetUncompleted, keepTallies, placedIn, type Difference } from './store/rebuilding.ts'
import { saveTimedMany } from './store/timed-requests.ts'
import { addCounts, addRaters } from './store/tallies.ts'
import type { TimedRequest } from './tables.ts'
import { askerStratum, countsOfTimed, timedFrom } from './timing.ts'

/** How many requests are added up at a time. */
const chunk = 2000

export interface Rebuilt {
  readonly batches: number
  readonly requests: number
  /** Tallies that were other than what the rows give: none, unless something is broken. */
  readonly differences: readonly Difference[]
}

/** Makes all tallies and raters anew from the rows: verdicts by the batches that released them, times by the completed requests. */
export async function rebuildTallies(tx: Tx, organisationId: string): Promise<Rebuilt> {
  const { zone } = await organisationOf(tx)
  await keepTallies(tx)
  await clearTallies(tx)
  const batches = await batchesOf(tx)
  for (const batch of batches) {
    const verdicts = await readForCounting(tx, await placedIn(tx, batch))
    await addCounts(tx, organisationId, countsOf(verdicts, batch, batch.releasedOn))
    await addRaters(tx, organisationId, ratersOf(verdicts, batch, batch.releasedOn))
  }
  await forgetUncompleted(tx)
  let requests = 0
  for await (const completed of completedRequests(tx, chunk)) {
    const timed: TimedRequest[] = []
    for (const { stratum, ...one } of completed) {
      const completedOn = localDay(instantFromDate(one.completedAt), zone)
      const windowEndsOn = localDay(instantFromDate(one.windowClosesAt), zone)
      timed.push(timedFrom(one, { completedOn, windowEndsOn, stratum: stratum ?? (await askerStratum(tx, one, completedOn)) }))
    }
    await saveTimedMany(tx, timed)
    await addCounts(tx, organisationId, timed.flatMap((one) => countsOfTimed(one, 1)))
    requests += timed.length
  }
  return { batches: batches.length, requests, differences: await compareTallies(tx) }
}
