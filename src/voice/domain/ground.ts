import type { Ground } from '../contract.ts'

/** What of a request decides whether its asker may go up the line with it. */
export interface RequestFacts {
  /** Neither completed, closed, cancelled nor declined. */
  readonly running: boolean
  readonly broken: boolean
  readonly reopenings: number
  /** When it was declined; null where it was not. */
  readonly declinedAt: number | null
}

/** Reopenings from which on: saying once that it is not done is the ordinary way. */
export const reopeningsNeeded = 2
/** Days after a refusal. */
export const declinedWithin = 14

/**
 * Why a request may be escalated; undefined where it may not. While it runs: a promise is broken, or its asker had to say twice
 * that it was not done. When it was declined: for 14 days.
 */
export function groundOf(
  { running, broken, reopenings, declinedAt }: RequestFacts,
  now: number,
): Ground | undefined {
  if (declinedAt !== null) return now - declinedAt <= declinedWithin * 86_400_000 ? 'declined' : undefined
  if (!running) return undefined
  if (broken) return 'promise_broken'
  return reopenings >= reopeningsNeeded ? 'reopened' : undefined
}
