import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import type { WorkContext } from '../http/route.ts'

/** One person's letters about one thing, such as a request. */
export interface ConversationOf {
  readonly about: string
  readonly personId: string
}

/** A conversation as kept. */
export interface Conversation extends ConversationOf {
  readonly token: string
  /** Whether the person writes by mail, and so is written to. */
  readonly byMail: boolean
  readonly firstMessageId: string | null
  readonly latestMessageId: string | null
}

/** How the local part of an address begins to which letters are answered; no unit has one that begins so. */
export const answerPrefix = 'jawab-'

const columns = sql`about, person_id, token, by_mail, first_message_id, latest_message_id`

/** The conversation of a person about something, begun where there is none yet. */
export async function conversationWith(
  { tx, organisationId, now }: Pick<WorkContext, 'tx' | 'organisationId' | 'now'>,
  { about, personId }: ConversationOf,
): Promise<Conversation> {
  await sql`insert into platform.conversations (organisation_id, about, person_id, token, made_at)
    values (${organisationId}, ${about}, ${personId}, ${freshToken()}, ${now}) on conflict do nothing`.execute(
    tx,
  )
  const found = await sql<Conversation>`select ${columns} from platform.conversations
    where about = ${about} and person_id = ${personId}`.execute(tx)
  const [conversation] = found.rows
  if (conversation === undefined) throw new Error('A conversation was not kept')
  return conversation
}

/** Notes that the person wrote by mail: from now on they are written to. A Message-ID that no header could repeat is left out. */
export async function heardByMail(
  context: Pick<WorkContext, 'tx' | 'organisationId' | 'now'>,
  of: ConversationOf,
  messageId: string | null,
): Promise<void> {
  await conversationWith(context, of)
  await sql`update platform.conversations set by_mail = true,
      first_message_id = coalesce(first_message_id, ${messageId}), latest_message_id = coalesce(${messageId}, latest_message_id)
    where about = ${of.about} and person_id = ${of.personId}`.execute(context.tx)
}

/** Conversations about something with people who write by mail. */
export async function mailedAbout(tx: Tx, about: string): Promise<readonly Conversation[]> {
  const found = await sql<Conversation>`select ${columns} from platform.conversations
    where about = ${about} and by_mail order by person_id`.execute(tx)
  return found.rows
}

/** The conversation of a token in whichever organisation; undefined where nobody was given it. */
export async function conversationOfToken(
  database: Database,
  token: string,
): Promise<(ConversationOf & { readonly organisationId: string }) | undefined> {
  const found = await sql<
    ConversationOf & { organisationId: string }
  >`select organisation_id, about, person_id from platform.conversation_of(${token})`.execute(database)
  return found.rows[0]
}

/** The first of some tokens that is this person's, in this organisation. */
export async function conversationAmong(
  tx: Tx,
  tokens: readonly string[],
  personId: string,
): Promise<ConversationOf | undefined> {
  if (tokens.length === 0) return undefined
  const found = await sql<ConversationOf & { token: string }>`select about, person_id, token
    from platform.conversations where token = any(${[...tokens]}) and person_id = ${personId}`.execute(tx)
  return tokens.flatMap((token) => found.rows.filter((row) => row.token === token))[0]
}

/** The token in the local part of an address to which letters are answered. */
export function tokenOfAddress(localPart: string): string | undefined {
  return new RegExp(`^${answerPrefix}([a-z2-7]{24})$`).exec(localPart)?.[1]
}

/** The token in the Message-ID of one of our letters. */
export function tokenOfMessageId(messageId: string, domain: string): string | undefined {
  const [, token, host] = /^<[\da-f-]{36}\.([a-z2-7]{24})@([^\s<>@]+)>$/.exec(messageId.toLowerCase()) ?? []
  return host === domain ? token : undefined
}

/** What a letter of a conversation carries besides its words. */
export interface ConversationHeaders {
  readonly messageId: string
  readonly replyTo: string
  readonly inReplyTo: string
  readonly references: readonly string[]
}

/** Headers by which a letter belongs to its conversation and its answer finds the way back; its Message-ID is always the same. */
export function conversationHeaders(
  { token, firstMessageId, latestMessageId }: Conversation,
  mailId: string,
  domain: string,
): ConversationHeaders {
  const first = firstMessageId ?? `<${token}@${domain}>`
  const latest = latestMessageId ?? first
  return {
    messageId: `<${mailId}.${token}@${domain}>`,
    replyTo: `${answerPrefix}${token}@${domain}`,
    inReplyTo: latest,
    references: [...new Set([first, latest])],
  }
}

/** 120 bits in letters that no mail server changes. */
function freshToken(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return Array.from(randomBytes(24), (byte) => letters[byte % 32] ?? 'a').join('')
}
