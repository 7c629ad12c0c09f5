import { v7 as uuidv7 } from 'uuid'
import type { Database, Tx } from '../platform/db/database.ts'
import type { MailIn, StoredFile, WorkContext } from '../platform/http/route.ts'
import { conversationOfToken, tokenOfAddress, type ConversationOf } from '../platform/mail/conversations.ts'
import type { MailEnvelope } from '../platform/mail/listener.ts'
import { requestInMail } from '../service/index.ts'
import { ownerOf } from './store/mailboxes.ts'
import { insertMail, keptOf } from './store/mails.ts'

/** The job that makes something of an acknowledged mail. */
export const sortMailJob = 'correspondence.sort'

/** Mails that one unit may have lying as they came, and their bytes: nobody fills the disk through one address. */
const mostKept = { mails: 5000, bytes: 2 * 1024 ** 3 }

/** Whose an address is: a unit's, or a person's who answers one of our letters. */
export interface Addressee {
  readonly organisationId: string
  /** Undefined where it is an answer: then the unit is whichever holds the request. */
  readonly unitId: string | undefined
  readonly conversation: ConversationOf | undefined
}

/** Whose an address is; undefined where it is not one of ours. Marks after a plus are left out. */
export async function addresseeOf(
  database: Database,
  { domain }: Pick<MailIn, 'domain'>,
  address: string,
): Promise<Addressee | undefined> {
  const at = address.lastIndexOf('@')
  if (at < 1 || at > 64 || address.slice(at + 1).toLowerCase() !== domain) return undefined
  const local = address.slice(0, at).toLowerCase().split('+', 1)[0] ?? ''
  const token = tokenOfAddress(local)
  if (token !== undefined) {
    const found = await conversationOfToken(database, token)
    return found && { organisationId: found.organisationId, unitId: undefined, conversation: found }
  }
  const owner = await ownerOf(database, local)
  return owner && { ...owner, conversation: undefined }
}

/** The unit to which a mail for this address goes now; undefined where what it is about is gone. */
export async function unitOf(context: WorkContext, addressee: Addressee): Promise<string | undefined> {
  if (addressee.conversation === undefined) return addressee.unitId
  return (await requestInMail(context, addressee.conversation.about))?.holderUnitId
}

/** Whether there is room for another mail of this unit. */
export async function hasRoom(tx: Tx, unitId: string): Promise<boolean> {
  const { mails, bytes } = await keptOf(tx, unitId)
  return mails < mostKept.mails && bytes < mostKept.bytes
}

/** Keeps a mail whose file is on the disk; with the transaction's commit it is ours, and may be acknowledged. */
export async function receiveMail(
  context: WorkContext,
  addressee: Addressee,
  envelope: MailEnvelope,
  file: StoredFile,
): Promise<void> {
  const { tx, organisationId, now } = context
  const unitId = await unitOf(context, addressee)
  if (unitId === undefined) throw new Error('What the mail answers is gone')
  const id = uuidv7()
  await insertMail(tx, {
    organisationId,
    id,
    unitId,
    about: addressee.conversation?.about ?? null,
    aboutPerson: addressee.conversation?.personId ?? null,
    recipient: cut(envelope.to, 320),
    envelopeFrom: cut(envelope.from, 320),
    client: cut(envelope.client, 60),
    receivedAt: now,
    bytes: file.bytes,
    fileId: file.id,
  })
  await context.later(sortMailJob, { mailId: id })
}

function cut(text: string, most: number): string {
  return text
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(0, most)
}
