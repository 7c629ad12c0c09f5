import { organisationOf, unitKindsOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { stratumOf } from './domain/tally.ts'
import { countsOf, ratersOf } from './publication.ts'
import { readForCounting } from './store/counting.ts'
import {
  batchesOf,
  clearTallies,
  compareTallies,
  completedAmong,
  completedRequests,
  forgetUncompleted,
  keepTallies,
  placedIn,
  type CompletedWithStratum,
  type Difference,
} from './store/rebuilding.ts'
import { readTimedMany, saveTimedMany } from './store/timed-requests.ts'
import { countingAtOnce, type Counter } from './store/first-counts.ts'
import { addCounts, addRatersOnly, lockTallies } from './store/tallies.ts'
import { lockMoments, recountMoments } from './store/moments.ts'
import type { TimedRequest } from './tables.ts'
import { rebuildVisits } from './touchpoints/rebuild-visits.ts'
import { countsOfTimed, timedFrom } from './timing.ts'

/** How many requests are added up at a time. */
const chunk = 5000
/** And how many batches: each holds five verdicts or a few more. */
const batchesAtOnce = 1000

interface Rebuilt {
  readonly batches: number
  readonly requests: number
  /** Tallies that were other than what the rows give: none, unless something is broken. */
  readonly differences: readonly Difference[]
}

/** Makes all tallies and raters anew from the rows: verdicts by the batches that released them, times by the completed requests. */
export async function rebuildTallies(tx: Tx, organisationId: string): Promise<Rebuilt> {
  await lockTallies(tx, organisationId, 'alone')
  await lockMoments(tx, organisationId) // a unit that moves meanwhile waits, instead of each for the other
  const { zone } = await organisationOf(tx)
  await keepTallies(tx)
  await clearTallies(tx)
  const batches = await batchesOf(tx)
  for (let start = 0; start < batches.length; start += batchesAtOnce)
    await countAgain(tx, organisationId, batches.slice(start, start + batchesAtOnce))
  const of = (kind: 'unitId' | 'serviceId') => [...new Set(batches.flatMap((batch) => batch[kind] ?? []))]
  await recountMoments(tx, organisationId, { unitIds: of('unitId'), serviceIds: of('serviceId') })
  await rebuildVisits(tx, organisationId)
  await forgetUncompleted(tx)
  let requests = 0
  for await (const completed of completedRequests(tx, chunk)) {
    const timed = await timedTogether(tx, zone, completed)
    await saveTimedMany(tx, timed)
    await addCounts(
      tx,
      organisationId,
      timed.flatMap((one) => countsOfTimed(one, 1)),
    )
    requests += timed.length
  }
  return { batches: batches.length, requests, differences: await compareTallies(tx) }
}

/** Adds what batches counted, many at once: one by one a large organisation would take hours. */
async function countAgain(tx: Tx, organisationId: string, batches: Batches): Promise<void> {
  const placed = await placedIn(tx, batches)
  const read = await readForCounting(tx, [...new Set([...placed.values()].flat())])
  const verdicts = new Map(read.map((verdict) => [verdict.id, verdict]))
  const counted = batches.map((batch) => ({
    batch,
    of: (placed.get(batch.id) ?? []).flatMap((id) => verdicts.get(id) ?? []),
  }))
  await addCounts(
    tx,
    organisationId,
    counted.flatMap(({ batch, of }) => countsOf(of, batch, batch.releasedOn)),
  )
  await addRatersOnly(
    tx,
    organisationId,
    counted.flatMap(({ batch, of }) => ratersOf(of, batch, batch.releasedOn)),
  )
}

type Batches = Awaited<ReturnType<typeof batchesOf>>

/** Adds the times of requests that an import or the demonstration wrote; those that are not completed add nothing. */
export async function timeRequests(
  tx: Tx,
  organisationId: string,
  requestIds: readonly string[],
  counter: Pick<Counter, 'counts'> = countingAtOnce(tx, organisationId),
): Promise<void> {
  await lockTallies(tx, organisationId, 'together')
  const { zone } = await organisationOf(tx)
  for (let start = 0; start < requestIds.length; start += chunk) {
    const completed = await completedAmong(tx, requestIds.slice(start, start + chunk))
    const before = await readTimedMany(
      tx,
      completed.map((one) => one.id),
    )
    const timed = await timedTogether(tx, zone, completed)
    await saveTimedMany(tx, timed)
    await counter.counts([
      ...before.flatMap((one) => countsOfTimed(one, -1)),
      ...timed.flatMap((one) => countsOfTimed(one, 1)),
    ])
  }
}

/** What completed requests add; a stratum once given stays, whatever the asker does later. */
async function timedTogether(
  tx: Tx,
  zone: string,
  completed: readonly CompletedWithStratum[],
): Promise<TimedRequest[]> {
  const dayOf = (at: Date) => localDay(instantFromDate(at), zone)
  const kinds = await unitKindsOf(
    tx,
    completed.map((one) => ({ personId: one.askerId, day: dayOf(one.completedAt) })),
  )
  return completed.map(({ stratum, ...one }, index) =>
    timedFrom(one, {
      completedOn: dayOf(one.completedAt),
      windowEndsOn: dayOf(one.windowClosesAt),
      stratum: stratum ?? stratumOf({ priority: one.priority, askerUnitKind: kinds[index] ?? 'head_office' }),
    }),
  )
}
