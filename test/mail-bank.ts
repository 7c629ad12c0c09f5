import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll } from 'vitest'
import { openMailDoor } from '../src/main/mail-door.ts'
import type { MailInConfig } from '../src/platform/config.ts'
import type { MailListener } from '../src/platform/mail/listener.ts'
import { freshId, type Answer, type Harness } from './harness.ts'
import type { MailSink } from './mail-sink.ts'
import { laptopService, type ServiceBank } from './service-bank.ts'

export const mailDomain = 'surat.uji.example'

/** A door for mail on a free port of loopback. */
export function mailIn(change: Partial<MailInConfig> = {}): MailInConfig {
  return {
    domain: mailDomain,
    host: '127.0.0.1',
    port: 0,
    mostBytes: 35 * 1024 * 1024,
    clients: undefined,
    authenticatedBy: undefined,
    ...change,
  }
}

/** A letter as somebody's mail program would make it; what is left out is ordinary. */
export interface TestMail {
  readonly from: string
  readonly to: string
  readonly subject?: string
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly html?: string
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer | string }[]
  readonly messageId?: string
  readonly envelopeFrom?: string
  /** The whole mail as bytes, instead of all that. */
  readonly raw?: Buffer | string
}

/** The door of a harness, real SMTP and all. */
export interface TestDoor {
  port(): number
  /** Hands a mail in by SMTP; throws what the server refuses. */
  deliver(mail: TestMail): Promise<void>
  /** The same, and sorts all that waits to be sorted in the organisation. */
  bring(bank: ServiceBank, mail: TestMail): Promise<void>
  /** Sorts what was acknowledged. */
  sort(bank: ServiceBank): Promise<void>
}

/** Opens a door for the tests of a file. */
export function testDoor(harness: Harness): TestDoor {
  let listener: MailListener | undefined
  beforeAll(async () => {
    listener = await openMailDoor(harness.composition, () => harness.now())
  })
  afterAll(async () => listener?.close())
  const port = () => {
    if (listener === undefined) throw new Error('The door opens in beforeAll')
    return listener.port
  }
  const deliver = async (mail: TestMail) => {
    const transport = createTransport({ host: '127.0.0.1', port: port(), ignoreTLS: true })
    const {
      from,
      to,
      envelopeFrom = from,
      raw,
      subject = 'Surat',
      text = 'Isi surat',
      attachments,
      ...rest
    } = mail
    const envelope = { from: envelopeFrom, to: [to] }
    try {
      await transport.sendMail(
        raw === undefined
          ? { from, to, subject, text, ...rest, envelope, attachments: [...(attachments ?? [])] }
          : { envelope, raw },
      )
    } finally {
      transport.close()
    }
  }
  const sort = async ({ organisationId }: ServiceBank) => {
    const waiting = await harness.within(organisationId, async (tx) => {
      const found = await sql<{
        id: string
      }>`select id from correspondence.mails where state = 'received' order by received_at, id`.execute(tx)
      return found.rows
    })
    for (const { id } of waiting) await harness.job('correspondence.sort', { organisationId, mailId: id })
  }
  return {
    port,
    deliver,
    sort,
    async bring(bank, mail) {
      await deliver(mail)
      await sort(bank)
    },
  }
}

/** The e-mail of somebody of the bank. */
export function emailOf({ organisationId }: ServiceBank, name: string): string {
  return `${name.toLowerCase()}.${organisationId}@uji.example`
}

/** A service that takes a line and a text, and an address of IT that asks for it. */
export async function openMailbox(bank: ServiceBank): Promise<{ address: string; serviceId: string }> {
  const head = await bank.as('itHead')
  const label = { id: 'Isian', en: 'Field' }
  const body = laptopService({
    form: [
      { key: 'what', kind: 'short_text', label, required: true, max: 200 },
      { key: 'more', kind: 'long_text', label, required: false, max: 4000 },
    ],
  })
  const offered = await head.call('POST', `/units/${bank.it}/services`, { body })
  const serviceId = String(offered.body.id)
  const localPart = `ti-${freshId().slice(-12)}`
  const given = await head.call('PUT', `/units/${bank.it}/mailbox`, { body: { localPart, serviceId } })
  if (given.status !== 200) throw new Error(given.text)
  return { address: `${localPart}@${mailDomain}`, serviceId }
}

/** Mails of IT, newest first, as its head sees them. */
export async function mailsOf(
  bank: ServiceBank,
  state: 'waiting' | 'all' = 'all',
): Promise<Answer['body'][]> {
  const listed = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/mails?state=${state}`)
  return listed.body.rows
}

/** What IT holds, as its head sees it. */
export async function queueOf(bank: ServiceBank): Promise<Answer['body'][]> {
  const queue = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/queue?sort=newest`)
  return queue.body.rows
}

/** Files that lie on the disk for the bank. */
export async function filesOf(harness: Harness, { organisationId }: ServiceBank): Promise<string[]> {
  const { files } = harness.composition.context.surroundings
  return readdir(dirname(files.path(organisationId, 'any'))).catch(() => [])
}

/** The newest request that IT holds, as its asker sees it. */
export async function requestOf(bank: ServiceBank, asker = 'branchOne'): Promise<Answer['body']> {
  const [row] = await queueOf(bank)
  return (await (await bank.as(asker)).call('GET', `/requests/${row.id}`)).body
}

/** Sends what is queued in the bank; the letters as they arrived, the oldest first. */
export async function sendLetters(harness: Harness, sink: MailSink, bank: ServiceBank): Promise<Email[]> {
  const { organisationId } = bank
  const queued = await harness.within(organisationId, (tx) =>
    sql<{ id: string }>`select id from platform.mails
      where sent_at is null and dropped_at is null order by queued_at, id`.execute(tx),
  )
  sink.received.length = 0
  for (const { id } of queued.rows) await harness.job('mail.send', { organisationId, mailId: id })
  return [...sink.received]
}
