import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { mailSorted } from '../events.ts'
import { changeMail } from '../store/mails.ts'
import { mayWithMailOf, openMail, viewMail } from '../views.ts'

/** Discards a mail from the quarantine. Its sender hears nothing of it. */
export async function discardMail(
  context: ActionContext,
  { params, body }: { params: { mailId: string }; body: { reason: string } },
) {
  const opened = await openMail(context, params.mailId, true)
  if (!opened.ok) return opened
  const mail = opened.value
  if (!(await mayWithMailOf(context, 'mail:sort', mail.unitId))) return refuse('not_permitted')
  if (mail.state !== 'quarantined') return refuse('mail_decided_already')
  const decided = {
    state: 'discarded' as const,
    handledAt: context.now,
    decidedBy: context.actor.personId,
    decision: body.reason,
  }
  await changeMail(context.tx, mail.id, decided)
  await context.audit({
    action: 'mail.discarded',
    subjectKind: 'unit',
    subjectId: mail.unitId,
    reason: body.reason,
    details: { mail: mail.id, from: mail.fromAddress, subject: mail.subject },
  })
  await context.announce(mailSorted(mail.unitId, mail.id))
  return accept(await viewMail(context, { ...mail, ...decided }))
}
