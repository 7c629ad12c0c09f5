import { v7 as uuidv7 } from 'uuid'
import { organisationDay } from '../../organisation/index.ts'
import { refuse, accept, type Result } from '../../platform/http/result.ts'
import type { ActionContext, Route } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { baselineView, isOfOwnLine } from '../charts.ts'
import type { ChartBaseline, OverTimeEndpoints } from '../contract/over-time.ts'
import { measurementProblems } from '../problems.ts'
import { earliestDay } from '../scorecards.ts'
import { addBaseline } from '../store/baselines.ts'
import type { SubjectView } from '../store/subjects.ts'
import { serviceSubject, touchpointSubject, unitSubject, type Subject } from '../subjects.ts'

type Refused = 'baseline_own_unit' | 'baseline_day_invalid' | 'baseline_exists'
type Act<Key extends keyof OverTimeEndpoints> = Route<OverTimeEndpoints[Key], string, Refused>['act']

interface Wanted {
  readonly measure: string
  readonly from: string
  readonly reason: string
}

/** Lets the limits of a unit's chart rest on the points from a day on. */
export const rebaseUnitChart: Act<'POST /scorecards/units/:unitId/chart/baselines'> = async (
  context,
  { params, body },
) => {
  const subject = await unitSubject(context.tx, params.unitId)
  return subject === undefined ? refuse('not_found') : rebase(context, subject, body)
}

/** The same of a service's chart. */
export const rebaseServiceChart: Act<'POST /scorecards/services/:serviceId/chart/baselines'> = async (
  context,
  { params, body },
) => {
  const subject = await serviceSubject(context.tx, params.serviceId)
  return subject === undefined ? refuse('not_found') : rebase(context, subject, body)
}

/** The same of a touchpoint's chart. */
export const rebaseTouchpointChart: Act<
  'POST /scorecards/touchpoints/:touchpointId/chart/baselines'
> = async (context, { params, body }) => {
  const subject = await touchpointSubject(context.tx, params.touchpointId)
  return subject === undefined ? refuse('not_found') : rebase(context, subject, body)
}

async function rebase(
  context: ActionContext,
  { view, parts }: Subject<SubjectView>,
  { measure, from, reason }: Wanted,
): Promise<Result<ChartBaseline, Refused>> {
  const { tx, now, organisationId, actor } = context
  if (await isOfOwnLine(context, view.unit.id)) return refuse('baseline_own_unit')
  const today = await organisationDay(tx, now)
  if (from < earliestDay || from > today) return refuseDay(context, 'baseline_day_invalid')
  const baseline = {
    organisationId,
    id: uuidv7(),
    subjectKind: view.kind,
    subjectId: parts.owner,
    measure,
    startsOn: from,
    reason,
    decidedAs: actor.roles.includes('steward') ? 'steward' : 'auditor',
    decidedAt: now,
    withdrawnAt: null,
  } as const
  if (!(await addBaseline(tx, baseline))) return refuseDay(context, 'baseline_exists')
  await context.audit({
    action: 'chart.rebased',
    subjectKind: view.kind,
    subjectId: parts.owner,
    reason,
    details: { measure, from },
  })
  await context.announce({
    name: 'scorecard.rebased',
    topics: ['organisation'],
    subject: { unitId: view.unit.id },
  })
  return accept(baselineView(baseline))
}

function refuseDay({ language }: ActionContext, code: 'baseline_day_invalid' | 'baseline_exists') {
  return refuse(code, undefined, [
    { name: 'body.from', reason: renderText(language, measurementProblems[code]) },
  ])
}
