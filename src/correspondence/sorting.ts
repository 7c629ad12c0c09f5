import { personByEmail } from '../organisation/index.ts'
import type { Result } from '../platform/http/result.ts'
import { refuse } from '../platform/http/result.ts'
import type { MailIn, WorkContext } from '../platform/http/route.ts'
import { conversationAmong, tokenOfMessageId, type ConversationOf } from '../platform/mail/conversations.ts'
import type { ReadMail } from '../platform/mail/mail-shape.ts'
import { readMail } from '../platform/mail/read-mail.ts'
import type { IgnoreReason, QuarantineReason } from './contract.ts'
import { whyIgnored } from './domain/automatic.ts'
import { doubtOf } from './domain/doubts.ts'
import { mailSorted } from './events.ts'
import { acknowledge } from './letters.ts'
import {
  cameBefore,
  changeMail,
  lockMail,
  lockSender,
  madeSince,
  tryOut,
  type StoredMail,
} from './store/mails.ts'
import { takeIn, type TakenIn } from './taking-in.ts'
import { tellHeads } from './telling.ts'

/** Characters of a mail that the quarantine shows. */
const wordsShown = 20_000
/** What one person's mails may become within an hour; what goes beyond waits for a head of the unit. */
const mostAnHour = { requests: 20, comments: 60 }

/** Makes of an acknowledged mail what it is, once: a request, a comment, something for the quarantine, or nothing. */
export async function sortMail(context: WorkContext, mailId: string): Promise<void> {
  const mail = await lockMail(context.tx, mailId)
  if (mail === undefined || mail.state !== 'received' || mail.fileId === null) return
  const { mailIn, files } = context.surroundings
  if (mailIn === undefined) return // whoever switches mail off keeps what came, until it is on again
  const read = await readMail(files.path(context.organisationId, mail.fileId))
  if (read === undefined) return quarantine(context, mail, 'unreadable')
  await changeMail(context.tx, mail.id, noted(read))
  if (read.from !== null) await lockSender(context.tx, context.organisationId, read.from.address)
  const ignored = await ignoredFor(context, mail, read, mailIn)
  return ignored === undefined ? sortPersonal(context, mail, read, mailIn) : ignore(context, mail, ignored)
}

/** What a mail says, as it is kept beside its file. */
function noted({ from, subject, text, messageId, attachments }: ReadMail) {
  return {
    messageId,
    fromAddress: from?.address ?? null,
    fromName: from?.name ?? null,
    subject,
    words: text.slice(0, wordsShown).toWellFormed(),
    attachments: JSON.stringify(
      attachments.map(({ name, content }) => ({ name, bytes: content.byteLength })),
    ) as never,
  }
}

async function ignoredFor(
  { tx }: WorkContext,
  mail: StoredMail,
  { from, headers, messageId }: ReadMail,
  mailIn: MailIn,
): Promise<IgnoreReason | undefined> {
  const { envelopeFrom } = mail
  const automatic = whyIgnored({ fromAddress: from?.address ?? null, envelopeFrom, headers }, mailIn)
  if (automatic !== undefined || messageId === null || from === null) return automatic
  return (await cameBefore(tx, mail, messageId, from.address)) ? 'duplicate' : undefined
}

async function sortPersonal(
  context: WorkContext,
  mail: StoredMail,
  read: ReadMail,
  mailIn: MailIn,
): Promise<void> {
  const known = await knownSender(context, mail, read, mailIn)
  if (!known.ok) return quarantine(context, mail, known.code)
  const personId = known.value
  await changeMail(context.tx, mail.id, { personId })
  const conversation = await conversationOf(context, mail, read, mailIn, personId)
  if (conversation !== undefined && conversation.personId !== personId)
    return quarantine(context, mail, 'not_their_letter')
  const made = await madeSince(context.tx, personId, new Date(context.now.getTime() - 3_600_000))
  const kind = conversation === undefined ? 'requests' : 'comments'
  if (made[kind] >= mostAnHour[kind]) return quarantine(context, mail, 'too_many')
  const taken = await takeInAs(context, personId, mail, read, conversation)
  return taken.ok ? settleTaken(context, mail, personId, taken.value) : quarantine(context, mail, taken.code)
}

/** Who wrote it, where that is somebody of the organisation, and there is no reason to doubt that it was them. */
async function knownSender(
  { tx, organisationId }: WorkContext,
  { envelopeFrom }: StoredMail,
  { from, headers }: ReadMail,
  { authenticatedBy }: MailIn,
): Promise<Result<string, QuarantineReason>> {
  if (from === null) return refuse('no_sender')
  const results = headers.filter(([name]) => name === 'authentication-results').map(([, value]) => value)
  const doubt = doubtOf({ fromAddress: from.address, envelopeFrom, results, authenticatedBy })
  const person = await personByEmail(tx, organisationId, from.address)
  if (person === undefined) return refuse('unknown_sender')
  return doubt === undefined ? { ok: true, value: person.id } : refuse(doubt)
}

/**
 * The letter of ours that a mail answers: by the address to which it came; else by what it names as answered, if that letter
 * went to the same person. Whoever writes to a unit's address about a colleague's letter asks for something of their own.
 */
export async function conversationOf(
  { tx }: WorkContext,
  { about, aboutPerson }: StoredMail,
  { answers }: ReadMail,
  { domain }: MailIn,
  personId: string,
): Promise<ConversationOf | undefined> {
  if (about !== null && aboutPerson !== null) return { about, personId: aboutPerson }
  const tokens = answers.flatMap((id) => tokenOfMessageId(id, domain) ?? [])
  return conversationAmong(tx, tokens, personId)
}

/** In a step of its own: refused or failed, nothing of it stays, neither in the database nor on the disk. */
async function takeInAs(
  context: WorkContext,
  personId: string,
  mail: StoredMail,
  read: ReadMail,
  conversation: ConversationOf | undefined,
): Promise<Result<TakenIn, QuarantineReason>> {
  const { surroundings, organisationId, tx } = context
  const filesMade: string[] = []
  const removeFiles = () => Promise.all(filesMade.map((id) => surroundings.files.remove(organisationId, id)))
  try {
    const taken = await tryOut(
      tx,
      async (): Promise<Result<TakenIn, QuarantineReason>> => {
        const person = await surroundings.inNameOf(context, personId, 'of_the_person')
        return person === undefined
          ? refuse('unknown_sender')
          : takeIn(person, { mail, read, conversation, filesMade })
      },
      ({ ok }) => ok,
    )
    if (!taken.ok) await removeFiles()
    return taken
  } catch (error) {
    await removeFiles()
    throw error
  }
}

async function settleTaken(
  context: WorkContext,
  mail: StoredMail,
  personId: string,
  { state, requestId, notKept }: TakenIn,
): Promise<void> {
  await changeMail(context.tx, mail.id, { state, requestId, handledAt: context.now })
  await context.audit({
    action: state === 'request' ? 'mail.became_request' : 'mail.became_comment',
    subjectKind: 'request',
    subjectId: requestId,
    details: { mail: mail.id, unit: mail.unitId, person: personId },
  })
  await context.announce(mailSorted(mail.unitId, mail.id))
  if (state === 'request') await acknowledge(context, { requestId, personId, notKept })
}

/** Sets a mail aside for a head of its unit. */
export async function quarantine(
  context: WorkContext,
  mail: StoredMail,
  reason: QuarantineReason,
): Promise<void> {
  await changeMail(context.tx, mail.id, { state: 'quarantined', reason, handledAt: context.now })
  await context.audit({
    action: 'mail.quarantined',
    subjectKind: 'unit',
    subjectId: mail.unitId,
    details: { mail: mail.id, reason },
  })
  await context.announce(mailSorted(mail.unitId, mail.id))
  await tellHeads(context, mail.unitId)
}

async function ignore(context: WorkContext, mail: StoredMail, reason: IgnoreReason): Promise<void> {
  await changeMail(context.tx, mail.id, { state: 'ignored', reason, handledAt: context.now })
  await context.audit({
    action: 'mail.ignored',
    subjectKind: 'unit',
    subjectId: mail.unitId,
    details: { mail: mail.id, reason },
  })
  await context.announce(mailSorted(mail.unitId, mail.id))
}
