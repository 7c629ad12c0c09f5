import { tBothTails, tPoint } from './distributions.ts'
import { falseDiscovery } from './false-discovery.ts'
import { newcombe } from './newcombe.ts'
import { CONFIDENCE } from './result.ts'

/** A unit against its likes: how far from their mean, and how sure that is; `degrees` of freedom of the standard error, where known. */
export type Contrast = { readonly difference: number; readonly se: number; readonly degrees?: number }

/** What the yardstick says of a unit. `none`: no difference that is both sure and large enough to matter. */
export type Verdict = 'above' | 'below' | 'none'

/** A judged contrast: two-sided p, its false-discovery rate q among all units, the interval, and the verdict. */
export type Judged = Contrast & {
  readonly p: number
  readonly q: number
  readonly low: number
  readonly high: number
  readonly verdict: Verdict
}

/** From which false-discovery rate on a difference is none. */
const RATE = 0.05

/**
 * A unit's own mean against the n-weighted mean of all its peers but itself, for each unit in the order given. Assumes that units'
 * means are independent of each other (after case mix `caseMix` gives contrasts of its own). `se` is each mean's standard
 * error, `degrees` its degrees of freedom (left out: it is known); needs two units with answers, else there is nothing to stand
 * against: an empty list.
 * Source: Shleifer, A. (1985), A theory of yardstick competition, RAND J. Econ. 16, 319–327; Satterthwaite (1946) for the degrees.
 */
export function contrastsWithPeers(
  units: readonly {
    readonly mean: number
    readonly se: number
    readonly n: number
    readonly degrees?: number
  }[],
): Contrast[] {
  if (units.filter((unit) => unit.n > 0).length < 2) return []
  const total = units.reduce((sum, unit) => sum + unit.n, 0)
  const sum = units.reduce((all, unit) => all + unit.n * unit.mean, 0)
  const variance = units.reduce((all, unit) => all + (unit.n * unit.se) ** 2, 0)
  const uncertain = units.reduce((all, unit) => all + doubtOf(unit), 0)
  return units.map((unit) => {
    const { mean, se, n } = unit
    const others = total - n
    const ofOthers = Math.max(0, variance - (n * se) ** 2) / others ** 2
    const doubt = doubtOf({ ...unit, n: 1 }) + Math.max(0, uncertain - doubtOf(unit)) / others ** 4
    return {
      difference: mean - (sum - n * mean) / others,
      se: Math.sqrt(se ** 2 + ofOthers),
      ...(doubt > 0 && { degrees: (se ** 2 + ofOthers) ** 2 / doubt }),
    }
  })
}

/** What a mean of n answers adds to the denominator of Satterthwaite's degrees of freedom. */
function doubtOf({ se, n, degrees }: { readonly se: number; readonly n: number; readonly degrees?: number }) {
  return degrees === undefined ? 0 : (n * se) ** 4 / degrees
}

/**
 * Which of many contrasts are differences: a false-discovery rate under 5 % and an interval wholly beyond `margin` (in the unit of
 * the answers; 0: any difference). `degrees` of freedom of the t distribution where a contrast has none of its own, or infinity for
 * the normal one. Who is certain (`se` 0) is judged by the difference alone.
 * Source: Benjamini & Hochberg (1995); Shleifer (1985).
 */
export function judge(
  contrasts: readonly Contrast[],
  margin: number = 0,
  degrees: number = Number.POSITIVE_INFINITY,
  confidence: number = CONFIDENCE,
): Judged[] {
  const found = contrasts.map(({ difference, se, degrees: own = degrees }) => {
    const half = tPoint(confidence, own) * se
    const certain = difference === 0 ? 1 : 0
    const p = se > 0 ? tBothTails(difference / se, own) : certain
    return { difference, se, p, low: difference - half, high: difference + half }
  })
  return withVerdicts(found, margin)
}

/**
 * A unit's share k/n against that of all its peers together but itself, judged as `judge` does; `margin` in shares (0.03: three
 * percentage points), n may be an effective number. The p value is that of the score test, the interval Newcombe's, so shares
 * of 0 and 1 are not taken as certain. Needs two units with answers, else there is nothing to stand against: an empty list.
 * A unit without answers is `none`.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890; Shleifer (1985).
 */
export function judgeShares(
  units: readonly { readonly k: number; readonly n: number }[],
  margin: number = 0,
  confidence: number = CONFIDENCE,
): Judged[] {
  if (units.filter((unit) => unit.n > 0).length < 2) return []
  const total = units.reduce((sum, unit) => ({ k: sum.k + unit.k, n: sum.n + unit.n }), { k: 0, n: 0 })
  const pooled = total.k / total.n
  const found = units.map(({ k, n }) => {
    const interval = newcombe(k, n, total.k - k, total.n - n, confidence)
    if (!interval.ok) return { difference: 0, se: Number.POSITIVE_INFINITY, p: 1, low: -1, high: 1 }
    const { difference, low, high } = interval
    const se = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / (total.n - n)))
    return {
      difference,
      se,
      p: se > 0 ? tBothTails(difference / se, Number.POSITIVE_INFINITY) : 1,
      low,
      high,
    }
  })
  return withVerdicts(found, margin)
}

function withVerdicts(found: readonly Omit<Judged, 'q' | 'verdict'>[], margin: number): Judged[] {
  const q = falseDiscovery(found.map((one) => one.p))
  return found.map((one, at) => {
    const isSure = (q[at] ?? 1) < RATE
    const verdict = isSure && one.low > margin ? 'above' : isSure && one.high < -margin ? 'below' : 'none'
    return { ...one, q: q[at] ?? 1, verdict }
  })
}
