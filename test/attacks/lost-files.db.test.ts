import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeReadinessBank, type ReadinessBank } from '../readiness-bank.ts'
import { askForLaptop } from '../service-bank.ts'
import { sendFile } from '../sent-document.ts'
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

  it('of an import ends that run with words about the file, and it goes on with the file sent again', async () => {
    const administrator = await bank.as('administrator')
    const { body: run } = await administrator.call('POST', '/imports', { body: { kind: 'service_kinds' } })
    const send = () =>
      sendFile(administrator, `/imports/${run.id}/files/kinds`, { name: 'jenis.csv', content })
    const content = Buffer.from('name_id,name_en\nLaptop,Laptops\n')
    const received = await send()
    expect(received.status, received.text).toBeLessThan(300)
    await lose(await fileOf(String(run.id)))
    const check = async () => {
      const asked = await administrator.call('POST', `/imports/${run.id}/check`)
      expect(asked.status, asked.text).toBeLessThan(300)
      await harness.job('intake.run', { organisationId: bank.organisationId, runId: run.id })
      return (await administrator.call('GET', `/imports/${run.id}`, { language: 'id' })).body
    }
    const failed = await check()
    expect(failed).toMatchObject({ state: 'preparing', failure: { code: 'run_file_lost' } })
    expect(failed.failure.text).toContain('jenis.csv')
    expect((await send()).status).toBeLessThan(300)
    expect(await check()).toMatchObject({ state: 'checked', failure: null })
  })
})

async function fileOf(runId: string): Promise<string> {
  const { rows } = await harness.within(bank.organisationId, async (tx) =>
    sql<{ id: string }>`select id from intake.run_files where run_id = ${runId}`.execute(tx),
  )
  return rows[0]?.id ?? ''
}
