import { createConnection } from 'node:net'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  emailOf,
  filesOf,
  mailDomain,
  mailIn,
  mailsOf,
  openMailbox,
  queueOf,
  testDoor,
} from '../../test/mail-bank.ts'
import { jakarta, makeServiceBank } from '../../test/service-bank.ts'

const harness = testHarness({ mailIn: mailIn({ mostBytes: 100_000 }) })
const door = testDoor(harness)
beforeEach(() => harness.at(jakarta(0, 9)))

describe('the door for mail', () => {
  it('takes mail for addresses that are there and for nothing else', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    for (const to of [
      `tidak-ada@${mailDomain}`,
      `postmaster@${mailDomain}`,
      'orang@luar.example',
      address.replace('@', '@x.'),
      `ünit@${mailDomain}`,
    ])
      await expect(door.deliver({ from, to }), to).rejects.toThrow(/55\d/)
    await door.deliver({ from, to: address.replace('@', '+printer@').toUpperCase() })
    await door.bring(bank, { from: 'Ünï <ünï@luar.example>', to: address })
    expect((await mailsOf(bank)).map(({ state, from: who }) => [state, who?.address])).toEqual([
      ['quarantined', expect.stringContaining('@luar.example')],
      ['request', from],
    ])
    await (await bank.as('itHead')).call('DELETE', `/units/${bank.it}/mailbox`)
    await expect(door.deliver({ from, to: address })).rejects.toThrow(/550/)
  })

  it('takes one address a mail, and asks for the others again', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const talk = await converse([
      'EHLO uji',
      'MAIL FROM:<a@uji.example>',
      `RCPT TO:<${address}>`,
      `RCPT TO:<${address}>`,
      'RSET',
      `RCPT TO:<${address}>`,
      'QUIT',
    ])
    expect(talk.filter((code) => code !== '250')).toEqual(['220', '452', '503', '221'])
  })

  it('understands commands that come all at once, and offers neither TLS nor signing in', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    const all = [
      'EHLO uji',
      'AUTH PLAIN AHgAeQ==',
      'STARTTLS',
      `MAIL FROM:<${from}>`,
      `RCPT TO:<${address}>`,
      'DATA',
    ]
    const body = `From: ${from}\r\nSubject: Sekaligus\r\n\r\nIsi\r\n.`
    const codes = await converse([[...all, body, 'QUIT'].join('\r\n')])
    expect(codes.slice(-5)).toEqual(['250', '250', '354', '250', '221'])
    expect(codes.filter((code) => code.startsWith('5'))).toHaveLength(2)
    await door.sort(bank)
    expect(await queueOf(bank)).toMatchObject([{ summary: 'Sekaligus' }])
  })

  it('keeps nothing of a mail that breaks off', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const begun = ['EHLO uji', 'MAIL FROM:<a@uji.example>', `RCPT TO:<${address}>`, 'DATA']
    await converse([...begun, `From: a@uji.example\r\n\r\n${'x'.repeat(50_000)}`], 'break off')
    expect(await mailsOf(bank)).toEqual([])
    await expect.poll(() => filesOf(harness, bank)).toEqual([])
  })

  it('refuses what is too large, and keeps nothing of it', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const raw = `From: a@uji.example\r\n\r\n${'x'.repeat(110_000)}`
    await expect(door.deliver({ from: 'a@uji.example', to: address, raw })).rejects.toThrow(/552/)
    expect(await mailsOf(bank)).toEqual([])
    expect(await filesOf(harness, bank)).toEqual([])
  })

  it('loses nothing that it acknowledged: what the queue forgot is taken up, and at last shown to a head', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.deliver({ from: emailOf(bank, 'branchOne'), to: address })
    const jobs = () =>
      harness.within(
        bank.organisationId,
        async (tx) =>
          (
            await sql<{
              n: number
            }>`select count(*)::int as n from jobs.job where name = 'correspondence.sort'
              and data ->> 'organisationId' = ${bank.organisationId}`.execute(tx)
          ).rows[0]?.n,
      )
    expect(await jobs()).toBe(1)
    harness.at(jakarta(0, 9, 30))
    await harness.job('correspondence.watch')
    expect(await jobs()).toBe(2)
    harness.at(jakarta(0, 12, 30))
    await harness.job('correspondence.watch')
    expect(await mailsOf(bank, 'waiting')).toMatchObject([{ reason: 'broke' }])
  })
})

/** Says lines to the door, each after an answer, or all at once where they are one; the codes of its answers. */
async function converse(lines: readonly string[], end: 'quit' | 'break off' = 'quit'): Promise<string[]> {
  const socket = createConnection({ host: '127.0.0.1', port: door.port() })
  const codes: string[] = []
  const left = [...lines]
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => resolve(codes))
    socket.on('data', (chunk) => {
      const answers = [...chunk.toString().matchAll(/^(\d{3}) /gm)].map(([, code = '']) => code)
      codes.push(...answers)
      if (answers.length === 0) return
      const next = left.shift()
      if (next !== undefined)
        socket.write(`${next}\r\n`, () => left.length === 0 && end === 'break off' && socket.destroy())
    })
  })
}
