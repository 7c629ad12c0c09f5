import { headsOfEach, organisationDay, standInsFor, unitPaths } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { effectiveTimeline } from './domain/effective-timeline.ts'
import type { ApprovalPlan, PlannedStep } from './domain/approval-plan.ts'
import { askedSteps, type ApprovalStanding } from './domain/approvals.ts'
import { approversOfStep, type Approver } from './domain/approvers.ts'
import { readEvents, type StoredEvent } from './store/events.ts'
import type { StoredRequest } from './store/requests.ts'
import { timelineEvent } from './timeline-rows.ts'

/** A step of a request, and who may not give it: its askers. */
export interface WantedApproval {
  readonly step: Pick<PlannedStep, 'unitId' | 'personId'>
  readonly askers: readonly string[]
}

/** Who can give each of these approvals today, in the order given. */
export async function approversFor(
  context: Pick<WorkContext, 'tx' | 'now'>,
  wanted: readonly WantedApproval[],
): Promise<Approver[][]> {
  if (wanted.length === 0) return []
  const { tx } = context
  const day = await organisationDay(tx, context.now)
  const paths = await unitPaths(
    tx,
    wanted.map(({ step }) => step.unitId),
  )
  const heads = await headsOfEach(tx, [...new Set([...paths.values()].flat())], day)
  const named = wanted.flatMap(({ step }) => (step.personId === null ? [] : [step.personId]))
  const standIns = await standInsFor(tx, [...new Set([...named, ...[...heads.values()].flat()])], day)
  const company = {
    pathOf: (unitId: string) => paths.get(unitId) ?? [],
    headsOf: (unitId: string) => heads.get(unitId) ?? [],
    standIn: (personId: string) => standIns.get(personId),
  }
  return wanted.map(({ step, askers }) => approversOfStep(step, askers, company))
}

type Asked = Pick<StoredRequest, 'id' | 'askerId' | 'askedForId' | 'approvalUnits'>

/** Everybody who can give any approval of a request today, whether it is asked for now or not. */
export async function allApprovers(
  context: Pick<WorkContext, 'tx' | 'now'>,
  request: Asked,
): Promise<string[]> {
  if (request.approvalUnits.length === 0) return []
  const events = (await readEvents(context.tx, [request.id])).get(request.id) ?? []
  const found = await approversFor(context, wantedOf(request, planIn(events)?.steps ?? []))
  return [...new Set(found.flat().map(({ personId }) => personId))]
}

/** The plan that a request was made with. */
function planIn(events: readonly StoredEvent[]): ApprovalPlan | undefined {
  const [submission] = effectiveTimeline(events.map(timelineEvent))
  return submission.kind === 'submitted' ? submission.approvals : undefined
}

export function wantedOf(
  { askerId, askedForId }: Pick<Asked, 'askerId' | 'askedForId'>,
  steps: readonly Pick<PlannedStep, 'unitId' | 'personId'>[],
): WantedApproval[] {
  return steps.map((step) => ({ step, askers: [askerId, askedForId] }))
}

/** Of each step that is asked for now, who can decide it today. */
export async function askedApprovers(
  context: Pick<WorkContext, 'tx' | 'now'>,
  request: Pick<StoredRequest, 'askerId' | 'askedForId'>,
  approvals: ApprovalStanding | null,
): Promise<readonly { readonly step: number; readonly approvers: readonly Approver[] }[]> {
  const asked = askedSteps(approvals)
  const steps = asked.flatMap((step) => approvals?.plan.steps[step] ?? [])
  const found = await approversFor(context, wantedOf(request, steps))
  return asked.map((step, index) => ({ step, approvers: found[index] ?? [] }))
}
