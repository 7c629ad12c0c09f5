import type { MeasureName } from '../../contract.ts'
import type { FigureUnit } from '../../../platform/ui/parts/figure.tsx'

/** What those who were served say. */
export const saidMeasures = [
  'satisfied',
  'satisfaction_mean',
  'effort_mean',
  'promise_felt',
  'response_rate',
] as const satisfies readonly MeasureName[]

/** What the clock says. */
export const clockMeasures = [
  'within_response',
  'within_completion',
  'median_minutes',
  'p90_minutes',
] as const satisfies readonly MeasureName[]

/** What customers say of a touchpoint: what else a scorecard has does not apply to it. */
export const visitMeasures = ['satisfied', 'satisfaction_mean'] as const satisfies readonly MeasureName[]

/** In which unit a measure is written. */
export const measureUnits = {
  satisfied: 'share',
  satisfaction_mean: 'mean',
  effort_mean: 'mean',
  promise_felt: 'share',
  response_rate: 'share',
  within_response: 'share',
  within_completion: 'share',
  median_minutes: 'minutes',
  p90_minutes: 'minutes',
} as const satisfies Record<MeasureName, FigureUnit>

/** Which measures count people; the others count requests, and speak of nobody. */
export const peopleMeasures: ReadonlySet<MeasureName> = new Set([
  'satisfied',
  'satisfaction_mean',
  'effort_mean',
  'promise_felt',
])
