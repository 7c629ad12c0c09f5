import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { testHarness } from '../harness.ts'
import { makeReadinessBank } from '../readiness-bank.ts'
import { upload } from '../rights/uploading.ts'
import { jakarta } from '../service-bank.ts'

const harness = testHarness()
/** The database looks for a circle after a second. */
const patience = { timeout: 15_000 }

/** Somebody who takes locks in another order than the product, and whom the database lets go on where both wait for each other. */
async function other() {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query("set deadlock_timeout = '1min'")
  await client.query('begin')
  return client
}

it('an act that the database stops because two wait for each other is done anew, once, and nobody is told of a fault', async () => {
  harness.at(jakarta(0, 9))
  const bank = await makeReadinessBank(harness)
  const driver = await bank.as('driver')
  const { body: file } = await upload(driver, '/evidence-files', '%PDF-1.4')
  const personId = String(bank.people['driver'])
  const handed = await driver.call('POST', `/people/${personId}/evidence`, {
    body: { kindId: bank.kinds['sim-a'], issuedOn: '2026-01-01', fileId: file.id },
  })
  const evidenceId = String(handed.body.id)
  const head = await bank.as('itHead')
  const client = await other()
  await client.query('select from readiness.evidence where id = $1 for update', [evidenceId])
  const rejected = head.call('POST', `/evidence/${evidenceId}/reject`, { body: { reason: 'Tidak terbaca' } })
  const blocked = 'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))'
  await expect.poll(async () => (await client.query(blocked)).rowCount, patience).toBe(1)
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`shifts:${personId}`])
  await client.query('commit')
  const answer = await rejected
  expect([answer.status, answer.body.state], answer.text).toEqual([200, 'rejected'])
  const { rows } = await client.query(
    `select 1 from platform.audit_log where action = 'evidence.rejected' and subject_id = $1`,
    [evidenceId],
  )
  expect(rows).toHaveLength(1)
})
