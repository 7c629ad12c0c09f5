import { rm } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeReadinessBank, type ReadinessBank } from '../readiness-bank.ts'
import { askForLaptop } from '../service-bank.ts'
import { upload } from '../rights/uploading.ts'

const harness = testHarness()
let bank: ReadinessBank

beforeAll(async () => {
  bank = await makeReadinessBank(harness)
})

function lose(id: string): Promise<void> {
  return rm(harness.composition.context.surroundings.files.path(bank.organisationId, id))
}

const lost = { status: 404, body: { code: 'file_lost' } }

describe('a file that the disk lost', () => {
  it('of a request ends that one answer, and says so', async () => {
    const { requestId } = await askForLaptop(bank)
    const asker = await bank.as('branchOne')
    const { body: sent } = await upload(asker, '/attachments')
    await asker.call('POST', `/requests/${requestId}/comment`, {
      body: { text: 'Lampiran', attachmentIds: [sent.id] },
    })
    expect((await asker.call('GET', `/attachments/${sent.id}`)).status).toBe(200)
    await lose(sent.id)
    const read = await asker.call('GET', `/attachments/${sent.id}`, { language: 'id' })
    expect(read).toMatchObject(lost)
    expect(read.body.detail).toContain('berkas')
    expect(read.headers['content-disposition']).toBeUndefined()
    expect((await asker.call('GET', `/requests/${requestId}`)).status).toBe(200)
  })

  it('of evidence the same, for whoever verifies it', async () => {
    const driver = await bank.as('driver')
    const { body: sent } = await upload(driver, '/evidence-files', '%PDF-1.4')
    const made = await driver.call('POST', `/people/${bank.people['driver']}/evidence`, {
      body: { kindId: bank.kinds['sim-a'], issuedOn: '2026-01-01', fileId: sent.id },
    })
    expect(made.status, made.text).toBe(201)
    const path = `/evidence/${made.body.id}/file`
    const steward = await bank.steward()
    expect((await steward.call('GET', path)).status).toBe(200)
    await lose(sent.id)
    expect(await steward.call('GET', path)).toMatchObject(lost)
    expect((await steward.call('GET', `/evidence/${made.body.id}`)).status).toBe(200)
  })
})
