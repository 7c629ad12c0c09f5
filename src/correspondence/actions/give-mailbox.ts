import { isOpenUnit, organisationDay } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { answerPrefix } from '../../platform/mail/conversations.ts'
import { servicesByMail } from '../../service/index.ts'
import { isFreeLocalPart } from '../domain/local-part.ts'
import { mailboxChanged } from '../events.ts'
import { correspondenceMessages, type CorrespondenceMessage } from '../messages.ts'
import { claimAddress, mailboxOf, ownerOf, saveMailbox } from '../store/mailboxes.ts'
import { mayWithMailOf } from '../views.ts'
import { viewMailbox } from './show-mailbox.ts'

interface Wish {
  readonly params: { readonly unitId: string }
  readonly body: { readonly localPart: string; readonly serviceId: string }
}

/** Gives a unit an address, or another one, and says which service mail to it asks for. */
export async function giveMailbox(context: ActionContext, { params, body }: Wish) {
  const { tx, organisationId, now, surroundings } = context
  const { unitId } = params
  if (!(await mayWithMailOf(context, 'mailbox:change', unitId))) return refuse('not_found')
  const { mailIn } = surroundings
  if (mailIn === undefined) return refuse('mail_not_taken')
  if (!(await isOpenUnit(tx, unitId, await organisationDay(tx, now)))) return refuse('mailbox_unit_closed')
  const wrong = await problemsOf(context, unitId, body)
  if (wrong.length > 0) return refuse('validation_failed', undefined, wrong)
  await claimAddress(tx, body.localPart)
  const owner = await ownerOf(tx, body.localPart)
  if (owner !== undefined && (owner.organisationId !== organisationId || owner.unitId !== unitId))
    return refuse('mail_address_taken', { address: `${body.localPart}@${mailIn.domain}` })
  const before = await mailboxOf(tx, unitId)
  await saveMailbox(tx, { organisationId, unitId, ...body, changedAt: now })
  await context.audit({
    action: 'mailbox.given',
    subjectKind: 'unit',
    subjectId: unitId,
    details: {
      before: before === undefined ? null : { localPart: before.localPart, service: before.serviceId },
      changes: { localPart: body.localPart, service: body.serviceId },
    },
  })
  await context.announce(mailboxChanged(unitId))
  return accept(await viewMailbox(context, unitId))
}

async function problemsOf(context: ActionContext, unitId: string, { localPart, serviceId }: Wish['body']) {
  const reason = (key: CorrespondenceMessage) => correspondenceMessages[key][context.language]
  const service = (await servicesByMail(context, unitId)).find(({ id }) => id === serviceId)
  return [
    ...(isFreeLocalPart(localPart, answerPrefix)
      ? []
      : [{ name: 'body.localPart', reason: reason('address.reserved') }]),
    ...(service === undefined ? [{ name: 'body.serviceId', reason: reason('service.unknown') }] : []),
    ...(service?.answerable === false
      ? [{ name: 'body.serviceId', reason: reason('service.needs_more') }]
      : []),
  ]
}
