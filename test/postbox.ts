import { sql } from 'kysely'
import type { Email } from 'postal-mime'
import { afterAll, beforeEach } from 'vitest'
import type { Harness } from './harness.ts'
import { openSmtpSink } from './smtp-sink.ts'

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
  const { url, close } = await openSmtpSink(
    (letter) => received.push(letter),
    () => {
      refusals -= 1
      return refusals >= 0
    },
  )
  afterAll(close)
  beforeEach(() => {
    received.length = 0
    refusals = 0
  })
  return {
    smtpUrl: url,
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
