import { bunching } from '../../src/statistics/bunching.ts'
import { clusteredMean, clusteredShare, momentsOf } from '../../src/statistics/clustered.ts'
import { laneyLimits, xmrLimits } from '../../src/statistics/control-chart.ts'
import { cronbachAlpha } from '../../src/statistics/cronbach-alpha.ts'
import { drivers } from '../../src/statistics/drivers.ts'
import { falseDiscovery } from '../../src/statistics/false-discovery.ts'
import { satisfactionIndex } from '../../src/statistics/ikm.ts'
import { kaplanMeier } from '../../src/statistics/kaplan-meier.ts'
import { meanInterval } from '../../src/statistics/mean-interval.ts'
import { newcombe } from '../../src/statistics/newcombe.ts'
import { netPromoterScore } from '../../src/statistics/nps.ts'
import { poissonRate } from '../../src/statistics/poisson-rate.ts'
import { chartSignals } from '../../src/statistics/signals.ts'
import { wilson } from '../../src/statistics/wilson.ts'
import { betweenUnits } from './between-units.ts'
import { column, type Method } from './method.ts'
import type { CaseInput } from './input.ts'

/** The project's functions by the names that the cases have, with results under the names that they expect. */
export const methods: Readonly<Record<string, Method | undefined>> = {
  ...betweenUnits,
  wilson: (input) => wilson(input.number('k'), input.number('n'), input.optional('confidence')),
  meanInterval: (input) =>
    meanInterval(input.numbers('values'), input.numbers('counts'), input.optional('confidence')),
  clusteredMean: (input) => ({ ...sizesOf(input, 'sumsq'), ...clusteredMean(raters(input, 'sumsq')) }),
  clusteredShare: (input) => ({ ...sizesOf(input, 'sum'), ...clusteredShare(raters(input, 'sum')) }),
  nps: (input) => netPromoterScore(input.numbers('counts')),
  newcombe: (input) =>
    newcombe(input.number('k1'), input.number('n1'), input.number('k2'), input.number('n2')),
  poissonRate: (input) => poissonRate(input.number('events'), input.number('exposure')),
  kaplanMeier: survival,
  ikm: (input) => satisfactionIndex(input.numbers('elementMeans')),
  cronbachAlpha: (input) => cronbachAlpha(input.number('n'), input.matrix('covariance')),
  drivers: (input) => drivers(input.matrix('correlations'), input.numbers('withOutcome')),
  laneyP: (input) => {
    const n = input.numbers('n')
    const periods = input.numbers('k').map((k, at) => ({ k, n: n[at] ?? 0 }))
    const found = laneyLimits(periods, input.optional('baseline'))
    return 'provisional' in found ? { ...found, ...found.provisional } : found
  },
  xmr: (input) => {
    const found = xmrLimits(input.numbers('values'), input.optional('baseline'))
    return 'provisional' in found ? { ...found, ...found.provisional } : found
  },
  signals: (input) => {
    const values = input.numbers('values')
    const [centre, low, high] = ['centre', 'low', 'high'].map((name) => repeated(input.numbers(name)))
    return chartSignals(
      values.map((value, at) => ({
        value,
        centre: centre?.(at) ?? 0,
        low: low?.(at) ?? 0,
        high: high?.(at) ?? 0,
      })),
    )
  },
  falseDiscovery: (input) => ({ q: falseDiscovery(input.numbers('p')) }),
  bunching: (input) => bunching(input.numbers('counts'), input.optional('degree')),
}

function raters(input: CaseInput, squares: string) {
  const sums = input.numbers('sum')
  const sumSquares = input.numbers(squares)
  return momentsOf(
    input.numbers('n').map((n, at) => ({ n, sum: sums[at] ?? 0, sumSquares: sumSquares[at] ?? 0 })),
  )
}

/** What is known of answers even where there is no interval. */
function sizesOf(input: CaseInput, squares: string) {
  const moments = raters(input, squares)
  return { answers: moments.answers, raters: moments.raters, estimate: moments.sum / moments.answers }
}

function survival(input: CaseInput) {
  const events = input.list('event').map(Boolean)
  const found = kaplanMeier(input.numbers('time').map((time, at) => ({ time, event: events[at] ?? false })))
  if (!found.ok) return found
  const { steps } = found
  return {
    time: column(steps, 'time'),
    atRisk: column(steps, 'atRisk'),
    events: column(steps, 'events'),
    survival: column(steps, 'survival'),
    se: column(steps, 'se'),
    low: column(steps, 'low'),
    high: column(steps, 'high'),
  }
}

/** A value for each point; one alone holds for all. */
function repeated(values: readonly number[]): (at: number) => number {
  return (at) => values[at % values.length] ?? 0
}
