import { funnel, funnelLimits, type FunnelLimits } from '../../statistics/funnel.ts'
import type { ShareOfUnit } from './shares-beside.ts'

/** A unit in the funnel: its effective number of answers, its share, and beyond which limits it lies. */
export type FunnelPoint = {
  readonly id: string
  readonly n: number
  readonly share: number
  readonly usual: FunnelLimits
  readonly far: FunnelLimits
  readonly beyond: 'within' | 'usual' | 'far'
}

/** The limits at one number of answers, for drawing. */
export type FunnelCurvePoint = {
  readonly n: number
  readonly usual: FunnelLimits
  readonly far: FunnelLimits
}

/** What a funnel plot draws; `wider`: the units vary by more than chance, and the limits allow for it. */
export type FunnelOfUnits = {
  readonly target: number
  readonly wider: boolean
  readonly points: readonly FunnelPoint[]
  readonly curve: readonly FunnelCurvePoint[]
}

/** Left of so many answers nothing is drawn, unless a unit has fewer. */
const FEWEST = 10

/** How many places of the curve are drawn. */
const PLACES = 60

/** Units in a funnel; undefined where there are fewer than two. */
export function funnelOf(units: readonly ShareOfUnit[]): FunnelOfUnits | undefined {
  const found = funnel(units)
  if (!found.ok) return undefined
  const points = found.units.map(({ usual, far }, at): FunnelPoint => {
    const { id, k, n } = units[at] ?? { id: '', k: 0, n: 1 }
    const share = k / n
    const isBeyond = ({ low, high }: FunnelLimits) => share < low || share > high
    const beyond = isBeyond(far) ? 'far' : isBeyond(usual) ? 'usual' : 'within'
    return { id, n, share, usual, far, beyond }
  })
  const sizes = points.map(({ n }) => n)
  const [from, to] = [Math.min(FEWEST, ...sizes) * 0.8, Math.max(...sizes) * 1.1]
  const curve = Array.from({ length: PLACES }, (_, at) => {
    const n = from * (to / from) ** (at / (PLACES - 1))
    return { n, ...funnelLimits(found, n) }
  })
  return { target: found.target, wider: found.tau2 > 0, points, curve }
}
