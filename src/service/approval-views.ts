import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import { isoOf, type Instant } from '../platform/time/instants.ts'
import type { approvalView } from './contract.ts'
import { askedApprovers } from './approvers.ts'
import type { ApprovalReading } from './domain/clock-reading.ts'
import type { Approver } from './domain/approvers.ts'
import { namesOf } from './names.ts'
import type { RequestReading } from './reading.ts'
import type { StoredEvent } from './store/events.ts'
import type { StoredRequest } from './store/requests.ts'
import { targetView } from './target-view.ts'

export type ApprovalReply = z.input<typeof approvalView>

/** The approvals of a request with who can give them today. */
export async function approvalViews(
  context: ActionContext,
  request: StoredRequest,
  { clock, events }: RequestReading,
): Promise<ApprovalReply[]> {
  const { approvals } = clock
  if (approvals.length === 0) return []
  const waiting = await askedApprovers(context, request, clock.standing.approvals)
  const approversOf = (step: number) => waiting.find((one) => one.step === step)?.approvers ?? []
  const names = await namesOf(context.tx, {
    units: approvals.map(({ planned }) => planned.unitId),
    people: [
      ...approvals.flatMap(({ planned, decidedBy, forId }) => [planned.personId, decidedBy, forId]),
      ...waiting.flatMap(({ approvers }) => approvers.flatMap(({ personId, forId }) => [personId, forId])),
    ],
    services: [],
  })
  const approverView = ({ personId, forId }: Approver) => ({
    person: names.person(personId),
    standsInFor: names.personOrNobody(forId),
  })
  return approvals.map((approval) => {
    const approvers = approversOf(approval.step)
    return {
      step: approval.step,
      by: approval.planned.by,
      unit: names.unit(approval.planned.unitId),
      person: names.personOrNobody(approval.planned.personId),
      state: approval.state,
      approvers: approvers.map(approverView),
      askedAt: isoOrNull(approval.askedAt),
      decidedAt: isoOrNull(approval.decidedAt),
      decidedBy: names.personOrNobody(approval.decidedBy),
      decidedFor: names.personOrNobody(approval.forId),
      text: textOf(approval, events),
      clock: approval.clock === null ? null : targetView(approval.clock),
      yours: approvers.some(({ personId }) => personId === context.actor.personId),
    }
  })
}

/** What was said with a decision, also where only its time was corrected since. */
function textOf({ eventId }: ApprovalReading, events: readonly StoredEvent[]): string | null {
  let event = events.find(({ id }) => id === eventId)
  while (event?.kind === 'corrected') {
    const { replacesId } = event
    event = events.find(({ id }) => id === replacesId)
  }
  return event?.text ?? null
}

function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : isoOf(at)
}
