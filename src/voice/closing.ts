import type { WorkContext } from '../platform/http/route.ts'
import type { EscalationEnd } from './contract.ts'
import { escalationTold } from './events.ts'
import { tellOf } from './notices.ts'
import { changeEscalation } from './store/escalations.ts'
import { changeMatter, readRungs, type Matter } from './store/matters.ts'
import { subjectOf } from './subjects.ts'

/** Ends an escalation whose matter is locked, and tells both sides but whoever did it. */
export async function closeEscalation(
  context: WorkContext,
  matter: Matter,
  how: EscalationEnd,
  by?: string,
): Promise<void> {
  const { tx, now } = context
  const subject = await subjectOf(context, matter)
  await changeMatter(tx, matter.id, { waits: 'nothing', lookAt: null })
  await changeEscalation(tx, matter.id, { state: 'closed', closedAt: now, closedHow: how })
  const asked = ((await readRungs(tx, [matter.id])).get(matter.id) ?? []).flatMap(({ toldTo }) => toldTo)
  const people = [...new Set([...subject.wanted, ...asked])]
  await tellOf(
    context,
    people.filter((person) => person !== by),
    'notice.escalation_closed',
    subject,
  )
  await context.audit({
    action: 'escalation.closed',
    subjectKind: 'escalation',
    subjectId: matter.id,
    details: { how },
  })
  const of = { id: matter.id, requestId: subject.requestId ?? '' }
  await context.announce(escalationTold('escalation.closed', of, matter.unitId, people))
}
