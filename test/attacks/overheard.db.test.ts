import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { makeGuaranteedBank } from '../guaranteed-bank.ts'
import { testHarness, type Caller } from '../harness.ts'
import { makeReadinessBank } from '../readiness-bank.ts'
import { upload } from '../rights/uploading.ts'
import { jakarta } from '../service-bank.ts'

/** What browsers are told of, only those are told who may read it. */
const harness = testHarness()

beforeAll(async () => {
  await harness.app.listen({ host: '127.0.0.1', port: 0 })
})

/** Listens as somebody; what was heard, as text. */
async function listen({ cookie }: Caller): Promise<() => string> {
  const { port } = harness.app.server.address() as AddressInfo
  const outgoing = request({ port, path: '/api/v1/live', headers: { cookie } }).end()
  onTestFinished(() => void outgoing.destroy())
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  let heard = ''
  incoming.on('error', () => undefined).setEncoding('utf8')
  incoming.on('data', (chunk: string) => void (heard += chunk))
  await expect.poll(() => heard).toContain('event: here')
  return () => heard
}

const patience = { timeout: 15_000 }

it('a colleague does not hear what becomes of somebody’s evidence and shifts; their head does', async () => {
  harness.at(jakarta(0, 9))
  const bank = await makeReadinessBank(harness)
  const [driver, head] = [await bank.as('driver'), await bank.as('itHead')]
  const touchpoint = await head.call('POST', `/units/${bank.it}/touchpoints`, {
    body: { kind: 'teller', name: { id: 'Teller', en: 'Teller' } },
  })
  const colleague = await listen(await bank.as('itOne'))
  const atTheTop = await listen(await bank.as('auditor'))
  const above = await listen(head)
  const { body: file } = await upload(driver, '/evidence-files', '%PDF-1.4')
  const personId = String(bank.people['driver'])
  const handed = await driver.call('POST', `/people/${personId}/evidence`, {
    body: { kindId: bank.kinds['sim-a'], issuedOn: '2026-01-01', fileId: file.id },
  })
  await head.call('POST', `/evidence/${handed.body.id}/reject`, { body: { reason: 'Tidak terbaca' } })
  const planned = await head.call('POST', `/touchpoints/${touchpoint.body.id}/shifts`, {
    body: { personId, startsAt: jakarta(1, 9), endsAt: jakarta(1, 12) },
  })
  expect(planned.status, planned.text).toBe(201)
  await (await bank.as('administrator')).call('PATCH', '/organisation', { body: { name: 'Bank Uji' } })
  for (const heard of [colleague, atTheTop]) {
    await expect.poll(heard, patience).toContain('organisation.changed')
    expect(heard()).not.toContain(personId)
  }
  for (const name of ['evidence.submitted', 'evidence.rejected', 'shift.planned'])
    await expect.poll(above, patience).toContain(name)
})

it('a colleague of whoever asked does not hear of what a broken promise paid; their head does, and they themselves', async () => {
  const one = await makeGuaranteedBank(harness)
  const requestId = await one.ask()
  const colleague = await listen(await one.bank.as('branchTwo'))
  const asker = await listen(await one.bank.as('branchOne'))
  const head = await listen(await one.bank.as('branchHead'))
  harness.at(jakarta(3, 9))
  await harness.job('service.watch')
  const administrator = await one.bank.as('administrator')
  await administrator.call('PATCH', '/organisation', { body: { name: 'Bank Uji' } })
  await expect.poll(colleague, patience).toContain('organisation.changed')
  expect(colleague()).not.toContain(requestId)
  for (const heard of [asker, head]) await expect.poll(heard, patience).toContain('credit.posted')
})
