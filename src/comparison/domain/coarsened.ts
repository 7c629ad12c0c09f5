import type { MixOfUnit } from './adjusting.ts'
import type { Between, Standing } from './standings.ts'

/** What the mix of requests made of one unit. */
interface AdjustedUnit {
  readonly adjusted: Between | null
  readonly mix: MixOfUnit | null
  readonly standing: Standing
}

/** So many digits screens write: a tenth of a percentage point of shares, a hundredth of a mean; and a tenth of a rank. */
const digits = { share: 3, mean: 2, rank: 1 } as const

/** Where the scale of a value ends: the regression is a straight line and may lead beyond, which nobody's answers do. */
const scales = { share: [0, 1], mean: [1, 5] } as const

/**
 * What is told of a unit once its mix is allowed for: as screens write it, and no digit more. Adjusted values are quotients of whole
 * numbers, so with all their digits how many requests of a kind were rated, and what they were given, can be worked out from them; and
 * kinds of requests cut verdicts another way than batches do. The band is decided before.
 */
export function coarsened<Unit extends AdjustedUnit>(unit: Unit, of: 'share' | 'mean'): Unit {
  const near = (value: number) => coarsely(value, of)
  const [from, to] = scales[of]
  const within = (value: number) => Math.min(to, Math.max(from, near(value)))
  const between = (value: Between | null) =>
    value && { estimate: within(value.estimate), low: within(value.low), high: within(value.high) }
  const { standing, mix } = unit
  const { difference, rank } = standing
  return {
    ...unit,
    adjusted: between(unit.adjusted),
    mix: mix && { ...mix, shift: near(mix.shift) },
    standing: {
      ...standing,
      shrunk: between(standing.shrunk),
      rank: rank && { ...rank, expected: Number(rank.expected.toFixed(digits.rank)) },
      difference: {
        estimate: near(difference.estimate),
        low: near(difference.low),
        high: near(difference.high),
      },
    },
  }
}

/** A single value of these, such as that of all units together. */
export function coarsely(value: number, of: 'share' | 'mean'): number {
  return Number(value.toFixed(digits[of]))
}
