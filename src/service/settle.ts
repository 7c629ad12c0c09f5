import type { WorkContext } from '../platform/http/route.ts'
import { judged, timed } from './events.ts'
import { whileJudged } from './judging.ts'
import { calendarsFor, readClocks, readRequestClock, unitsOfEvent, type RequestReading } from './reading.ts'
import { cacheOf } from './request-cache.ts'
import type { StoredEvent } from './store/events.ts'
import { insertRequest, readRequest, saveCache, type StoredRequest } from './store/requests.ts'
import type { RequestFacts, StopsClock } from './tables.ts'

/** The job that looks at one request at the moment of its next alarm. */
export const alarmJob = 'service.alarm'

export interface Settled {
  readonly request: StoredRequest
  readonly reading: RequestReading
}

/**
 * Reads a request's clocks off its timeline, writes what is kept of them, sees to the next alarm and tells other slices.
 * Whatever adds to a timeline ends here, in the same transaction.
 * @throws Error where the request does not exist in this organisation
 */
export async function settle(context: WorkContext, requestId: string): Promise<Settled> {
  const stored = await readRequest(context.tx, requestId)
  if (stored === undefined) throw new Error(`No request ${requestId}`)
  const reading = (await readClocks(context.tx, [stored], context.now)).get(requestId)
  if (reading === undefined) throw new Error(`No timeline of request ${requestId}`)
  const cache = cacheOf(stored, reading)
  await saveCache(context.tx, stored, cache)
  if (cache.alarmAt !== null && cache.alarmAt.getTime() !== stored.alarmAt?.getTime()) {
    await context.later(alarmJob, { requestId }, cache.alarmAt)
  }
  // Until it is completed a request adds nothing to any figure.
  if (stored.completedAt !== null || cache.completedAt !== null) await context.announce(timed(requestId))
  const request = { ...stored, ...cache }
  if (mayOwe(stored, reading))
    await whileJudged(context.tx, { request, reading }, () => context.announce(judged(requestId)))
  return { request, reading }
}

/** Whether a promise of it is broken, or was before this reading, or it came back: what a guarantee may pay for. */
function mayOwe(before: StoredRequest, { clock, rows }: RequestReading): boolean {
  const broken = [
    clock.response.brokenAt,
    clock.completion.brokenAt,
    before.responseBrokenAt,
    before.completionBrokenAt,
  ]
  return broken.some((at) => at !== null) || rows.some(({ kind }) => kind === 'reopened')
}

/** Writes a request that is just being made, with the first event of its timeline; its alarm as {@link settle} does. */
export async function settleNew(
  context: WorkContext,
  facts: RequestFacts,
  submission: StoredEvent,
  stopsClock: readonly StopsClock[],
): Promise<Settled> {
  const { tx, now } = context
  const calendars = await calendarsFor(tx, [facts.unitId, ...unitsOfEvent(submission)], [], now)
  const reading = readRequestClock({
    request: facts,
    events: [submission],
    stopsClock,
    calendars,
    told: [],
    now,
  })
  const cache = cacheOf(facts, reading)
  await insertRequest(tx, facts, cache, submission)
  if (cache.alarmAt !== null) await context.later(alarmJob, { requestId: facts.id }, cache.alarmAt)
  return { request: { ...facts, ...cache }, reading }
}
