import { tradedMarks, type Mark } from '../../statistics/traded-marks.ts'
import { MINIMUM_RATERS } from './verdict.ts'

/** How often people of one unit gave another unit one mark. */
export type GivenMarks = {
  readonly giver: string
  readonly receiver: string
  readonly mark: number
  readonly n: number
}

/** How many people of one unit marked another unit at all. */
export type Givers = { readonly giver: string; readonly receiver: string; readonly people: number }

/** What one unit gave the other; its mean is not told while fewer than five people stand behind it. */
export type OneWay = { readonly n: number; readonly people: number; readonly mean: number | null }

/** Two units whose marks for each other are better than what either gives and receives elsewhere explains. */
export type TradedPair = {
  readonly units: readonly [string, string]
  /** From the first to the second, and back. */
  readonly there: OneWay
  readonly back: OneWay
  readonly z: number
  readonly q: number
}

/** What was found among so many things that were tried, and so many marks. */
export type Found<T> = { readonly found: readonly T[]; readonly tried: number; readonly marks: number }

/** The false-discovery rate up to which a finding is asked about. */
export const ASKED_UP_TO = 0.05

/** The pairs to ask about, the clearest first. Fewer units than the model needs: none was tried. */
export function tradedPairs(given: readonly GivenMarks[], givers: readonly Givers[]): Found<TradedPair> {
  const marks = given.flatMap(({ giver, receiver, mark, n }): Mark<string>[] =>
    Array.from({ length: n }, () => ({ giver, receiver, y: mark })),
  )
  const traded = tradedMarks(marks)
  if (!traded.ok) return { found: [], tried: 0, marks: marks.length }
  const found = traded.pairs
    .filter(({ q }) => q < ASKED_UP_TO)
    .toSorted((one, other) => other.z - one.z)
    .map(({ a, b, z, q }) => ({
      units: [a, b] as const,
      there: oneWay(given, givers, a, b),
      back: oneWay(given, givers, b, a),
      z,
      q,
    }))
  return { found, tried: traded.pairs.length, marks: marks.length }
}

function oneWay(
  given: readonly GivenMarks[],
  givers: readonly Givers[],
  giver: string,
  receiver: string,
): OneWay {
  const mine = given.filter((one) => one.giver === giver && one.receiver === receiver)
  const people = givers.find((one) => one.giver === giver && one.receiver === receiver)?.people ?? 0
  const n = mine.reduce((sum, one) => sum + one.n, 0)
  const sum = mine.reduce((total, one) => total + one.n * one.mark, 0)
  return { n, people, mean: people < MINIMUM_RATERS ? null : sum / n }
}
