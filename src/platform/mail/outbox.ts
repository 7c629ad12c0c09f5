import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../http/route.ts'
import type { ConversationOf } from './conversations.ts'

/** A letter: plain sentences in the reader's language and one link at most. */
export interface Letter {
  readonly to: string
  readonly language: 'id' | 'en'
  readonly subject: string
  readonly lines: readonly string[]
  /** Path of the application or whole address. */
  readonly link?: string
  /** Of a letter that can be answered, where mail is taken: what it is about, and its reader. */
  readonly conversation?: ConversationOf
}

/** Name of the job that sends queued letters. */
export const sendMailJob = 'mail.send'

/** Puts a letter into the transaction; it is sent after commit, again and again until it is accepted or given up. */
export async function queueMail(context: WorkContext, letter: Letter): Promise<void> {
  const id = uuidv7()
  const link = letter.link?.startsWith('/') ? context.surroundings.url + letter.link : (letter.link ?? null)
  const { about = null, personId = null } = letter.conversation ?? {}
  await sql`insert into platform.mails (organisation_id, id, recipient, language, subject, lines, link, about, about_person)
    values (${context.organisationId}, ${id}, ${letter.to}, ${letter.language}, ${letter.subject}, ${JSON.stringify(letter.lines)},
      ${link}, ${about}, ${personId})`.execute(context.tx)
  if (context.surroundings.mailConfigured) await context.later(sendMailJob, { mailId: id })
}
