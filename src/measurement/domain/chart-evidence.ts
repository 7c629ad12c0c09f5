import { clusteredMean, type Clustered } from '../../statistics/clustered.ts'
import type { PeriodCount } from '../../statistics/control-chart.ts'
import { CONFIDENCE } from '../../statistics/result.ts'
import type { Figure } from '../contract.ts'
import type { ChartMeasure } from '../contract/over-time.ts'
import { shownDesignEffect } from './figure.ts'
import { measuresOf, type SubjectSums } from './measures.ts'
import type { Period } from './periods.ts'

/** A share is charted by counts, a mean by itself. */
export function chartKind(measure: ChartMeasure): 'share' | 'mean' {
  return measure === 'satisfaction_mean' || measure === 'effort_mean' ? 'mean' : 'share'
}

type Shown = Extract<Figure, { readonly estimate: number }>

/** What one period says of a measure, as far as it may be shown; without `shown` it is a gap. */
export interface Evidence {
  readonly period: Period
  readonly figure: Figure
  readonly shown: Shown | undefined
  /** Of a share: how many of how many answers, the answers of one person taken together. */
  readonly counts: PeriodCount | undefined
  /** Of a mean: with its interval, where it has one. */
  readonly mean: Clustered | undefined
}

/** Evidence passes the rule that every figure passes: what is hidden there is no evidence here. */
export function evidenceOf(measure: ChartMeasure, period: Period, sums: SubjectSums): Evidence {
  const figure = measuresOf(sums)[measure]
  const shown = 'estimate' in figure ? figure : undefined
  const effective = shown && shown.n / designEffectOf(measure, sums)
  const share = chartKind(measure) === 'share'
  return {
    period,
    figure,
    shown,
    counts:
      share && shown && effective !== undefined && effective > 0
        ? { k: shown.estimate * effective, n: effective }
        : undefined,
    mean: share || shown === undefined ? undefined : meanOf(measure, sums),
  }
}

const layers = {
  satisfied: 'satisfied',
  satisfaction_mean: 'satisfaction',
  effort_mean: 'effort',
  promise_felt: 'promise',
  within_response: undefined,
  within_completion: undefined,
} as const satisfies Record<ChartMeasure, keyof SubjectSums['released'] | undefined>

function designEffectOf(measure: ChartMeasure, { released }: SubjectSums): number {
  const layer = layers[measure]
  return layer === undefined ? 1 : shownDesignEffect(released[layer])
}

function meanOf(measure: ChartMeasure, { released }: SubjectSums): Clustered | undefined {
  const layer = layers[measure]
  if (layer === undefined) return undefined
  const moments = released[layer]
  const found = clusteredMean(moments, CONFIDENCE, shownDesignEffect(moments))
  return found.ok ? found : undefined
}
