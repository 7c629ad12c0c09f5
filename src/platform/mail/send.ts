import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Job } from '../http/route.ts'
import { renderLetter } from './letter.ts'
import { sendMailJob } from './outbox.ts'

interface Mail {
  readonly recipient: string
  readonly language: 'id' | 'en'
  readonly subject: string
  readonly lines: readonly string[]
  readonly link: string | null
}

/** Sends one queued letter. A letter that was sent is not sent again; a server that fails is tried again by the queue. */
export function mailJob(smtpUrl: string, from: string): Job {
  const transport = createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true })
  return {
    name: sendMailJob,
    async run(context, { mailId }) {
      const found =
        await sql<Mail>`update platform.mails set attempts = attempts + 1 where id = ${mailId} and sent_at is null
        returning recipient, language, subject, lines, link`.execute(context.tx)
      const mail = found.rows[0]
      if (mail === undefined) return
      const { text, html } = renderLetter(mail)
      await transport.sendMail({
        from,
        to: mail.recipient,
        subject: mail.subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      // A link in it may open an account; nobody needs it here any longer.
      await sql`update platform.mails set sent_at = now(), failure = null, link = null where id = ${mailId}`.execute(
        context.tx,
      )
    },
  }
}
