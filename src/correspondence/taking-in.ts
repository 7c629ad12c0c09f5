import { isOpenUnit, organisationDay } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { heardByMail, type ConversationOf } from '../platform/mail/conversations.ts'
import type { MailAttachment, ReadMail } from '../platform/mail/mail-shape.ts'
import {
  askByLetter,
  commentByLetter,
  filesOfLetter,
  fitsComment,
  fitsForm,
  keepLetterFile,
  noteOnRequest,
  type WrittenLetter,
} from '../service/index.ts'
import type { QuarantineReason } from './contract.ts'
import { ownWords } from './domain/own-words.ts'
import { correspondenceMessages } from './messages.ts'
import { mailboxOf } from './store/mailboxes.ts'
import type { StoredMail } from './store/mails.ts'

/** What a mail became. */
export interface TakenIn {
  readonly state: 'request' | 'comment'
  readonly requestId: string
  /** What of it was not kept, in the person's words; null: nothing. */
  readonly notKept: string | null
}

/** A mail on its way in, and what it did on the disk: what the transaction does not take back, whoever rolls it back removes. */
export interface Bringing {
  readonly mail: StoredMail
  readonly read: ReadMail
  /** Where it answers one of our letters. */
  readonly conversation: ConversationOf | undefined
  readonly filesMade: string[]
}

/** Codes of the service slice by what they mean for a mail. */
const meanings: Readonly<Record<string, QuarantineReason>> = {
  letter_not_enough: 'form_needs_more',
  validation_failed: 'form_needs_more',
  service_retired: 'service_retired',
  unit_not_open: 'unit_closed',
  service_not_offered_to_you: 'not_offered',
  approval_impossible: 'approval_impossible',
  approval_unit_unknown: 'approval_impossible',
  not_found: 'may_not_comment',
  not_permitted: 'may_not_comment',
}

/**
 * Makes a mail the request, or the comment, of the person in whose name the context acts, under their own rights. Refused, it
 * has written nothing that is to stay.
 */
export async function takeIn(
  context: ActionContext,
  bringing: Bringing,
): Promise<Result<TakenIn, QuarantineReason>> {
  const { read } = bringing
  if (read.subject === '' && read.text === '' && read.attachments.length === 0) return refuse('empty')
  const taken =
    bringing.conversation === undefined
      ? await ask(context, bringing)
      : await comment(context, bringing, bringing.conversation)
  if (!taken.ok) return taken
  const { requestId, notKept } = taken.value
  if (notKept !== null) await noteOnRequest(context, requestId, notKept)
  const of = { about: requestId, personId: context.actor.personId }
  await heardByMail(context, of, read.messageId)
  return taken
}

async function ask(context: ActionContext, bringing: Bringing): Promise<Result<TakenIn, QuarantineReason>> {
  const { mail, read } = bringing
  if (!(await isOpenUnit(context.tx, mail.unitId, await organisationDay(context.tx, context.now))))
    return refuse('unit_closed')
  const mailbox = await mailboxOf(context.tx, mail.unitId)
  if (mailbox === undefined) return refuse('no_mailbox')
  const [file] = read.attachments
  const subject = read.subject === '' && read.text === '' ? (file?.name ?? '') : read.subject
  const letter: WrittenLetter = { subject, text: read.text }
  const whole = (await fitsForm(context, mailbox.serviceId, letter)) ? undefined : wholeLetter(context, read)
  const kept = await keepFiles(context, bringing, whole)
  const asked = await askByLetter(context, mailbox.serviceId, letter, kept.ids)
  if (!asked.ok) return refuse(meanings[asked.code] ?? 'not_possible')
  return accept({ state: 'request', requestId: String(asked.value.id), notKept: kept.words })
}

async function comment(
  context: ActionContext,
  bringing: Bringing,
  { about }: ConversationOf,
): Promise<Result<TakenIn, QuarantineReason>> {
  const { read } = bringing
  const own = ownWords(read.text)
  const text = own === '' ? correspondenceMessages['only_files'][context.language] : own
  const kept = await keepFiles(context, bringing, fitsComment(text) ? undefined : wholeLetter(context, read))
  const said = await commentByLetter(context, about, text, kept.ids)
  if (!said.ok) return refuse(meanings[said.code] ?? 'not_possible')
  return accept({ state: 'comment', requestId: about, notKept: kept.words })
}

/** All that was written, as a file: for what has no room for it. */
function wholeLetter({ language }: ActionContext, { subject, text }: ReadMail): MailAttachment {
  const name = correspondenceMessages['whole_letter'][language]
  return { name, content: new TextEncoder().encode(`${subject}\n\n${text}\n`) }
}

type WhyNot = 'file_empty' | 'file_too_large' | 'too_many'

/** Keeps the files of a mail as the person's own; what cannot be kept is named. */
async function keepFiles(
  context: ActionContext,
  { read, filesMade }: Bringing,
  whole: MailAttachment | undefined,
) {
  const files = [...(whole === undefined ? [] : [whole]), ...read.attachments]
  const ids: Awaited<ReturnType<typeof keepLetterFile>> extends Result<infer Id, string> ? Id[] : never = []
  const left: { readonly name: string; readonly why: WhyNot }[] = []
  for (const file of files) {
    if (ids.length === filesOfLetter) {
      left.push({ name: file.name, why: 'too_many' })
      continue
    }
    const kept = await keepLetterFile(context, file)
    if (kept.ok) {
      ids.push(kept.value)
      filesMade.push(kept.value)
    } else left.push({ name: file.name, why: kept.code })
  }
  return { ids, words: wordsOf(context, left) }
}

function wordsOf(
  { language }: ActionContext,
  left: readonly { readonly name: string; readonly why: WhyNot }[],
): string | null {
  if (left.length === 0) return null
  const files = left
    .map(({ name, why }) =>
      renderText(language, correspondenceMessages[`not_kept.${why}`], { name, most: filesOfLetter }),
    )
    .join(', ')
  return renderText(language, correspondenceMessages['not_kept'], { files })
}
