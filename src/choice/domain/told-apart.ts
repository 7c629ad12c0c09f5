import { judgeShares } from '../../statistics/yardstick.ts'

/** A share k of n of one service, at effective numbers; only of services whose figure rests on enough. */
export type ShareOfService = { readonly id: string; readonly k: number; readonly n: number }

/** Which services stand out from all the others beside them beyond doubt. */
export type ToldApart = {
  readonly state: 'too_few' | 'alike' | 'differ'
  readonly compared: number
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/**
 * Which of the services beside each other differ from all others together by more than chance and by more than `margin` (in
 * shares). Nothing else is told apart: what does not differ beyond doubt is not ranked.
 */
export function toldApart(shares: readonly ShareOfService[], margin: number): ToldApart {
  const judged = judgeShares(shares, margin)
  const of = (verdict: 'above' | 'below') =>
    shares.flatMap(({ id }, at) => (judged[at]?.verdict === verdict ? [id] : []))
  const [above, below] = [of('above'), of('below')]
  const told = above.length + below.length > 0 ? 'differ' : 'alike'
  return { state: judged.length < 2 ? 'too_few' : told, compared: shares.length, above, below }
}
