import type { MeasureName } from '../../contract.ts'
import type { ChartMeasure } from '../../contract/over-time.ts'

const charted: Readonly<Record<ChartMeasure, true>> = {
  satisfied: true,
  satisfaction_mean: true,
  effort_mean: true,
  promise_felt: true,
  within_response: true,
  within_completion: true,
}

/** Whether a measure has a control chart. */
export function isCharted(measure: MeasureName): measure is ChartMeasure {
  return Object.hasOwn(charted, measure)
}
