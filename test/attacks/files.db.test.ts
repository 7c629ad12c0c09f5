import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../harness.ts'
import { makeServiceBank, type ServiceBank } from '../service-bank.ts'

const harness = testHarness({ databasePoolSize: 2 })
let bank: ServiceBank

beforeAll(async () => {
  await harness.app.listen({ host: '127.0.0.1', port: 0 })
  bank = await makeServiceBank(harness)
})

/** Names of all files kept for the organisation. */
async function kept(): Promise<readonly string[]> {
  const folder = join(harness.composition.config.dataDirectory, 'attachments', bank.organisationId)
  return existsSync(folder) ? readdir(folder) : []
}

function send(caller: Caller, parts: string, headers: Record<string, string> = {}) {
  return caller.call('POST', '/attachments', {
    body: parts,
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
  })
}
const part = (name: string, content: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n${content}\r\n`

/** A sender that begins a file and never ends it. */
async function trickle(cookie: string): Promise<Socket> {
  const { port } = harness.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    `POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n${part('a.txt', 'pelan')}`,
  )
  return socket
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
}

describe('files that somebody sends slowly', () => {
  it('keep nobody from working, and leave nothing when they break off', async () => {
    const before = await kept()
    const { cookie } = await bank.as('branchOne')
    const senders = await Promise.all(Array.from({ length: 4 }, () => trickle(cookie)))
    await until(async () => (await kept()).length === before.length + 4)
    const other = await bank.as('branchTwo')
    expect((await other.call('GET', '/requests')).status).toBe(200)
    for (const socket of senders) socket.destroy()
    await until(async () => (await kept()).length === before.length)
  })
})

describe('a form that is no upload', () => {
  it('is refused as unreadable, whatever is wrong with it, and leaves nothing', async () => {
    const caller = await bank.as('branchOne')
    const before = await kept()
    expect((await send(caller, 'tanpa batas')).status).toBe(400)
    expect((await send(caller, '--b--\r\n')).body.code).toBe('file_missing')
    expect((await send(caller, part('a.txt', 'terpotong'))).status).toBe(400)
    const unbounded = await send(caller, 'x', { 'content-type': 'multipart/form-data' })
    expect(unbounded.status).toBe(400)
    const two = await send(caller, `${part('a.txt', 'satu')}${part('b.txt', 'dua')}--b--\r\n`)
    expect(two.status).toBe(413)
    await until(async () => (await kept()).length === before.length)
  })

  it('sent again with the same key is kept once', async () => {
    const caller = await bank.as('branchOne')
    const before = await kept()
    const form = `${part('a.txt', 'sekali')}--b--\r\n`
    const first = await send(caller, form, { 'idempotency-key': 'kunci-berkas' })
    const again = await send(caller, form, { 'idempotency-key': 'kunci-berkas' })
    expect([first.status, again.body.id]).toEqual([201, first.body.id])
    await until(async () => (await kept()).length === before.length + 1)
  })
})

describe('a name or content with intentions', () => {
  it('puts nothing into headers, folders or the page', async () => {
    const caller = await bank.as('branchOne')
    const names = [
      '..\\..\\etc\\passwd',
      'a%0d%0aset-cookie: x=1.html',
      'x\u202Egnp.html',
      `${'n'.repeat(3000)}.svg`,
    ]
    for (const name of names) {
      const content = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
      const received = await send(caller, `${part(name, content)}--b--\r\n`)
      expect(received.status).toBe(201)
      expect(received.body.name).not.toMatch(/[/\\\u202E\r\n]/)
      const read = await caller.call('GET', `/attachments/${received.body.id}`)
      expect(read.headers['set-cookie']).toBeUndefined()
      expect(read.headers).toMatchObject({
        'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[^\s;"]+$/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      })
      expect(String(read.headers['content-type'])).not.toMatch(/html|svg/)
    }
  })
})

describe('a file that was still arriving when the process ended', () => {
  it('is removed a day later, and nothing that did arrive with it', async () => {
    const caller = await bank.as('branchOne')
    expect((await send(caller, `${part('a.txt', 'tiba')}--b--\r\n`)).status).toBe(201)
    const before = await kept()
    const folder = join(harness.composition.config.dataDirectory, 'attachments', bank.organisationId)
    const socket = await trickle(caller.cookie)
    await until(async () => (await kept()).length === before.length + 1)
    const names = (await kept()).filter((name) => !before.includes(name))
    // As it would stand there had the process been killed.
    for (const name of names) await copyFile(join(folder, name), join(folder, `z${name}`))
    socket.destroy()
    await until(async () => (await kept()).length === before.length + 1)
    await harness.job('platform.prune')
    expect(await kept()).toHaveLength(before.length + 1)
    harness.at(new Date(Date.now() + 25 * 3_600_000))
    await harness.job('platform.prune')
    expect(await kept()).toEqual(before)
  })
})

describe('somebody who sends file after file', () => {
  it('has to wait before the disk is full, and keeps nobody else waiting', async () => {
    const caller = await bank.as('hrOne')
    const form = `${part('a.txt', 'lagi')}--b--\r\n`
    const answers: number[] = []
    for (let one = 0; one < 61; one += 1) answers.push((await send(caller, form)).status)
    expect(answers.filter((status) => status === 201)).toHaveLength(60)
    expect(answers.at(-1)).toBe(429)
    expect((await send(await bank.as('hrHead'), form)).status).toBe(201)
  })
})
