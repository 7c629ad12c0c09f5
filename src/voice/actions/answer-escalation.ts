import { cut } from '../../platform/cut.ts'
import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { keepAnswer } from '../answering.ts'
import { lookJob, termEndFor } from '../climbing.ts'
import { shownEscalation } from '../escalation-view.ts'
import { escalationTold } from '../events.ts'
import { lineOf } from '../lines.ts'
import { tellOf } from '../notices.ts'
import { lockEscalation } from '../open-escalation.ts'
import { changeEscalation } from '../store/escalations.ts'
import { changeMatter } from '../store/matters.ts'
import { subjectOf } from '../subjects.ts'

/** Answers an escalation for the unit or one above it; its asker then accepts, objects, or says nothing for a term. */
export const answerEscalation: Act<'POST /escalations/:escalationId/answer'> = async (
  context,
  { params, body },
) => {
  const { tx } = context
  const opened = await lockEscalation(context, params.escalationId)
  if (!opened.ok) return opened
  const { escalation, matter, answerers } = opened.value
  if (!context.may('escalation:answer', { personIds: answerers })) return refuse('not_permitted')
  if (escalation.state === 'closed') return refuse('escalation_closed')
  if (escalation.state === 'answered') return refuse('escalation_answered')
  const line = await lineOf(context, matter.unitId, escalation.askers)
  await keepAnswer(context, matter, line, { kind: 'answered', text: body.text, promisedOn: null })
  const lookAt = await termEndFor(context, matter)
  await changeMatter(tx, matter.id, { waits: 'asker', lookAt })
  await context.later(lookJob, { matterId: matter.id }, lookAt)
  await changeEscalation(tx, matter.id, { state: 'answered', closedAt: null, closedHow: null })
  const subject = await subjectOf(context, matter)
  await tellOf(context, escalation.askers, 'notice.escalation_answered', subject)
  await context.audit({
    action: 'escalation.answered',
    subjectKind: 'escalation',
    subjectId: matter.id,
    reason: cut(body.text, 500),
    details: { request: escalation.requestId },
  })
  await context.announce(
    escalationTold('escalation.answered', escalation, matter.unitId, [...escalation.askers, ...answerers]),
  )
  return shownEscalation(context, matter.id)
}
