import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { notify } from '../../platform/notices/notify.ts'
import { readMail } from '../../platform/mail/read-mail.ts'
import { requestInMail } from '../../service/index.ts'
import type { QuarantineReason } from '../contract.ts'
import { mailSorted } from '../events.ts'
import { acknowledge } from '../letters.ts'
import { correspondenceNotices } from '../notices.ts'
import type { CorrespondenceProblem } from '../problems.ts'
import { conversationOf } from '../sorting.ts'
import { changeMail, type StoredMail } from '../store/mails.ts'
import { takeIn, type TakenIn } from '../taking-in.ts'
import { mayWithMailOf, openMail, viewMail } from '../views.ts'

/** What each reason is called where a head of the unit is told it. */
const problems: Readonly<Partial<Record<QuarantineReason, CorrespondenceProblem>>> = {
  empty: 'mail_empty',
  unit_closed: 'mail_unit_closed',
  no_mailbox: 'mail_without_mailbox',
  service_retired: 'mail_service_retired',
  not_offered: 'mail_not_offered',
  form_needs_more: 'mail_form_needs_more',
  approval_impossible: 'mail_approval_impossible',
  may_not_comment: 'mail_may_not_comment',
}

/**
 * Lets a mail in from the quarantine as somebody's, whom the head of the unit knows it to be from. It becomes what it would have
 * become, under that person's rights; they are told by whom, and the audit log has the head.
 */
export async function letMailIn(
  context: ActionContext,
  { params, body }: { params: { mailId: string }; body: { personId: string } },
) {
  const opened = await openMail(context, params.mailId, true)
  if (!opened.ok) return opened
  const mail = opened.value
  const { mailIn, files } = context.surroundings
  if (!(await mayWithMailOf(context, 'mail:sort', mail.unitId))) return refuse('not_permitted')
  if (mail.state !== 'quarantined') return refuse('mail_decided_already')
  if (mailIn === undefined) return refuse('mail_not_taken')
  if (mail.fileId === null) return refuse('mail_gone')
  const person = await context.surroundings.inNameOf(context, body.personId, 'as_it_is')
  if (person === undefined) return refuse('mail_person_unknown')
  const read = await readMail(files.path(context.organisationId, mail.fileId))
  if (read === undefined) return refuse('mail_unreadable')
  const named = await conversationOf(context, mail, read, mailIn, body.personId)
  const filesMade: string[] = []
  const removeFiles = () => Promise.all(filesMade.map((id) => files.remove(context.organisationId, id)))
  try {
    const taken = await takeIn(person, { mail, read, conversation: named, filesMade })
    if (taken.ok) return accept(await settle(context, mail, person, taken.value))
    await removeFiles()
    return refusalOf(taken, person.actor.name)
  } catch (error) {
    await removeFiles()
    throw error
  }
}

function refusalOf(refusal: Refusal<QuarantineReason>, name: string): Refusal<CorrespondenceProblem> {
  return refuse(problems[refusal.code] ?? 'mail_not_possible', { name })
}

async function settle(
  context: ActionContext,
  mail: StoredMail,
  person: ActionContext,
  { state, requestId, notKept }: TakenIn,
) {
  const { personId } = person.actor
  const decided = {
    state,
    requestId,
    personId,
    handledAt: context.now,
    decidedBy: context.actor.personId,
  }
  await changeMail(context.tx, mail.id, decided)
  await context.audit({
    action: 'mail.let_in',
    subjectKind: 'request',
    subjectId: requestId,
    details: { mail: mail.id, unit: mail.unitId, person: personId, from: mail.fromAddress },
  })
  await context.announce(mailSorted(mail.unitId, mail.id))
  const request = await requestInMail(context, requestId)
  if (request !== undefined && personId !== context.actor.personId) {
    const { number, summary } = request
    await notify(context, [personId], {
      kind: correspondenceNotices['notice.let_in'],
      values: { number, summary: summary === '' ? '—' : summary, by: context.actor.name },
      link: `/requests/${requestId}`,
    })
  }
  if (state === 'request') await acknowledge(context, { requestId, personId, notKept })
  return viewMail(context, { ...mail, ...decided })
}
