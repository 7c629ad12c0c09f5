import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import type { ChartMeasure } from '../../contract/over-time.ts'
import { useRead } from '../api.ts'

/** Whose measures are looked at, and over which period. */
export interface Looked {
  readonly kind: 'unit' | 'service' | 'touchpoint' | 'group'
  readonly id: string
  /** How it is called. */
  readonly name: string
  readonly period: ChosenPeriod
}

/** A measure of a unit or a service over time. */
export function useChart({ kind, id, period }: Looked, measure: ChartMeasure) {
  const query = { ...period.query, measure }
  const unit = useRead(
    'GET /scorecards/units/:unitId/chart',
    { params: { unitId: id }, query },
    { keep: true, enabled: kind === 'unit' },
  )
  const service = useRead(
    'GET /scorecards/services/:serviceId/chart',
    { params: { serviceId: id }, query },
    { keep: true, enabled: kind === 'service' },
  )
  const touchpoint = useRead(
    'GET /scorecards/touchpoints/:touchpointId/chart',
    { params: { touchpointId: id }, query: { ...query, measure: ofVisits(measure) } },
    { keep: true, enabled: kind === 'touchpoint' },
  )
  const group = useRead(
    'GET /scorecards/groups/:groupId/chart',
    { params: { groupId: id }, query },
    { keep: true, enabled: kind === 'group' },
  )
  return { unit, service, touchpoint, group }[kind]
}

/** A touchpoint has two measures; where an address names another, the first. */
function ofVisits(measure: ChartMeasure): 'satisfied' | 'satisfaction_mean' {
  return measure === 'satisfaction_mean' ? measure : 'satisfied'
}
