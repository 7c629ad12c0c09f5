import type { Outcome } from './result.ts'

/** What part of those asked has answered. */
export type ResponseRate = { readonly rate: number; readonly rated: number; readonly closed: number }

/**
 * The share of completed requests that were rated: `rated` answers over `closed` requests whose window for rating has ended.
 * Everybody was asked, so this is a count and carries no sampling interval. Clipped at 1, because the two
 * may be counted at different moments. Nothing closed: no rate.
 * Source: AAPOR (2016), Standard Definitions, response rate 1 with every case eligible.
 */
export function responseRate(rated: number, closed: number): Outcome<ResponseRate, 'no_answers'> {
  if (closed <= 0) return { ok: false, reason: 'no_answers' }
  return { ok: true, rate: Math.min(1, rated / closed), rated, closed }
}
