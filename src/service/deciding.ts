import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { openRequest, record, type OpenRequest } from './acting.ts'
import { askedApprovers } from './approvers.ts'
import type { AppendRefusal } from './domain/appending.ts'
import { mayApprove, type RequestTargets } from './rights.ts'
import { tellAs } from './tell.ts'

type Opened = OpenRequest & { readonly targets: RequestTargets }

/** A step that waits for somebody, and in whose place they would decide it. */
export interface OwnStep {
  readonly step: number
  readonly forId: string | null
}

/** Opens a request for a decision: what waits for the actor on it, at least one step. */
export async function openForDecision(
  context: ActionContext,
  requestId: string,
): Promise<
  Result<{ opened: Opened; own: readonly OwnStep[] }, 'not_found' | 'not_permitted' | 'event_not_possible'>
> {
  const opened = await openRequest(context, requestId)
  if (!opened.ok) return opened
  const own = await stepsOf(context, opened.value, context.actor.personId)
  if (own.length > 0) return accept({ opened: opened.value, own })
  // An approver whom the others, or a cancellation, were ahead of.
  return refuse(mayApprove(context, opened.value.targets) ? 'event_not_possible' : 'not_permitted')
}

/** The steps asked for now that a person can decide. */
export async function stepsOf(
  context: WorkContext,
  { request, standing }: Pick<OpenRequest, 'request' | 'standing'>,
  personId: string,
): Promise<OwnStep[]> {
  const found = await askedApprovers(context, request, standing.approvals)
  return found.flatMap(({ step, approvers }) => {
    const own = approvers.find((approver) => approver.personId === personId)
    return own === undefined ? [] : [{ step, forId: own.forId }]
  })
}

/** Writes a decision down, one event a step. */
export async function recordDecision(
  context: ActionContext,
  open: OpenRequest,
  kind: 'approved' | 'declined',
  { step, forId }: OwnStep,
  text: string,
): Promise<Result<OpenRequest & { eventId: string }, AppendRefusal>> {
  return record(context, open, {
    kind,
    actorId: context.actor.personId,
    text: text === '' ? null : text,
    payload: { step, forId },
  })
}

/** Who can decide a step that is asked for now. */
export async function approversToTell(
  context: WorkContext,
  { request, standing }: Pick<OpenRequest, 'request' | 'standing'>,
): Promise<string[]> {
  const found = await askedApprovers(context, request, standing.approvals)
  return found.flatMap(({ approvers }) => approvers.map(({ personId }) => personId))
}

/** Tells whoever a request waits for now, except those who were told before. */
export async function tellApprovers(
  context: WorkContext,
  { request, standing }: Pick<OpenRequest, 'request' | 'standing'>,
  toldBefore: readonly number[] = [],
): Promise<void> {
  const found = await askedApprovers(context, request, standing.approvals)
  const people = found
    .filter(({ step }) => !toldBefore.includes(step))
    .flatMap(({ approvers }) => approvers.map(({ personId }) => personId))
  await tellAs(context, people, 'notice.approval_asked', request)
}
