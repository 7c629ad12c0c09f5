import { normalPoint } from './distributions.ts'
import { CONFIDENCE, type Outcome, type Refused } from './result.ts'
import { peaksOf } from './root.ts'

/** One unit's mean with its standard error, after case mix where there is one. */
export type UnitMean = { readonly mean: number; readonly se: number }

/** What is believed of one unit after looking at all: mean, variance and interval of the posterior. */
export type NormalPosterior = {
  readonly mean: number
  readonly variance: number
  readonly low: number
  readonly high: number
}

/** The mean over the units, their variance, and each unit's posterior in the order given. */
export type NormalShrinkage = {
  readonly mu: number
  readonly tau2: number
  readonly units: readonly NormalPosterior[]
}

/** Below this variance the units are taken as one. */
const NO_VARIANCE = 1e-12

/**
 * What the means of units say once each is drawn towards their common mean by as much as it is uncertain. Assumes that the
 * units' true means are normally distributed with variance τ² (by restricted maximum likelihood) and that standard errors are
 * known. Needs two units; sensible from five. Where τ² is nothing, there are no differences and all have the pooled mean `mu`.
 * Source: Morris, C. N. (1983), JASA 78, 47–55; Patterson & Thompson (1971), Biometrika 58, 545–554; Viechtbauer (2005).
 */
export function normalShrinkage(
  units: readonly UnitMean[],
  confidence: number = CONFIDENCE,
):
  | Outcome<NormalShrinkage, 'too_few'>
  | (Refused<'no_differences'> & { readonly mu: number; readonly tau2: 0 }) {
  if (units.length < 2) return { ok: false, reason: 'too_few' }
  const tau2 = varianceBetween(units)
  const { mu } = pooledAt(units, tau2)
  if (tau2 < NO_VARIANCE) return { ok: false, reason: 'no_differences', mu, tau2: 0 }
  const z = normalPoint(confidence)
  const posteriors = units.map(({ mean, se }) => {
    const own = tau2 / (tau2 + se ** 2)
    const variance = se ** 2 * own
    const centre = mu + own * (mean - mu)
    const half = z * Math.sqrt(variance)
    return { mean: centre, variance, low: centre - half, high: centre + half }
  })
  return { ok: true, mu, tau2, units: posteriors }
}

/** The τ² that makes the means most likely (0 or more); of several peaks the highest. */
function varianceBetween(units: readonly UnitMean[]): number {
  const means = units.map((unit) => unit.mean)
  const widest = (Math.max(...means) - Math.min(...means)) ** 2
  const top = 10 * Math.max(widest, ...units.map((unit) => unit.se ** 2), NO_VARIANCE)
  const steps = Math.ceil(Math.log10(top / NO_VARIANCE) * 3)
  const places = Array.from(
    { length: steps + 1 },
    (_, at) => Math.log(NO_VARIANCE) + (at / steps) * Math.log(top / NO_VARIANCE),
  )
  const peaks = peaksOf((log) => pooledAt(units, Math.exp(log)).slope, places).map(Math.exp)
  const noneAtAll = units.every((unit) => unit.se > 0) ? [0] : []
  const likelihoods = [...noneAtAll, ...peaks].map((tau2) => ({ tau2, ...pooledAt(units, tau2) }))
  return likelihoods.toSorted((a, b) => b.likelihood - a.likelihood)[0]?.tau2 ?? 0
}

/** At one τ²: the pooled mean, the restricted log likelihood (but for a constant), and its derivative by τ². */
function pooledAt(units: readonly UnitMean[], tau2: number) {
  let [weights, squares, sum, logs] = [0, 0, 0, 0]
  for (const { mean, se } of units) {
    const weight = 1 / (se ** 2 + tau2)
    weights += weight
    squares += weight ** 2
    sum += weight * mean
    logs += Math.log(weight)
  }
  const mu = sum / weights
  let [misfit, slope] = [0, -(weights - squares / weights)]
  for (const { mean, se } of units) {
    const weight = 1 / (se ** 2 + tau2)
    misfit += weight * (mean - mu) ** 2
    slope += (weight * (mean - mu)) ** 2
  }
  return { mu, likelihood: (logs - Math.log(weights) - misfit) / 2, slope: slope / 2 }
}
