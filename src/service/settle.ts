import type { WorkContext } from '../platform/http/route.ts'
import { timed } from './events.ts'
import { readClocks, type RequestReading } from './reading.ts'
import { cacheOf } from './request-cache.ts'
import { readRequest, saveCache, type StoredRequest } from './store/requests.ts'

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
  await context.announce(timed(requestId))
  return { request: { ...stored, ...cache }, reading }
}
