import { digamma, normalBelow, trigamma } from './distributions.ts'
import { dot } from './linear-algebra.ts'

/** A unit's posterior on the line. */
export type NormalBelief = { readonly mean: number; readonly variance: number }

/** A unit's posterior Beta(a, b) of a share. */
export type BetaBelief = { readonly a: number; readonly b: number }

/**
 * The rank that each unit may be expected to have, 1 being the highest value: 1 + Σ P(another is higher), which for normal
 * posteriors is Φ(Δ/√(vᵢ + vⱼ)). In the order given; the ranks of I units sum to I(I + 1)/2. Two that are known for certain and
 * equal share their places.
 * Source: Laird & Louis (1989), Empirical Bayes ranking methods, J. Educ. Stat. 14, 29–46.
 */
export function expectedRanksOfNormals(units: readonly NormalBelief[]): number[] {
  const ranks = units.map(() => 1)
  for (const [i, one] of units.entries()) {
    for (let j = i + 1; j < units.length; j += 1) {
      const other = units[j] ?? one
      const spread = Math.sqrt(one.variance + other.variance)
      const apart = other.mean - one.mean
      const isHigher = spread > 0 ? normalBelow(apart / spread) : (Math.sign(apart) + 1) / 2
      ranks[i] = (ranks[i] ?? 1) + isHigher
      ranks[j] = (ranks[j] ?? 1) + 1 - isHigher
    }
  }
  return ranks
}

/** Abscissae and weights of Gauss and Legendre with ten points on [−1, 1]. */
const ABSCISSAE = [
  0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717,
]
const WEIGHTS = [
  0.2955242247147529, 0.2692667193099963, 0.2190863625159821, 0.1494513491505806, 0.0666713443086881,
]
const POINTS = [...ABSCISSAE.map((x) => -x).toReversed(), ...ABSCISSAE]
const POINT_WEIGHTS = [...WEIGHTS.toReversed(), ...WEIGHTS]
const ORDER = POINTS.length

/** e^−45 of its height: beyond, a density is nothing. */
const NOTHING = 45

/** How many of its standard deviations a density may run through between two places of the grid. */
const STEP = 1.25

/**
 * The same for beta posteriors of shares, by one quadrature: with S the sum of all units' survival functions and fᵢ the density
 * of one, its rank is ½ + ∫ fᵢ S. On the log odds, where every beta density is smooth and has one peak; the grid is as fine
 * as the narrowest density that reaches a place. Error below 10⁻⁸ of a rank a unit; the cost follows units × places.
 * Source: Laird & Louis (1989); Johnson (1949) for the log odds.
 */
export function expectedRanksOfBetas(units: readonly BetaBelief[]): number[] {
  const shapes = units.map(shapeOf)
  const grid = gridFor(shapes)
  const above = new Float64Array((grid.length - 1) * ORDER)
  const densities = shapes.map((shape) => tabulate(shape, grid, above))
  return densities.map(({ first, masses }) => {
    let sum = 0.5
    for (let at = 0; at < masses.length; at += 1) sum += (masses[at] ?? 0) * (above[first * ORDER + at] ?? 0)
    return sum
  })
}

/** Where the density of a log odds lies: between `from` and `to`, with the standard deviation `sd` and its peak at `peak`. */
type Shape = BetaBelief & {
  readonly peak: number
  readonly sd: number
  readonly from: number
  readonly to: number
}

function logDensity({ a, b }: BetaBelief, x: number): number {
  // ln of the logistic function on both sides, without cancelling where x is far out.
  const soft = Math.log1p(Math.exp(-Math.abs(x)))
  return -a * (soft + Math.max(0, -x)) - b * (soft + Math.max(0, x))
}

function shapeOf({ a, b }: BetaBelief): Shape {
  const peak = Math.log(a / b)
  const sd = Math.sqrt(trigamma(a) + trigamma(b))
  const height = logDensity({ a, b }, peak)
  const reach = (direction: number) => {
    let width = Math.max(sd, Math.abs(digamma(a) - digamma(b) - peak))
    while (height - logDensity({ a, b }, peak + direction * width) < NOTHING) width *= 1.25
    return peak + direction * width
  }
  return { a, b, peak, sd, from: reach(-1), to: reach(1) }
}

/** Places such that no density runs through more than `STEP` of its standard deviations between two of them. */
function gridFor(shapes: readonly Shape[]): number[] {
  const starts = shapes.toSorted((one, other) => one.from - other.from)
  const end = shapes.reduce((most, shape) => Math.max(most, shape.to), Number.NEGATIVE_INFINITY)
  const places: number[] = []
  let active: Shape[] = []
  let next = 0
  for (let at = starts[0]?.from ?? end; at < end;) {
    places.push(at)
    active = active.filter((shape) => shape.to > at)
    let width = end - at
    for (const shape of active) width = Math.min(width, shape.sd * STEP)
    // A density that begins within the step shortens it, too.
    for (let begun = starts[next]; begun !== undefined && begun.from < at + width; begun = starts[next]) {
      width = Math.min(width, Math.max(begun.from - at, begun.sd * STEP))
      active.push(begun)
      next += 1
    }
    at += width
  }
  return [...places, end]
}

/**
 * Adds one unit's survival function to `above` at every point of the grid, and gives its density there times the point's weight
 * (`masses`, from panel `first` on; they sum to 1).
 */
function tabulate(shape: Shape, grid: readonly number[], above: Float64Array): Tabulated {
  const first = Math.max(0, placeOf(grid, shape.from) - 1)
  const last = Math.min(grid.length - 1, placeOf(grid, shape.to) + 1)
  const masses = massesOf(shape, grid, first, last)
  for (let at = 0; at < first * ORDER; at += 1) above[at] = (above[at] ?? 0) + 1
  let before = 0
  for (let panel = 0; panel < masses.length; panel += ORDER) {
    const inPanel = masses.subarray(panel, panel + ORDER)
    for (let point = 0; point < ORDER; point += 1) {
      const below = before + dot(inPanel, UP_TO[point] ?? [])
      const at = first * ORDER + panel + point
      above[at] = (above[at] ?? 0) + 1 - below
    }
    before += inPanel.reduce((sum, mass) => sum + mass, 0)
  }
  return { first, masses }
}

type Tabulated = { readonly first: number; readonly masses: Float64Array }

/** The density times the weight of each point from panel `first` to before `last`, divided by their sum. */
function massesOf(shape: Shape, grid: readonly number[], first: number, last: number): Float64Array {
  const masses = new Float64Array(Math.max(0, last - first) * ORDER)
  const height = logDensity(shape, shape.peak)
  let total = 0
  for (let panel = first; panel < last; panel += 1) {
    const start = grid[panel] ?? 0
    const half = ((grid[panel + 1] ?? start) - start) / 2
    for (let point = 0; point < ORDER; point += 1) {
      const x = start + half * (1 + (POINTS[point] ?? 0))
      const mass = half * (POINT_WEIGHTS[point] ?? 0) * Math.exp(logDensity(shape, x) - height)
      masses[(panel - first) * ORDER + point] = mass
      total += mass
    }
  }
  return masses.map((mass) => mass / total)
}

/** The first place of the grid at or after x. */
function placeOf(grid: readonly number[], x: number): number {
  let [low, high] = [0, grid.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grid[middle] ?? 0) < x) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * What part of each point's mass lies below each other point of the same panel, for every polynomial of degree 9: by point, then
 * by mass.
 */
const UP_TO = partsBelow()

/** By Legendre polynomials: the mass at a point gives each its coefficient, whose integral up to another point is known. */
function partsBelow(): Float64Array[] {
  const legendre = POINTS.map((x) => {
    const values = [1, x]
    for (let k = 1; k <= ORDER; k += 1) {
      values.push(((2 * k + 1) * x * (values[k] ?? 0) - k * (values[k - 1] ?? 0)) / (k + 1))
    }
    return values
  })
  return legendre.map((here, point) =>
    Float64Array.from(legendre, (there) => {
      let sum = ((POINTS[point] ?? 0) + 1) / 2
      for (let k = 1; k < ORDER; k += 1) {
        sum += ((there[k] ?? 0) * ((here[k + 1] ?? 0) - (here[k - 1] ?? 0))) / 2
      }
      return sum
    }),
  )
}
