import { CONFIDENCE, type Outcome } from './result.ts'
import { wilson, type Share } from './wilson.ts'

/** What part of those asked has answered, of how many. */
export type ResponseRate = Share & { readonly closed: number }

/**
 * The share of completed requests that were rated: `rated` verdicts over `closed` requests whose window for rating has ended.
 * Clipped at 1, because the two may be counted at different moments. Everybody was asked, so Wilson's interval says what the
 * rate of as many further requests of the same kind may be, not what the rate was. Nothing closed: no rate.
 * Source: AAPOR (2016), Standard Definitions, response rate 1 with every case eligible; Wilson (1927).
 */
export function responseRate(
  rated: number,
  closed: number,
  confidence: number = CONFIDENCE,
): Outcome<ResponseRate, 'no_answers'> {
  const share = wilson(Math.min(rated, closed), closed, confidence)
  return share.ok ? { ...share, closed } : share
}
