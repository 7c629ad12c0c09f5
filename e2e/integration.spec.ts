import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { Webhook } from 'standardwebhooks'
import { keyMessages } from '../src/integration/ui/keys/key-messages.ts'
import { scopeMessages } from '../src/integration/ui/keys/scope-messages.ts'
import { logMessages } from '../src/integration/ui/webhooks/log-messages.ts'
import { webhookMessages } from '../src/integration/ui/webhooks/webhook-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const keyWords = wordsOf(keyMessages, 'id')
const scope = wordsOf(scopeMessages, 'id')
const hook = wordsOf(webhookMessages, 'id')
const log = wordsOf(logMessages, 'id')

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Another system on this machine that listens. */
async function startReceiver() {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.end('diterima')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received, close }
}

/** The secret that the open dialog shows, which is then closed. */
async function takeSecret(page: Page, label: string): Promise<string> {
  const secret = page.getByRole('textbox', { name: label })
  await expect(secret).toBeVisible()
  await expectNoFaults(page)
  const value = await secret.inputValue()
  await page.getByRole('button', { name: keyWords('close') }).click()
  await expect(secret).toBeHidden()
  return value
}

test('an administrator makes a key and a webhook; what a program asks with the one is told to the other, signed, seen and sent again', async ({
  enter,
  baseURL,
}) => {
  test.slow()
  const receiver = await startReceiver()
  try {
    const [administrator, server] = await Promise.all([enter('yusuf', { tolerated: [400] }), enter('nadia')])
    const { service } = await makeDesk(administrator, server)
    const { page } = administrator
    const name = unique('Sistem aset')

    await page.goto('/keys')
    await page
      .getByRole('button', { name: keyWords('new') })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: keyWords('new') }).click()
    await expect(form.getByText(keyWords('scopesNeeded')).first()).toBeVisible()
    await form.getByRole('textbox', { name: keyWords('name') }).fill(name)
    await form.getByRole('checkbox', { name: scope('requests:write') }).check()
    await expectNoFaults(page)
    await form.getByRole('button', { name: keyWords('new') }).click()
    const key = await takeSecret(page, keyWords('shown.key'))
    expect(key).toMatch(/^etl_/)
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('dialog').getByText(scope('requests:write'))).toBeVisible()
    await expectNoFaults(page)

    await page.goto('/webhooks')
    await page
      .getByRole('button', { name: hook('new') })
      .first()
      .click()
    const maker = page.getByRole('dialog')
    await maker.getByRole('textbox', { name: hook('name') }).fill(name)
    await maker.getByRole('textbox', { name: hook('url') }).fill('https://169.254.169.254/')
    await maker.getByRole('checkbox', { name: hook('event.request.submitted') }).check()
    await maker.getByRole('button', { name: hook('new') }).click()
    await expect(maker.getByRole('textbox', { name: hook('url') })).toHaveAttribute('aria-invalid', 'true')
    await maker.getByRole('textbox', { name: hook('url') }).fill(receiver.url)
    await expectNoFaults(page)
    await maker.getByRole('button', { name: hook('new') }).click()
    const secret = await takeSecret(page, hook('secret'))
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await settled(page)
    await expectNoFaults(page)

    const asked = await fetch(`${baseURL}/api/v1/requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ serviceId: service.id, priority: 3, answers: { what: 'Lewat program' } }),
    })
    expect(asked.status).toBe(201)
    const { id: requestId } = (await asked.json()) as { id: string }
    const ofRequest = () => receiver.received.filter(({ body }) => body.includes(requestId))
    await expect.poll(() => ofRequest().length).toBe(1)
    const [message] = ofRequest()
    const read = new Webhook(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)
    expect(read).toMatchObject({ type: 'request.submitted', data: { requestId } })

    // The log moves by itself; others ask in this bank as well, so that the message is opened by its id.
    const delivered = page.getByRole('row').filter({ hasText: log('state.delivered') })
    await expect(delivered.first()).toBeVisible()
    const messageId = String(message?.headers['webhook-id']).replace('msg_', '')
    await page.goto(`${new URL(page.url()).pathname}?message=${messageId}`)
    const details = page.getByRole('dialog')
    await expect(details.getByText('diterima', { exact: true })).toBeVisible()
    await expectNoFaults(page)
    await details.getByRole('button', { name: log('replay') }).click()
    await expect.poll(() => ofRequest().length).toBe(2)
    expect(ofRequest()[1]?.headers['webhook-id']).toBe(message?.headers['webhook-id'])
    await expect(details.getByRole('listitem')).toHaveCount(2)

    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await settled(page)
    expect(await pixelsBeyond(page)).toBeLessThanOrEqual(0)
    await expectNoFaults(page)
    // Whoever looks at it while it is removed would ask for what is gone.
    const { pathname } = new URL(page.url())
    await page.goto('/webhooks')
    await settled(page)
    await administrator.call('DELETE', pathname)
  } finally {
    receiver.close()
  }
})
