import { betaBinomial } from '../../src/statistics/beta-binomial.ts'
import { caseMix } from '../../src/statistics/case-mix.ts'
import { expectedRanksOfBetas, expectedRanksOfNormals } from '../../src/statistics/expected-rank.ts'
import { funnel } from '../../src/statistics/funnel.ts'
import { normalShrinkage } from '../../src/statistics/normal-shrinkage.ts'
import { panelEffects } from '../../src/statistics/panel.ts'
import { rake } from '../../src/statistics/raking.ts'
import { tradedMarks } from '../../src/statistics/traded-marks.ts'
import { nameOf, numberOf, tableOf, type CaseInput, type Json } from './input.ts'
import { column, type Method } from './method.ts'

/** The cases' words for a reason. */
const words: Readonly<Record<string, string>> = { no_differences: 'no differences between these units' }

/** The methods that compare units with each other, or look at many at once. */
export const betweenUnits: Readonly<Record<string, Method>> = {
  betaBinomial: (input) => {
    const found = betaBinomial(counts(input))
    if (!found.ok) return inWords(found)
    const { alpha, beta, units } = found
    return { alpha, beta, ...intervals(units), expectedRank: expectedRanksOfBetas(units) }
  },
  normalShrinkage: (input) => {
    const errors = input.numbers('se')
    const found = normalShrinkage(input.numbers('mean').map((mean, at) => ({ mean, se: errors[at] ?? 0 })))
    if (!found.ok) return inWords(found)
    const { mu, tau2, units } = found
    return { mu, tau2, ...intervals(units), expectedRank: expectedRanksOfNormals(units) }
  },
  funnel: (input) => {
    const found = funnel(counts(input))
    if (!found.ok) return found
    const { target, phi, tau2, units } = found
    const [usual, far] = [column(units, 'usual'), column(units, 'far')]
    return {
      target,
      phi,
      tau2,
      z: column(units, 'z'),
      zAdjusted: column(units, 'zAdjusted'),
      low95: column(usual, 'low'),
      high95: column(usual, 'high'),
      low998: column(far, 'low'),
      high998: column(far, 'high'),
    }
  },
  caseMix: adjusted,
  panelLags: (input) => {
    const rows = input.rows('rows').map((row) => ({
      unit: nameOf(row['unit'], 'unit'),
      period: numberOf(row['period'], 'period'),
      x: known(row['x']),
      y: known(row['y']),
    }))
    const found = panelEffects(rows, input.number('lags'))
    if (!found.ok) return found
    const { n, clusters, lags, cumulative, p } = found
    return {
      n,
      clusters,
      coefficients: column(lags, 'effect'),
      se: column(lags, 'se'),
      cumulative: cumulative.effect,
      cumulativeSe: cumulative.se,
      p,
    }
  },
  rake: (input) => {
    const margins = Object.entries(input.table('margins')).map(([variable, levels]) => {
      const totals = Object.entries(tableOf(levels, variable))
      return [variable, Object.fromEntries(totals.map(([level, total]) => [level, numberOf(total, level)]))]
    })
    const respondents = input
      .rows('rows')
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(nameOf(value, name))])),
      )
    return rake(respondents, Object.fromEntries(margins) as Record<string, Record<string, number>>)
  },
  tradedMarks: (input) => {
    const receivers = input.names('receiver')
    const marks = input.numbers('y')
    return tradedMarks(
      input.names('giver').map((giver, at) => ({ giver, receiver: receivers[at] ?? '', y: marks[at] ?? 0 })),
    )
  },
}

function counts(input: CaseInput) {
  const n = input.numbers('n')
  return input.numbers('k').map((k, at) => ({ k, n: n[at] ?? 0 }))
}

function intervals(units: readonly { readonly mean: number; readonly low: number; readonly high: number }[]) {
  return { mean: column(units, 'mean'), low: column(units, 'low'), high: column(units, 'high') }
}

function inWords<T extends { readonly reason: string }>(refused: T) {
  return { ...refused, reason: words[refused.reason] ?? refused.reason }
}

function adjusted(input: CaseInput) {
  const mix = input.names('mix').map(String)
  const cells = input.rows('cells').map((cell) => ({
    unit: String(nameOf(cell['unit'], 'unit')),
    levels: mix.map((name) => String(nameOf(cell[name], name))),
    y: numberOf(cell['y'], 'y'),
    count: numberOf(cell['count'], 'count'),
  }))
  const found = caseMix(mix, cells)
  if (!found.ok) return found
  const { units, coefficients, sigma2, yardstick } = found
  return {
    units: column(units, 'unit'),
    n: column(units, 'n'),
    raw: column(units, 'raw'),
    adjusted: column(units, 'adjusted'),
    se: column(units, 'se'),
    coefficients: column(coefficients, 'value'),
    coefficientNames: coefficients.map(({ variable, level }) => `${variable}${level}`),
    sigma2,
    yardstick: {
      difference: column(yardstick, 'difference'),
      se: column(yardstick, 'se'),
      p: column(yardstick, 'p'),
      q: column(yardstick, 'q'),
      verdict: column(yardstick, 'verdict'),
    },
  }
}

function known(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null
}
