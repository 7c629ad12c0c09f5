import { v7 as uuidv7 } from 'uuid'
import { cut } from '../../platform/cut.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import { climb } from '../climbing.ts'
import { closeEscalation } from '../closing.ts'
import { isAsker, shownEscalation } from '../escalation-view.ts'
import { escalationTold } from '../events.ts'
import { lockEscalation, type OpenEscalation } from '../open-escalation.ts'
import type { VoiceCode } from '../problems.ts'
import { changeEscalation } from '../store/escalations.ts'
import { changeMatter, insertStatement } from '../store/matters.ts'

/** Is content with the answer. */
export const acceptAnswer: Act<'POST /escalations/:escalationId/accept'> = async (context, { params }) => {
  const opened = await answered(context, params.escalationId)
  if (!opened.ok) return opened
  await closeEscalation(context, opened.value.matter, 'accepted', context.actor.personId)
  return shownEscalation(context, params.escalationId)
}

/** Objects to the answer: the next step up is asked at once; where nobody stands there, all was said. */
export const objectToAnswer: Act<'POST /escalations/:escalationId/object'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, actor, now } = context
  const opened = await answered(context, params.escalationId)
  if (!opened.ok) return opened
  const { matter, escalation, answerers } = opened.value
  await insertStatement(tx, {
    organisationId,
    matterId: matter.id,
    id: uuidv7(),
    kind: 'objected',
    personId: actor.personId,
    unitId: null,
    round: matter.round,
    saidAt: now,
    text: body.text,
    promisedOn: null,
    late: false,
  })
  await context.audit({
    action: 'escalation.objected',
    subjectKind: 'escalation',
    subjectId: matter.id,
    reason: cut(body.text, 500),
  })
  const again = { ...matter, round: matter.round + 1, waits: 'answer' as const }
  await changeMatter(tx, matter.id, { round: again.round, waits: again.waits })
  const climbed = await climb(context, again)
  if (climbed.over) await closeEscalation(context, again, 'top', actor.personId)
  else await changeEscalation(tx, matter.id, { state: 'open', closedAt: null, closedHow: null })
  await context.announce(
    escalationTold('escalation.objected', escalation, matter.unitId, [...escalation.askers, ...answerers]),
  )
  return shownEscalation(context, matter.id)
}

/** The asker no longer wants it. */
export const withdrawEscalation: Act<'POST /escalations/:escalationId/withdraw'> = async (
  context,
  { params },
) => {
  const opened = await own(context, params.escalationId)
  if (!opened.ok) return opened
  await closeEscalation(context, opened.value.matter, 'withdrawn', context.actor.personId)
  return shownEscalation(context, params.escalationId)
}

type Opened = Result<OpenEscalation, VoiceCode | 'not_found' | 'not_permitted'>

/** An escalation of the actor's own that is not closed. */
async function own(context: ActionContext, id: string): Promise<Opened> {
  const opened = await lockEscalation(context, id)
  if (!opened.ok) return opened
  if (!isAsker(context, opened.value.escalation)) return refuse('not_permitted')
  return opened.value.escalation.state === 'closed' ? refuse('escalation_closed') : accept(opened.value)
}

async function answered(context: ActionContext, id: string): Promise<Opened> {
  const opened = await own(context, id)
  if (!opened.ok || opened.value.escalation.state === 'answered') return opened
  return refuse('escalation_not_answered')
}
