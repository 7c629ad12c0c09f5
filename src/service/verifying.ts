import type { Tx } from '../platform/db/database.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { readClocks } from './reading.ts'
import { cacheOf } from './request-cache.ts'
import { settle } from './settle.ts'
import { keptUnits, requestIdsAfter } from './store/bulk.ts'
import { lockRequest, readRequests, type StoredRequest } from './store/requests.ts'
import type { RequestCache } from './tables.ts'

/** One thing kept of a request that its timeline does not say. */
export interface Discrepancy {
  readonly requestId: string
  readonly number: string
  readonly field: keyof RequestCache | 'units'
  readonly kept: string
  readonly recomputed: string
}

export interface Verification {
  readonly requests: number
  /** Requests of which something differs. */
  readonly differing: number
  /** The first hundred differences. */
  readonly discrepancies: readonly Discrepancy[]
}

const requestsAtOnce = 500
const shownAtMost = 100

/**
 * Reads anew every request whose clocks no longer come out as they were kept, as after a change of a calendar. The others
 * are left alone. How many were read anew.
 */
export async function repairRequests(context: WorkContext): Promise<number> {
  let repaired = 0
  for (let after: string | null = null; ;) {
    const ids: string[] = await requestIdsAfter(context.tx, after, requestsAtOnce)
    if (ids.length === 0) return repaired
    const found = await differencesOf(context.tx, await readRequests(context.tx, ids))
    for (const [first] of found) {
      if (first === undefined) continue
      await lockRequest(context.tx, first.requestId)
      await settle(context, first.requestId)
      repaired += 1
    }
    after = ids.at(-1) ?? null
  }
}

/** Recomputes what is kept of every request from its timeline, as of the moment it was kept, and compares. Changes nothing. */
export async function verifyRequests(
  tx: Tx,
  progress: (requests: number) => void = () => undefined,
): Promise<Verification> {
  let requests = 0
  let differing = 0
  const discrepancies: Discrepancy[] = []
  for (let after: string | null = null; ;) {
    const ids: string[] = await requestIdsAfter(tx, after, requestsAtOnce)
    if (ids.length === 0) return { requests, differing, discrepancies }
    const found = await differencesOf(tx, await readRequests(tx, ids))
    requests += ids.length
    differing += found.filter((differences) => differences.length > 0).length
    discrepancies.push(...found.flat().slice(0, shownAtMost - discrepancies.length))
    progress(requests)
    after = ids.at(-1) ?? null
  }
}

async function differencesOf(tx: Tx, requests: readonly StoredRequest[]): Promise<Discrepancy[][]> {
  const readings = await readClocks(tx, requests, (request) => request.readAt)
  const units = await keptUnits(
    tx,
    requests.map((request) => request.id),
  )
  return requests.map((request) => {
    const reading = readings.get(request.id)
    if (reading === undefined) return []
    const recomputed = cacheOf(request, reading)
    const fields = Object.keys(recomputed) as (keyof RequestCache)[]
    const pairs: [Discrepancy['field'], string, string][] = fields.map((field) => [
      field,
      comparable(request[field]),
      comparable(recomputed[field]),
    ])
    pairs.push(['units', comparable(units.get(request.id) ?? []), comparable(recomputed.heldBy)])
    return pairs
      .filter(([, kept, now]) => kept !== now)
      .map(([field, kept, now]) => ({
        requestId: request.id,
        number: request.number,
        field,
        kept,
        recomputed: now,
      }))
  })
}

function comparable(value: RequestCache[keyof RequestCache]): string {
  if (value === null) return '—'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return value.toFixed(6)
  return typeof value === 'string' ? value : value.toSorted().join(' ')
}
