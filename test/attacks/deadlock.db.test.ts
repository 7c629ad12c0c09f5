import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { testHarness, type Answer } from '../harness.ts'
import { makeReadinessBank } from '../readiness-bank.ts'
import { makeListedBadges } from '../listed-badges.ts'
import { upload } from '../rights/uploading.ts'
import { jakarta } from '../service-bank.ts'

const harness = testHarness()
/** The database looks for a circle after a second. */
const patience = { timeout: 15_000 }

/**
 * What comes of an act that takes a person's shifts and then a piece of their evidence, where somebody else takes both in the other
 * order just then, whom the database lets go on.
 */
async function crossed(of: { evidenceId: string; personId: string }, act: () => Promise<Answer>) {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query("set deadlock_timeout = '1min'")
  await client.query('begin')
  await client.query('select from readiness.evidence where id = $1 for update', [of.evidenceId])
  const acted = act()
  const blocked = 'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))'
  await expect.poll(async () => (await client.query(blocked)).rowCount, patience).toBe(1)
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`shifts:${of.personId}`])
  await client.query('commit')
  return { answer: await acted, client }
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
  const { answer, client } = await crossed({ evidenceId, personId }, () =>
    head.call('POST', `/evidence/${evidenceId}/reject`, { body: { reason: 'Tidak terbaca' } }),
  )
  expect([answer.status, answer.body.state], answer.text).toEqual([200, 'rejected'])
  const { rows } = await client.query(
    `select 1 from platform.audit_log where action = 'evidence.rejected' and subject_id = $1`,
    [evidenceId],
  )
  expect(rows).toHaveLength(1)
})

it('so is one that brought a file which is not kept, and nothing of it is left on the disk', async () => {
  const { bank, bring, handIn, evidenceOf } = await makeListedBadges(harness)
  await bring([], { validFrom: '2026-02-01T00:00:00Z' })
  const handed = await handIn('driver', { place: 7, nth: 1 })
  const folder = join(harness.composition.config.dataDirectory, 'attachments', bank.organisationId)
  const kept = await readdir(folder)
  const of = { evidenceId: String(handed.body.id), personId: String(bank.people['driver']) }
  const { answer } = await crossed(of, () => bring([7], { validFrom: '2026-02-02T00:00:00Z' }))
  expect([answer.status, answer.body.withdrawn], answer.text).toEqual([201, 1])
  expect(await evidenceOf('driver')).toMatchObject({ state: 'revoked' })
  expect(await readdir(folder)).toEqual(kept)
})
