import { millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'
import { shareOf } from './money.ts'

/** A hop of another unit than the one that promised. */
export interface Hop {
  readonly unitId: string
  readonly from: Instant
  /** Working milliseconds that the unit used. */
  readonly used: number
}

/** What a unit promised for every hop of its own that began after `since`; null: nothing any more. */
export interface HopPromise {
  readonly unitId: string
  readonly since: Instant
  readonly minutes: number | null
}

/** Who kept a request longer than promised, and by how much, each unit once, the longest first. */
export function brokenHops(
  hops: readonly Hop[],
  promises: readonly HopPromise[],
  promisingUnitId: string,
): { readonly unitId: string; readonly overMilliseconds: number }[] {
  const over = new Map<string, number>()
  for (const { unitId, from, used } of hops) {
    const minutes = promiseAt(promises, unitId, from)
    if (unitId === promisingUnitId || minutes === null) continue
    const excess = used - minutes * millisecondsPerMinute
    if (excess > 0) over.set(unitId, (over.get(unitId) ?? 0) + excess)
  }
  return [...over]
    .map(([unitId, overMilliseconds]) => ({ unitId, overMilliseconds }))
    .toSorted(
      (one, other) => other.overMilliseconds - one.overMilliseconds || (one.unitId < other.unitId ? -1 : 1),
    )
}

function promiseAt(promises: readonly HopPromise[], unitId: string, at: Instant): number | null {
  const inForce = promises
    .filter((promise) => promise.unitId === unitId && promise.since <= at)
    .toSorted((one, other) => one.since - other.since)
    .at(-1)
  return inForce?.minutes ?? null
}

/**
 * How much of a credit each unit that is charged bears: the part of the lateness by which it exceeded its own promise, rounded
 * down, in the order in which they were charged, and together never more than what was paid.
 */
export function rechargesDue(
  paid: number,
  lateMilliseconds: number,
  charged: readonly { readonly unitId: string; readonly overMilliseconds: number }[],
): ReadonlyMap<string, number> {
  let left = paid
  return new Map(
    charged.map(({ unitId, overMilliseconds }) => {
      const part = lateMilliseconds <= 0 ? 0 : shareOf(paid, overMilliseconds, lateMilliseconds)
      const borne = Math.min(left, part)
      left -= borne
      return [unitId, borne]
    }),
  )
}
