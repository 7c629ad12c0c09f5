import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Email } from 'postal-mime'
import { readPostmaster, stopProcess } from '../../src/platform/db/postmaster.ts'
import { openSmtpSink } from '../../test/smtp-sink.ts'
import { startProgram } from '../../test/start/program.ts'
import { expect, test as base } from './bank.ts'

/** A letter as somebody's mail program hands it in. */
interface Handed {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo?: string
  readonly references?: string
  readonly attachments?: readonly { readonly filename: string; readonly content: string }[]
}

/** A server of its own that takes and sends mail: real SMTP on loopback, both ways. */
export interface MailWorld {
  readonly address: string
  readonly domain: string
  /** Hands a mail in at the server’s door. */
  send(mail: Handed): Promise<void>
  /** The first letter that arrived for somebody and has these words. */
  letterTo(address: string, words: string): Promise<Email>
  /** Everything that arrived for somebody. */
  lettersTo(address: string): readonly Email[]
}

/** Journeys in which mail comes and goes. */
export const test = base.extend<object, { world: MailWorld }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing
    async ({}, use) => {
      const opened = await openWorld()
      await use(opened.world)
      await opened.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ world }, use) => use(world.address),
})

async function openWorld(): Promise<{ world: MailWorld; close: () => Promise<void> }> {
  const arrived: Email[] = []
  const sink = await openSmtpSink((letter) => arrived.push(letter))
  const folder = mkdtempSync(join(tmpdir(), 'etalase-mail-'))
  const port = await freePort()
  const domain = 'surat.bank-contoh.example'
  const program = await startProgram({
    entry: 'scripts/start.mjs',
    env: {
      ETALASE_DATA: folder,
      // Known before it starts, since the links in letters name it.
      PORT: String(await freePort()),
      SMTP_URL: sink.url,
      MAIL_FROM: 'Etalase <etalase@bank-contoh.example>',
      MAIL_IN_DOMAIN: domain,
      MAIL_IN_PORT: String(port),
    },
  })
  const lettersTo = (address: string) =>
    arrived.filter(({ to }) => to?.some((one) => one.address === address) === true)
  const close = async () => {
    await program.interrupt()
    await sink.close()
    const postmaster = readPostmaster(join(folder, 'postgres'))
    if (postmaster !== undefined) await stopProcess(postmaster.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  const world: MailWorld = {
    address: program.address,
    domain,
    lettersTo,
    async send({ attachments = [], ...mail }) {
      const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
      await transport.sendMail({ ...mail, attachments: [...attachments] })
      transport.close()
    },
    async letterTo(address, words) {
      const found = () => lettersTo(address).find(({ text }) => text?.includes(words) === true)
      await expect.poll(() => found() !== undefined, { timeout: 30_000 }).toBe(true)
      const letter = found()
      if (letter === undefined) throw new Error('It was there a moment ago')
      return letter
    },
  }
  return { world, close }
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
