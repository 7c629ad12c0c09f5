import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Tx } from '../db/database.ts'
import type { Job, WorkContext } from '../http/route.ts'
import {
  conversationHeaders,
  conversationWith,
  type ConversationHeaders,
  type ConversationOf,
} from './conversations.ts'
import { renderLetter, type LetterContent } from './letter.ts'
import { sendMailJob } from './outbox.ts'

/** A letter that tells of notices, as it waits to be put into words: of one, or (null) of all that wait for the digest. */
export interface NoticeMail {
  readonly id: string
  readonly personId: string
  readonly noticeId: string | null
}

/** Why a letter is not written: nobody could read it, or there is nothing (left) to tell. */
export type DropReason = 'cannot_sign_in' | 'no_address' | 'nothing_left' | 'told_already' | 'too_many'

/** A letter in words, or why there is none. */
export type Composed =
  | {
      readonly ok: true
      readonly to: string
      readonly content: LetterContent
      /** Where letters like this one are switched off; null where they cannot be. */
      readonly switchOff: string | null
      /** What it is about, where one can answer it. */
      readonly conversation?: ConversationOf
      /** What is noted once it was sent: before, it would keep others waiting for the mail server. */
      readonly sent: () => Promise<void>
    }
  | { readonly ok: false; readonly why: DropReason }

/** Puts a letter of notices into words at the moment of sending, with its reader's rights of that moment. */
export type Compose = (context: WorkContext, mail: NoticeMail) => Promise<Composed>

/** What sending needs: the server, the sender, and who writes letters of notices. */
export interface Mailing {
  readonly smtpUrl: string
  readonly from: string
  readonly compose: Compose
}

interface Mail {
  readonly id: string
  readonly kind: 'letter' | 'notice' | 'digest'
  readonly personId: string | null
  readonly noticeId: string | null
  readonly recipient: string | null
  readonly language: 'id' | 'en' | null
  readonly subject: string | null
  readonly lines: readonly string[] | null
  readonly link: string | null
  readonly about: string | null
  readonly aboutPerson: string | null
}

/**
 * Sends one queued letter. A letter that was sent is not sent again, whichever server is asked: the row is held until it is
 * marked. A mail server that fails is tried again by the queue.
 */
export function mailJob({ smtpUrl, from, compose }: Mailing): Job {
  const transport = createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true })
  return {
    name: sendMailJob,
    together: 20,
    async run(context, { mailId }) {
      const { tx, now } = context
      const found = await sql<Mail>`update platform.mails set attempts = attempts + 1
        where id = ${mailId} and sent_at is null and dropped_at is null
        returning id, kind, person_id, notice_id, recipient, language, subject, lines, link,
          about, about_person`.execute(tx)
      const mail = found.rows[0]
      if (mail === undefined) return
      const composed = wholeLetter(mail) ?? (await compose(context, noticeMail(mail)))
      if (!composed.ok) return drop(tx, mail.id, composed.why, now)
      const thread = await threadOf(context, mail.id, composed.conversation)
      const { text, html } = renderLetter({ ...composed.content, answerable: thread !== undefined })
      await transport.sendMail({
        from,
        to: composed.to,
        subject: composed.content.subject,
        text,
        html,
        // The same however often it is tried, so that a letter which arrived twice is known for one.
        messageId: `<${mail.id}@${hostOf(from)}>`,
        ...(thread && { ...thread, references: [...thread.references] }),
        headers: { 'Auto-Submitted': 'auto-generated', ...switchOffHeaders(composed.switchOff) },
      })
      await composed.sent()
      // A link in it may open an account; nobody needs it here any longer.
      await sql`update platform.mails set sent_at = ${now}, failure = null, link = null where id = ${mail.id}`.execute(
        tx,
      )
    },
  }
}

/** A letter that was written down whole; undefined where it is to be put into words. */
function wholeLetter(mail: Mail): Composed | undefined {
  const { recipient, language, subject, lines, link, about, aboutPerson } = mail
  if (recipient === null || language === null || subject === null || lines === null) return undefined
  const content = { language, subject, lines, link }
  const conversation =
    about === null || aboutPerson === null ? {} : { conversation: { about, personId: aboutPerson } }
  return { ok: true, to: recipient, content, switchOff: null, ...conversation, sent: () => Promise.resolve() }
}

function noticeMail({ id, personId, noticeId }: Mail): NoticeMail {
  if (personId === null) throw new Error(`Letter ${id} has no reader`)
  return { id, personId, noticeId }
}

async function drop(tx: Tx, id: string, why: DropReason, now: Date): Promise<void> {
  await sql`update platform.mails set dropped_at = ${now}, dropped_for = ${why} where id = ${id}`.execute(tx)
}

/** RFC 2369, and RFC 8058 where the address is one that mail programs may post to. */
function switchOffHeaders(address: string | null): Record<string, string> {
  if (address === null) return {}
  return {
    'List-Unsubscribe': `<${address}>`,
    ...(address.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** What makes a letter part of a conversation; undefined where it is of none, or no answers are taken. */
async function threadOf(
  context: WorkContext,
  mailId: string,
  of: ConversationOf | undefined,
): Promise<ConversationHeaders | undefined> {
  const { mailIn } = context.surroundings
  if (mailIn === undefined || of === undefined) return undefined
  return conversationHeaders(await conversationWith(context, of), mailId, mailIn.domain)
}

function hostOf(from: string): string {
  return /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost'
}
