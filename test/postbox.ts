import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach } from 'vitest'
import type { Harness } from './harness.ts'

/** A real SMTP server on loopback, and what it received in the running test. */
export interface Postbox {
  readonly smtpUrl: string
  readonly received: Email[]
  /** Refuses the next so many letters. */
  refuse(letters: number): void
  /** Sends letters of an organisation that wait, as the queue would: all, or of one kind; what the server refuses stays. */
  deliver(harness: Harness, organisationId: string, kind?: 'digest'): Promise<void>
  /** Who received what, as `name: subject`, in order. */
  subjects(): string[]
}

/** Opens one for a test file; it is empty before each test. */
export async function openPostbox(): Promise<Postbox> {
  const received: Email[] = []
  let refusals = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, callback) {
      refusals -= 1
      callback(refusals >= 0 ? new Error('Try again later') : undefined)
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail)
          callback()
        })
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  beforeEach(() => {
    received.length = 0
    refusals = 0
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (letters) => void (refusals = letters),
    async deliver(harness, organisationId, kind) {
      const waiting = await harness.within(
        organisationId,
        async (tx) =>
          (
            await sql<{
              id: string
            }>`select id from platform.mails where sent_at is null and dropped_at is null and (${kind ?? null}::text is null or kind = ${kind ?? null}) order by queued_at, id`.execute(
              tx,
            )
          ).rows,
      )
      for (const { id } of waiting)
        await harness.job('mail.send', { organisationId, mailId: id }).catch(() => undefined)
    },
    subjects: () =>
      received.map(({ to, subject }) => `${to?.[0]?.address?.split(/[.@]/)[0]}: ${subject}`).toSorted(),
  }
}
