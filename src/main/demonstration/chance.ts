import type { Random } from '../../statistics/random.ts'

/** Draws from one generator, so that the same seed tells the same story. */
export interface Chance {
  readonly random: Random
  /** True with this probability. */
  happens(probability: number): boolean
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
  /** One of the values, each as likely as its weight says; undefined where all weights are 0. */
  weighted<Value>(values: readonly Value[], weightOf: (value: Value) => number): Value | undefined
  /** Around a median, sometimes much more: a log-normal draw. */
  around(median: number, spread: number): number
  bytes(count: number): Uint8Array
}

export function chanceOf(random: Random): Chance {
  const between = (least: number, most: number) => least + random() * (most - least)
  return {
    random,
    happens: (probability) => random() < probability,
    between,
    pick: (values) => {
      const value = values[Math.floor(random() * values.length)]
      if (value === undefined) throw new Error('Nothing to pick from')
      return value
    },
    weighted: (values, weightOf) => {
      const total = values.reduce((sum, value) => sum + weightOf(value), 0)
      let left = random() * total
      return values.find((value) => (left -= weightOf(value)) < 0)
    },
    around: (median, spread) => median * Math.exp(spread * normal(random)),
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
  }
}

/** A standard normal draw (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
