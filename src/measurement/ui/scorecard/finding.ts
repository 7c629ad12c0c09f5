import { apart } from '../../../statistics/apart.ts'
import type { Figure, MeasureName, Scorecard } from '../../contract.ts'

type Shown = Extract<Figure, { readonly estimate: number }>
type Bounded = Shown & { readonly low: number; readonly high: number }

/**
 * What a trend lets one say of its last period. `higher` and `lower` only where the intervals of both periods lie apart, chance alone
 * brings about as much in about one comparison in a hundred at most, and both have at least 30. All else is `same`: no
 * difference that can be told from chance.
 */
export type Finding =
  | { readonly kind: 'none' | 'early' | 'alone' | 'unbounded' }
  | { readonly kind: 'hidden'; readonly needed: number }
  | { readonly kind: 'higher' | 'lower' | 'same'; readonly before: Scorecard['period'] }

/** The finding of a measure over periods, oldest first; the last is the one that the page is about. */
export function findingOf(trend: Scorecard['trend'], measure: MeasureName): Finding {
  const last = trend.at(-1)?.measures[measure]
  if (last === undefined || last.state === 'none') return { kind: 'none' }
  if (last.state === 'hidden') return { kind: 'hidden', needed: last.needed }
  if (last.state === 'early') return { kind: 'early' }
  if (!isBounded(last)) return { kind: 'unbounded' }
  for (const { period, measures } of trend.slice(0, -1).toReversed()) {
    const before = measures[measure]
    if (before.state === 'scored' && isBounded(before))
      return { kind: compared(last, before), before: period }
  }
  return { kind: 'alone' }
}

function compared(last: Bounded, before: Bounded): 'higher' | 'lower' | 'same' {
  return apart(last, before) ?? 'same'
}

function isBounded(figure: Shown): figure is Bounded {
  return figure.low !== null && figure.high !== null
}
