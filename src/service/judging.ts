import type { Tx } from '../platform/db/database.ts'
import type { RequestReading } from './reading.ts'
import type { StoredRequest } from './store/requests.ts'

/** A request as it has just been read, while other slices are told of it. */
interface Judged {
  readonly request: StoredRequest
  readonly reading: RequestReading
}

const underWay = new WeakMap<Tx, Map<string, Judged>>()

/** Lets whoever is told of a reading have it, and nobody afterwards: what is added to the timeline later is read anew. */
export async function whileJudged(tx: Tx, judged: Judged, tell: () => Promise<void>): Promise<void> {
  const all = underWay.get(tx) ?? new Map<string, Judged>()
  underWay.set(tx, all)
  all.set(judged.request.id, judged)
  try {
    await tell()
  } finally {
    all.delete(judged.request.id)
  }
}

/** The reading of which this transaction tells just now, where it is of this request. */
export function judgedNow(tx: Tx, requestId: string): Judged | undefined {
  return underWay.get(tx)?.get(requestId)
}
