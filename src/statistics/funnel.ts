import { normalPoint } from './distributions.ts'
import type { Outcome } from './result.ts'

/** Limits within which a unit's share lies by chance, within [0, 1]. */
export type FunnelLimits = { readonly low: number; readonly high: number }

/** One unit in the funnel: how far from the target, before and after allowing for over-dispersion, and its limits. */
export type FunnelUnit = {
  readonly z: number
  readonly zAdjusted: number
  /** At ±z₀.₉₇₅: one in twenty lies outside by chance. */
  readonly usual: FunnelLimits
  /** At ±z₀.₉₉₉: one in five hundred. */
  readonly far: FunnelLimits
}

/**
 * A funnel: the pooled share, by how much the units vary more than chance (`phi`, 1 being chance alone), the variance added for
 * it on the arcsine scale, and the units in the order given.
 */
export type Funnel = {
  readonly target: number
  readonly phi: number
  readonly tau2: number
  readonly units: readonly FunnelUnit[]
}

/** The part of the units at each end whose z is set to the nearest kept. */
const WINSORISED = 0.1

/**
 * Which units' shares lie further from the pooled one than chance and the usual differences between units explain. On the scale
 * y = arcsin √p with s = 1/(2√n); winsorising makes it cautious about over-dispersion. Needs two units with an answer each;
 * sensible from ten. n may be an effective number.
 * Source: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Stat. Med. 24, 1185–1202.
 */
export function funnel(
  units: readonly { readonly k: number; readonly n: number }[],
): Outcome<Funnel, 'no_answers' | 'too_few'> {
  if (units.length === 0 || units.some((unit) => !(unit.n > 0))) return { ok: false, reason: 'no_answers' }
  if (units.length < 2) return { ok: false, reason: 'too_few' }
  const target = units.reduce((sum, unit) => sum + unit.k, 0) / units.reduce((sum, unit) => sum + unit.n, 0)
  const centre = Math.asin(Math.sqrt(target))
  const points = units.map(({ k, n }) => {
    const s = 1 / (2 * Math.sqrt(n))
    const apart = Math.asin(Math.sqrt(k / n)) - centre
    return { s, apart, z: apart / s }
  })
  const { phi, tau2 } = overDispersion(points)
  return {
    ok: true,
    target,
    phi,
    tau2,
    units: points.map(({ s, apart, z }, at) => ({
      z,
      zAdjusted: apart / Math.sqrt(s ** 2 + tau2),
      ...funnelLimits({ target, tau2 }, units[at]?.n ?? 0),
    })),
  }
}

/** The limits of a funnel for a unit of n answers (above 0): what is drawn between and beside the units. */
export function funnelLimits(
  { target, tau2 }: Pick<Funnel, 'target' | 'tau2'>,
  n: number,
): Pick<FunnelUnit, 'usual' | 'far'> {
  const centre = Math.asin(Math.sqrt(target))
  const spread = Math.sqrt(1 / (4 * n) + tau2)
  const limits = (confidence: number): FunnelLimits => {
    const half = normalPoint(confidence) * spread
    return { low: shareAt(centre - half), high: shareAt(centre + half) }
  }
  return { usual: limits(0.95), far: limits(0.998) }
}

function overDispersion(points: readonly { s: number; z: number }[]): { phi: number; tau2: number } {
  const count = points.length
  const sorted = points.map((point) => point.z).toSorted((a, b) => a - b)
  const cut = Math.floor(count * WINSORISED)
  const [lowest, highest] = [sorted[cut] ?? 0, sorted[count - 1 - cut] ?? 0]
  const phi = sorted.reduce((sum, z) => sum + Math.min(Math.max(z, lowest), highest) ** 2, 0) / count
  const weights = points.map((point) => 1 / point.s ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const excess = count * phi - (count - 1)
  return { phi, tau2: excess > 0 ? Math.max(0, excess / (total - squares / total)) : 0 }
}

/** Back from the arcsine scale, which ends at 0 and π/2. */
function shareAt(y: number): number {
  return Math.sin(Math.min(Math.max(y, 0), Math.PI / 2)) ** 2
}
