/** A point of a chart with the limits that hold for it. */
export type ChartPoint = {
  readonly value: number
  readonly centre: number
  readonly low: number
  readonly high: number
}

/** Where a chart says more than noise: positions (from 0) of the points, by the rule that each breaks. */
export type Signals = {
  readonly beyond: readonly number[]
  readonly run: readonly number[]
  readonly twoOfThree: readonly number[]
}

const RUN = 8

/** The part of the numbers compared below which a difference is their rounding: a value that equals a limit is not beyond it. */
const ROUNDING = 1e-12

/**
 * Which points of a chart are signals. `beyond`: outside the limits. `run`: ends eight points in a row on one side of the centre
 * (on the centre is on no side). `twoOfThree`: beyond two thirds of the way to a limit, as at least one of the two before it on
 * the same side. Everything else is noise; noise alone gives one of these within six points of about one chart in seven.
 * Source: Western Electric (1956), Statistical Quality Control Handbook; Wheeler (1993).
 */
export function chartSignals(points: readonly ChartPoint[]): Signals {
  const sides = points.map(({ value, centre }) => sideOf(value, centre))
  const far = points.map(farSide)
  const places = points.map((_, at) => at)
  return {
    beyond: places.filter((at) => isBeyond(points[at])),
    run: places.filter((at) => at + 1 >= RUN && isOneSided(sides.slice(at + 1 - RUN, at + 1))),
    twoOfThree: places.filter((at) => at >= 2 && isRepeated(far, at)),
  }
}

/**
 * Whether a baseline is no baseline: the points that its limits rest on hold a signal themselves.
 */
export function isUnstable(baseline: readonly ChartPoint[]): boolean {
  const { beyond, run, twoOfThree } = chartSignals(baseline)
  return beyond.length + run.length + twoOfThree.length > 0
}

function isBeyond(point: ChartPoint | undefined): boolean {
  return point !== undefined && (sideOf(point.value, point.high) > 0 || sideOf(point.value, point.low) < 0)
}

/** 1 where a value lies above a line, −1 below, 0 on it. */
function sideOf(value: number, line: number): number {
  const apart = value - line
  return Math.abs(apart) > ROUNDING * Math.max(Math.abs(value), Math.abs(line)) ? Math.sign(apart) : 0
}

function farSide({ value, centre, low, high }: ChartPoint): { up: boolean; down: boolean } {
  return {
    up: sideOf(value, centre + (2 / 3) * (high - centre)) > 0,
    down: sideOf(value, centre - (2 / 3) * (centre - low)) < 0,
  }
}

function isOneSided(sides: readonly number[]): boolean {
  return sides[0] !== 0 && sides.every((side) => side === sides[0])
}

function isRepeated(far: readonly { up: boolean; down: boolean }[], at: number): boolean {
  const three = far.slice(at - 2, at + 1)
  const last = three.at(-1)
  return (
    (last?.up === true && three.filter((one) => one.up).length >= 2) ||
    (last?.down === true && three.filter((one) => one.down).length >= 2)
  )
}
