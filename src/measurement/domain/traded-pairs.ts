import { tradedMarks, type Mark } from '../../statistics/traded-marks.ts'
import { MINIMUM_RATERS } from './verdict.ts'

/** How often people of one unit gave another unit each mark 1, 2, … 5, and how many people that were. */
export type GivenMarks = {
  readonly giver: string
  readonly receiver: string
  readonly people: number
  readonly marks: readonly number[]
}

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
export function tradedPairs(given: readonly GivenMarks[]): Found<TradedPair> {
  const marks = given.flatMap(({ giver, receiver, marks: counts }) =>
    counts.flatMap((n, at): Mark<string>[] =>
      Array.from({ length: n }, () => ({ giver, receiver, y: at + 1 })),
    ),
  )
  const traded = tradedMarks(marks)
  if (!traded.ok) return { found: [], tried: 0, marks: marks.length }
  const found = traded.pairs
    .filter(({ q }) => q < ASKED_UP_TO)
    .toSorted((one, other) => other.z - one.z)
    .map(({ a, b, z, q }) => {
      return { units: [a, b] as const, there: oneWay(given, a, b), back: oneWay(given, b, a), z, q }
    })
  return { found, tried: traded.pairs.length, marks: marks.length }
}

function oneWay(given: readonly GivenMarks[], giver: string, receiver: string): OneWay {
  const mine = given.find((one) => one.giver === giver && one.receiver === receiver)
  if (mine === undefined) return { n: 0, people: 0, mean: null }
  const { people, marks } = mine
  const n = marks.reduce((sum, count) => sum + count, 0)
  const sum = marks.reduce((total, count, at) => total + count * (at + 1), 0)
  return { n, people, mean: people < MINIMUM_RATERS ? null : sum / n }
}
