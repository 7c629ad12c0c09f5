import { organisationDay, unitKindOf } from '../organisation/index.ts'
import type { Announcement, WorkContext } from '../platform/http/route.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ServiceViews } from '../service/index.ts'
import { bunchingBin } from '../statistics/bunching.ts'
import { binOf } from '../statistics/time-quantiles.ts'
import { stratumOf } from './domain/tally.ts'
import type { DayCount } from './domain/tally-sheet.ts'
import { addCounts, lockTallies } from './store/tallies.ts'
import { readTimed, saveTimed } from './store/timed-requests.ts'
import type { TimedRequest } from './tables.ts'

/** A completed request as the service slice publishes it. */
export type CompletedRequest = ServiceViews['service.completedRequests']

/**
 * The clock of a request has something new to say: what it added to the tallies of time is taken back, and what it adds
 * now is added, in the same transaction. Reopened requests take everything back until they are completed again.
 */
export async function retime(context: WorkContext, { subject }: Announcement): Promise<void> {
  const requestId = subject['requestId']
  if (requestId === undefined) return
  const { tx, organisationId } = context
  await lockTallies(tx, organisationId, 'together')
  const before = await readTimed(tx, requestId)
  const completed = await completedRequest(tx, requestId)
  const now = completed === undefined ? undefined : await timedOf(tx, completed)
  if (JSON.stringify(before ?? null) === JSON.stringify(now ?? null)) return
  await saveTimed(tx, organisationId, requestId, now)
  await addCounts(tx, organisationId, [
    ...(before === undefined ? [] : countsOfTimed(before, -1)),
    ...(now === undefined ? [] : countsOfTimed(now, 1)),
  ])
  const unitId = now?.unitId ?? before?.unitId
  if (unitId !== undefined)
    await context.announce({ name: 'scorecard.timed', topics: ['organisation'], subject: { unitId } })
}

async function completedRequest(tx: Tx, requestId: string): Promise<CompletedRequest | undefined> {
  return tx
    .withTables<ServiceViews>()
    .selectFrom('service.completedRequests')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst()
}

/** What a completed request adds, looked up in the organisation's days. */
export async function timedOf(tx: Tx, completed: CompletedRequest): Promise<TimedRequest> {
  const completedOn = await organisationDay(tx, completed.completedAt)
  const windowEndsOn = await organisationDay(tx, completed.windowClosesAt)
  return timedFrom(completed, {
    completedOn,
    windowEndsOn,
    stratum: await askerStratum(tx, completed, completedOn),
  })
}

/** The stratum of a request: its priority and the kind of unit its asker worked in. */
async function askerStratum(tx: Tx, { priority, askerId }: CompletedRequest, day: string): Promise<string> {
  return stratumOf({ priority, askerUnitKind: await unitKindOf(tx, askerId, day) })
}

/** The same with the look-ups done, for many requests at once. */
export function timedFrom(
  completed: CompletedRequest,
  days: { completedOn: string; windowEndsOn: string; stratum: string },
): TimedRequest {
  return {
    organisationId: completed.organisationId,
    requestId: completed.id,
    unitId: completed.unitId,
    serviceId: completed.serviceId,
    stratum: days.stratum,
    completedOn: days.completedOn,
    windowEndsOn: canBeRated(completed) ? days.windowEndsOn : null,
    minutesBin: binOf(completed.usedMinutes),
    ofPromise: partOfPromise(completed),
    response: completed.responseStatus,
    completion: completed.completionStatus,
    reported: reportedOf(completed),
  }
}

/** Which fortieth of its promise a request took, from 1, where its clock says whether the promise was kept. */
function partOfPromise({ usedMinutes, promisedMinutes, completionStatus }: CompletedRequest): number | null {
  if (!isVerdict(completionStatus) || promisedMinutes === null || promisedMinutes <= 0) return null
  const bin = bunchingBin(usedMinutes, promisedMinutes)
  return bin === undefined ? null : bin + 1
}

/** Whether anybody can rate it: imported requests are history, and nobody rates what they worked on. */
function canBeRated({ sourceSystem, ratable }: CompletedRequest): boolean {
  return sourceSystem === null && ratable
}

/** What another system said of its own promise, kept apart from our clock. */
function reportedOf({ sourceSystem, sourceMadeSla }: CompletedRequest): string | null {
  if (sourceSystem === null) return null
  const word = { true: 'kept', false: 'broken', null: 'unknown' }[String(sourceMadeSla)] ?? 'unknown'
  return `${sourceSystem} ${word}`
}

/** The counts of one completed request, for its unit and for its service. */
export function countsOfTimed(timed: TimedRequest, count: 1 | -1): DayCount[] {
  const { stratum } = timed
  const on = (day: string, measure: string, value: string) => ({ day, measure, value, stratum, count })
  const counts = [
    on(timed.completedOn, 'completed', 'all'),
    ...(timed.windowEndsOn === null ? [] : [on(timed.windowEndsOn, 'window', 'ended')]),
    ...(timed.minutesBin === null ? [] : [on(timed.completedOn, 'minutes', String(timed.minutesBin))]),
    ...(timed.ofPromise === null ? [] : [on(timed.completedOn, 'of_promise', String(timed.ofPromise))]),
    ...(isVerdict(timed.response) ? [on(timed.completedOn, 'response', timed.response)] : []),
    ...(isVerdict(timed.completion) ? [on(timed.completedOn, 'completion', timed.completion)] : []),
    ...(timed.reported === null ? [] : [on(timed.completedOn, 'reported', timed.reported)]),
  ]
  return counts.flatMap((one) => [
    { ...one, subjectKind: 'unit' as const, subjectId: timed.unitId },
    { ...one, subjectKind: 'service' as const, subjectId: timed.serviceId },
  ])
}

function isVerdict(status: string): boolean {
  return status === 'kept' || status === 'broken'
}
