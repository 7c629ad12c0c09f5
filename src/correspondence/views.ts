import type { z } from 'zod'
import { personNames, unitNames, unitPath } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { requestInMail } from '../service/index.ts'
import type { mailRow, mailView } from './contract.ts'
import { lockMail, readMailRow, type StoredMail } from './store/mails.ts'

type RowReply = z.input<typeof mailRow>
type ViewReply = z.input<typeof mailView>

/** Whether the actor may do it with mail of a unit. */
export async function mayWithMailOf(
  context: ActionContext,
  permission: string,
  unitId: string,
): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return path !== undefined && context.may(permission, { unitPath: path })
}

/** A mail that the actor may read; `held`: whoever else wants to decide on it waits. */
export async function openMail(
  context: ActionContext,
  id: string,
  held = false,
): Promise<Result<StoredMail, 'not_found'>> {
  const mail = held ? await lockMail(context.tx, id) : await readMailRow(context.tx, id)
  if (mail === undefined || !(await mayWithMailOf(context, 'mail:read', mail.unitId)))
    return refuse('not_found')
  return accept(mail)
}

export async function rowsOf(context: ActionContext, mails: readonly StoredMail[]): Promise<RowReply[]> {
  return Promise.all(
    mails.map(async (mail) => ({
      ...(await common(context, mail)),
      attachments: mail.attachments.length,
    })),
  )
}

async function common(context: ActionContext, mail: StoredMail): Promise<Omit<RowReply, 'attachments'>> {
  return {
    id: mail.id,
    receivedAt: mail.receivedAt.toISOString(),
    state: mail.state,
    reason: mail.reason as RowReply['reason'],
    from: mail.fromAddress === null ? null : { address: mail.fromAddress, name: mail.fromName ?? '' },
    subject: mail.subject ?? '',
    request: await numbered(context, mail.requestId),
  }
}

async function numbered(context: ActionContext, requestId: string | null): Promise<RowReply['request']> {
  const request = requestId === null ? undefined : await requestInMail(context, requestId)
  return request === undefined ? null : { id: request.id, number: request.number }
}

/** A mail as the actor sees it. */
export async function viewMail(context: ActionContext, mail: StoredMail): Promise<ViewReply> {
  const { tx } = context
  const people = await personNames(
    tx,
    [mail.personId, mail.decidedBy].filter((id) => id !== null),
  )
  const named = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  const unit = (await unitNames(tx, [mail.unitId])).get(mail.unitId)
  if (unit === undefined) throw new Error(`No unit of mail ${mail.id}`)
  const decides = mail.state === 'quarantined' && (await mayWithMailOf(context, 'mail:sort', mail.unitId))
  return {
    ...(await common(context, mail)),
    unit,
    envelopeFrom: mail.envelopeFrom,
    words: mail.words,
    attachments: [...mail.attachments],
    person: named(mail.personId),
    answers: await numbered(context, mail.about),
    decidedBy: named(mail.decidedBy),
    decidedAt: mail.decidedBy === null ? null : (mail.handledAt?.toISOString() ?? null),
    decision: mail.decision,
    may: { letIn: decides && mail.fileId !== null && mail.reason !== 'unreadable', discard: decides },
  }
}
