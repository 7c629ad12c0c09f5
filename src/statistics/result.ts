/**
 * Why a number has no interval, or is no number at all.
 * `no_answers`: nothing was counted. `too_few`: fewer observations (or raters) than the method needs.
 * `all_equal`: every answer is the same, so their spread says nothing about how sure the mean is.
 */
export type NoIntervalReason = 'no_answers' | 'too_few' | 'all_equal'

/** A method's answer: its numbers, or the reason why they would mean nothing. */
export type Outcome<T, R extends NoIntervalReason = NoIntervalReason> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: R }

/** The confidence level that every screen uses. */
export const CONFIDENCE = 0.95
