/**
 * The formulas of docs/measures.md once more, from answers and by plain arithmetic: nothing of `src/statistics` is used, so that a figure
 * that a page shows can be compared with what its rows say.
 */

/** One answer, and whose it is. */
export interface Answered {
  readonly raterId: string
  readonly value: number
}

export interface Estimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** What the answers of many people say, those of one person together. */
export interface ByHand {
  readonly n: number
  readonly raters: number
  readonly mean: number
  readonly deff: number
  /** Standard error of the mean. */
  readonly se: number
}

export const z95 = 1.959963984540054

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

export function gathered(answers: readonly Answered[]): ByHand {
  const n = answers.length
  const mean = sumOf(answers.map(({ value }) => value)) / n
  const people = [...Map.groupBy(answers, ({ raterId }) => raterId).values()]
  const apart = people.map((own) => sumOf(own.map(({ value }) => value - mean)) ** 2)
  const raters = people.length
  const variance = sumOf(answers.map(({ value }) => (value - mean) ** 2)) / (n - 1)
  const clustered = ((raters / (raters - 1)) * sumOf(apart)) / n ** 2
  const isKnown = people.filter((own) => own.length > 1).length >= 5 && variance > 0
  const worst = sumOf(people.map((own) => own.length ** 2)) / n
  const deff = Math.max(1, isKnown ? clustered / (variance / n) : worst)
  return { n, raters, mean, deff, se: Math.sqrt((deff * variance) / n) }
}

export function wilsonByHand(share: number, n: number): Estimate {
  const middle = (share + z95 ** 2 / (2 * n)) / (1 + z95 ** 2 / n)
  const half = (z95 / (1 + z95 ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z95 ** 2 / (4 * n ** 2))
  return { estimate: share, low: middle - half, high: middle + half }
}

/** The difference of two shares, each with its number of answers. */
export function newcombeByHand(
  [one, n]: readonly [number, number],
  [other, m]: readonly [number, number],
): Estimate {
  const [first, second] = [wilsonByHand(one, n), wilsonByHand(other, m)]
  const estimate = one - other
  return {
    estimate,
    low: estimate - Math.sqrt((one - first.low) ** 2 + (second.high - other) ** 2),
    high: estimate + Math.sqrt((first.high - one) ** 2 + (other - second.low) ** 2),
  }
}

/** The part of Student's distribution that lies beyond ±t, by adding up its density. */
export function tTails(t: number, degrees: number): number {
  const density = (x: number) => (1 + x ** 2 / degrees) ** (-(degrees + 1) / 2)
  const area = (to: number) => {
    const steps = 4000
    const width = to / steps
    const weights = (at: number) => (at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2)
    return (
      (width / 3) * sumOf(Array.from({ length: steps + 1 }, (_, at) => weights(at) * density(at * width)))
    )
  }
  return Math.max(0, 1 - area(Math.abs(t)) / area(60))
}

/** The point of Student's distribution beyond which 2.5 % lie. */
export function tPointByHand(degrees: number): number {
  let [low, high] = [1, 20]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (tTails(middle, degrees) > 0.05) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Which of these p values stand at a false-discovery rate below 5 %: all up to the last that lies below its line. */
export function discovered(p: readonly number[]): readonly boolean[] {
  const sorted = p.toSorted((one, other) => one - other)
  const last = sorted.findLast((value, at) => value < (0.05 * (at + 1)) / p.length) ?? -1
  return p.map((value) => value <= last)
}

/** Solves a system of as many equations as unknowns, by elimination. */
export function solvedByHand(
  rows: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const work = rows.map((row, at) => [...row, right[at] ?? 0])
  const cell = (row: number, column: number) => work[row]?.[column] ?? 0
  for (let at = 0; at < work.length; at += 1) {
    const best = work.reduce(
      (most, _row, other) =>
        other > at && Math.abs(cell(other, at)) > Math.abs(cell(most, at)) ? other : most,
      at,
    )
    const [mine, theirs] = [work[at] ?? [], work[best] ?? []]
    ;[work[at], work[best]] = [theirs, mine]
    for (let row = 0; row < work.length; row += 1) {
      const part = row === at ? 0 : cell(row, at) / cell(at, at)
      if (part !== 0) work[row] = (work[row] ?? []).map((value, column) => value - part * cell(at, column))
    }
  }
  return work.map((_, at) => cell(at, work.length) / cell(at, at))
}

/** Limits of the p′ chart: shares with their numbers of answers, the first twelve of which are the baseline. */
export function laneyByHand(
  points: readonly (readonly [share: number, n: number])[],
): readonly { centre: number; low: number; high: number }[] {
  const base = points.slice(0, 12)
  const centre = sumOf(base.map(([share, n]) => share * n)) / sumOf(base.map(([, n]) => n))
  const chance = (n: number) => Math.sqrt((centre * (1 - centre)) / n)
  const z = base.map(([share, n]) => (share - centre) / chance(n))
  const sigma = sumOf(z.slice(1).map((value, at) => Math.abs(value - (z[at] ?? 0)))) / 11 / 1.128
  return points.map(([, n]) => ({
    centre,
    low: centre - 3 * sigma * chance(n),
    high: centre + 3 * sigma * chance(n),
  }))
}
