import { accept, refuse } from '../../platform/http/result.ts'
import type { Route } from '../../platform/http/route.ts'
import { baselineView, isOfOwnLine } from '../charts.ts'
import type { OverTimeEndpoints } from '../contract/over-time.ts'
import { findBaseline, withdrawBaseline } from '../store/baselines.ts'
import { serviceSubject, touchpointSubject, unitSubject } from '../subjects.ts'

type Act<Key extends keyof OverTimeEndpoints> = Route<
  OverTimeEndpoints[Key],
  string,
  'baseline_own_unit' | 'baseline_withdrawn'
>['act']

/** Takes a new baseline back: the chart is then as if it had not been begun. */
export const withdrawChartBaseline: Act<'POST /scorecards/chart-baselines/:baselineId/withdraw'> = async (
  context,
  { params, body },
) => {
  const { tx, now } = context
  const baseline = await findBaseline(tx, params.baselineId)
  if (baseline === undefined) return refuse('not_found')
  const { subjectKind, subjectId, measure, startsOn } = baseline
  const subjectOfKind = { unit: unitSubject, service: serviceSubject, touchpoint: touchpointSubject }[
    subjectKind
  ]
  const subject = await subjectOfKind(tx, subjectId)
  if (subject === undefined) return refuse('not_found')
  const unitId = subject.view.unit.id
  if (await isOfOwnLine(context, unitId)) return refuse('baseline_own_unit')
  if (baseline.withdrawnAt !== null) return refuse('baseline_withdrawn')
  await withdrawBaseline(tx, baseline.id, now)
  await context.audit({
    action: 'chart.baseline_withdrawn',
    subjectKind,
    subjectId,
    reason: body.reason,
    details: { measure, from: startsOn },
  })
  await context.announce({ name: 'scorecard.rebased', topics: ['organisation'], subject: { unitId } })
  return accept(baselineView(baseline))
}
