/**
 * Why a number has no interval, or is no number at all.
 * `no_answers`: nothing was counted. `too_few`: fewer observations (raters, units, periods) than the method needs.
 * `all_equal`: every answer is the same, so their spread says nothing about how sure the mean is.
 */
export type NoIntervalReason = 'no_answers' | 'too_few' | 'all_equal'

/**
 * Why a method says nothing. Beside the above:
 * `no_exposure`: there was nothing in which an event could have happened. `no_variation`: what should explain, or be
 * explained, never changes. `no_differences`: the units differ by no more than chance makes them. `no_maximum`: every unit is
 * all or nothing, so no distribution of the units fits best. `short_baseline`: fewer points than the limits rest on.
 * `singular`: some of the explaining variables follow from the others. `too_many`: more of them than can be gone through.
 * `missing_stratum`: a group that the population has did not answer, or the other way round. `not_settled`: the weights meet
 * no set of the given margins.
 */
export type Reason =
  | NoIntervalReason
  | 'no_exposure'
  | 'no_variation'
  | 'no_differences'
  | 'no_maximum'
  | 'short_baseline'
  | 'singular'
  | 'too_many'
  | 'missing_stratum'
  | 'not_settled'

/** A method's refusal. */
export type Refused<R extends Reason> = { readonly ok: false; readonly reason: R }

/** A method's answer: its numbers, or the reason why they would mean nothing. */
export type Outcome<T, R extends Reason = NoIntervalReason> = ({ readonly ok: true } & T) | Refused<R>

/** The confidence level that every screen uses. */
export const CONFIDENCE = 0.95
