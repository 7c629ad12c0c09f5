import { Matrix, QrDecomposition } from 'ml-matrix'
import { normalDraw, type Random } from './random.ts'
import { CONFIDENCE, type Outcome } from './result.ts'

/** How many bins there are, and which (from 0) are left out of the curve: two either side of the limit. */
const BINS = 40
const LEFT_OUT = { from: 18, to: 22 }
/** The bins that end at the limit, where those would be who were hurried, or recorded, into it. */
const BELOW = { from: 18, to: 20 }

/** The degree of the curve through the other bins. */
const DEGREE = 4

/**
 * How many more end just within the limit than a smooth curve through the others has there: `fitted` by bin, and `excess`, the
 * surplus in the two bins below the limit in multiples of the curve's mean height in them (below zero: fewer). Where the curve
 * itself is not above zero there (`expected`), the excess means nothing.
 */
export type Bunching = {
  readonly fitted: readonly number[]
  readonly expected: number
  readonly excess: number
}

/**
 * In which of 40 bins (a, b] of 1/40 of the limit a time lies, from half of the limit (bin 0) to one and a half; exactly on time is in
 * time. Undefined outside of these.
 */
export function bunchingBin(time: number, limit: number): number | undefined {
  const width = limit / BINS
  const edge = (bin: number) => limit / 2 + width * bin
  let bin = Math.ceil((time - limit / 2) / width) - 1
  // The division may land a hair beside an edge; the edges themselves decide.
  if (bin >= 0 && time <= edge(bin)) bin -= 1
  else if (time > edge(bin + 1)) bin += 1
  return bin >= 0 && bin < BINS ? bin : undefined
}

/** How many times fell into each of the bins of `bunchingBin`; times outside are left out. */
export function bunchingBins(times: readonly number[], limit: number): number[] {
  const counts = Array.from({ length: BINS }, () => 0)
  for (const time of times) {
    const bin = bunchingBin(time, limit)
    if (bin !== undefined) counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/**
 * Whether times bunch at a limit. Assumes that without the limit they would be smoothly distributed around it. Needs counts in 40 bins
 * (`bunchingBins`) with something below the limit to compare with; sensible from a few hundred times.
 * Source: Chetty, Friedman, Olsen & Pistaferri (2011), Q. J. Econ. 126, 749–804; Kleven (2016), Annu. Rev. Econ. 8, 435–464.
 */
export function bunching(
  counts: readonly number[],
  degree: number = DEGREE,
): Outcome<Bunching, 'no_answers' | 'too_few'> {
  if (counts.length !== BINS || degree >= BINS - (LEFT_OUT.to - LEFT_OUT.from))
    return { ok: false, reason: 'too_few' }
  if (counts.every((count) => count === 0)) return { ok: false, reason: 'no_answers' }
  if (counts.every((count, bin) => count === 0 || !isKept(bin))) return { ok: false, reason: 'too_few' }
  return { ok: true, ...measured(counts, hat(degree)) }
}

/**
 * The interval of the excess: each bin's count is drawn anew (Poisson) `draws` times and the curve fitted again. The same seed
 * gives the same interval. Needs a curve above zero at the limit.
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13; Hanley & MacGibbon (2006) for the Poisson draws.
 */
export function bunchingInterval(
  counts: readonly number[],
  random: Random,
  draws: number = 1000,
  confidence: number = CONFIDENCE,
): Outcome<
  { readonly excess: number; readonly low: number; readonly high: number },
  'no_answers' | 'too_few'
> {
  const found = bunching(counts)
  if (!found.ok) return found
  if (!(found.expected > 0)) return { ok: false, reason: 'too_few' }
  const curve = hat(DEGREE)
  const drawn = Array.from(
    { length: draws },
    () =>
      measured(
        counts.map((count) => poissonDraw(count, random)),
        curve,
      ).excess,
  )
  drawn.sort((a, b) => a - b)
  const tail = (1 - confidence) / 2
  const at = (part: number) =>
    drawn[Math.min(draws, Math.max(1, Math.ceil(part * draws))) - 1] ?? found.excess
  return {
    ok: true,
    excess: found.excess,
    low: Math.min(found.excess, at(tail)),
    high: Math.max(found.excess, at(1 - tail)),
  }
}

function measured(counts: readonly number[], curve: Matrix): Bunching {
  const fitted = curve.mmul(Matrix.columnVector(counts.filter((_, bin) => isKept(bin)))).to1DArray()
  const below = fitted.slice(BELOW.from, BELOW.to)
  const total = below.reduce((sum, value) => sum + value, 0)
  const seen = counts.slice(BELOW.from, BELOW.to).reduce((sum, count) => sum + count, 0)
  const expected = total / below.length
  return { fitted, expected, excess: (seen - total) / expected }
}

/** What turns the counts of the kept bins into the fitted counts of all. */
function hat(degree: number): Matrix {
  const centres = Array.from({ length: BINS }, (_, bin) => (bin + 1 - (BINS + 1) / 2) / BINS)
  const powers = centres.map((x) => Array.from({ length: degree + 1 }, (_, power) => x ** power))
  const kept = powers.filter((_, bin) => isKept(bin))
  const solved = new QrDecomposition(new Matrix(kept)).solve(Matrix.eye(kept.length))
  return new Matrix(powers).mmul(solved)
}

function isKept(bin: number): boolean {
  return bin < LEFT_OUT.from || bin >= LEFT_OUT.to
}

/** A Poisson draw; from 100 on the normal distribution stands in, whose error is then below that of the bootstrap. */
function poissonDraw(mean: number, random: Random): number {
  if (mean >= 100) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalDraw(random)))
  let draws = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) draws += 1
  return draws
}
