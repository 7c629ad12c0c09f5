/** What credits are counted in. The smallest unit is one rupiah, or one point: there is nothing behind a comma. */
export const currencies = ['rupiah', 'points'] as const
export type Currency = (typeof currencies)[number]

/** The largest amount that one breach can cost, so that sums of many stay exact. */
export const largestAmount = 1_000_000_000_000

/**
 * Half as much again, in whole units; a half is rounded up, in favour of whoever waited: 1 becomes 2, 3 becomes 5, 100 becomes 150.
 * `amount` is whole and not negative.
 */
export function halfAsMuchAgain(amount: number): number {
  return amount + Math.ceil(amount / 2)
}

/**
 * The part of an amount that falls to `part` of `whole`, in whole units, rounded down: what is handed on never exceeds what was
 * paid. All of it where the part is as large as the whole.
 */
export function shareOf(amount: number, part: number, whole: number): number {
  if (part >= whole) return amount
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole))
}
