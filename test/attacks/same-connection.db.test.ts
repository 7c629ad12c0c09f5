import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { Agent, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { testHarness, type Caller } from '../harness.ts'
import { makeServiceBank, type ServiceBank } from '../service-bank.ts'

/** Browsers and proxies send one request after the other over the same connection. */
const harness = testHarness()
let bank: ServiceBank

beforeAll(async () => {
  await harness.app.listen({ host: '127.0.0.1', port: 0 })
  bank = await makeServiceBank(harness)
})

/** Sends a file, and asks for something over the same connection; both answers. */
async function sendThenAsk({ cookie }: Caller, bytes: number): Promise<readonly (number | undefined)[]> {
  const { port } = harness.app.server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  const answered = async (method: string, path: string, body: string, type: Record<string, string>) => {
    const headers = { cookie, ...type, 'content-length': body.length }
    const outgoing = request({ port, agent, method, path: `/api/v1${path}`, headers }).end(body)
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
    await incoming.resume().toArray()
    return incoming.statusCode
  }
  const part = 'content-disposition: form-data; name="file"; filename="a.pdf"'
  const form = `--b\r\n${part}\r\n\r\n${'x'.repeat(bytes)}\r\n--b--\r\n`
  const sent = await answered('POST', '/attachments', form, {
    'content-type': 'multipart/form-data; boundary=b',
  })
  return [sent, await answered('GET', '/profile', '', {})]
}

describe('what is asked for after a file, over the same connection', () => {
  it('is answered where the file was too large', async () => {
    expect(await sendThenAsk(await bank.as('branchOne'), 24 * 1024 * 1024)).toEqual([413, 200])
  })

  it('is answered where the disk did not take it', async () => {
    const folder = join(harness.composition.config.dataDirectory, 'attachments', bank.organisationId)
    await rm(folder, { recursive: true, force: true })
    await mkdir(dirname(folder), { recursive: true })
    await writeFile(folder, 'in the way')
    onTestFinished(() => rm(folder))
    expect(await sendThenAsk(await bank.as('branchTwo'), 4 * 1024 * 1024)).toEqual([500, 200])
  })
})
