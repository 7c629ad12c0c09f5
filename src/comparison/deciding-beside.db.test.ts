import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeComparedBank, type ComparedBank } from '../../test/compared-bank.ts'
import { testHarness } from '../../test/harness.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }
const plan = ['AA', 'BB', 'CC', 'DD'].map((code) => ({ code, marks: {} }))

/** Holds what everybody waits for who decides, until told; `next` waits until one more of them is there. */
async function turnstile(bank: ComparedBank, of: string) {
  const [held, watching] = [1, 2].map(() => new pg.Client({ connectionString: harness.superuserUrl }))
  if (held === undefined || watching === undefined) throw new Error('No connection')
  for (const client of [held, watching]) {
    await client.connect()
    onTestFinished(() => client.end())
  }
  await held.query('begin')
  await held.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${of}:${bank.organisationId}`])
  const next = (many: number) =>
    expect
      .poll(async () => {
        const { rows } = await watching.query(
          `select from pg_locks where not granted and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows.length
      }, patience)
      .toBe(many)
  return { next, open: () => held.query('commit') }
}

const group = (bank: ComparedBank, codes: readonly string[], name = 'Sejenis') => ({
  name: { id: name, en: name },
  unitIds: codes.map((code) => bank.units.get(code)),
  reason: 'Pekerjaannya serupa',
})

async function two() {
  const bank = await makeComparedBank(harness, plan)
  const [other, own] = [await bank.steward('DD'), await bank.steward('AA')]
  const made = await other.call('POST', '/peer-groups', { body: group(bank, ['BB', 'CC']) })
  return {
    bank,
    other,
    own,
    path: `/peer-groups/${made.body.id}`,
    gate: await turnstile(bank, 'peer groups'),
  }
}

describe('two stewards at once', () => {
  it('do not take a unit out of its group that one of them works in and the other has just put there', async () => {
    const { bank, other, own, path, gate } = await two()
    const putting = other.call('PUT', path, { body: group(bank, ['AA', 'BB', 'CC']) })
    await gate.next(1)
    const taking = own.call('PUT', path, { body: group(bank, ['BB', 'CC']) })
    await gate.next(2)
    await gate.open()
    expect((await putting).status).toBe(200)
    const refused = await taking
    expect([refused.status, refused.body.code]).toEqual([403, 'peer_group_own_unit'])
    expect((await other.call('GET', path)).body.members).toHaveLength(3)
  })

  it('do not remove such a group either', async () => {
    const { bank, other, own, path, gate } = await two()
    const putting = other.call('PUT', path, { body: group(bank, ['AA', 'BB', 'CC']) })
    await gate.next(1)
    const taking = own.call('DELETE', path, { body: { reason: 'Tidak perlu' } })
    await gate.next(2)
    await gate.open()
    expect((await putting).status).toBe(200)
    expect((await taking).status).toBe(403)
  })

  it('find a group gone that the other removes meanwhile', async () => {
    const { bank, other, own, path, gate } = await two()
    const removing = own.call('DELETE', path, { body: { reason: 'Tidak perlu' } })
    await gate.next(1)
    const putting = other.call('PUT', path, { body: group(bank, ['BB', 'DD']) })
    await gate.next(2)
    await gate.open()
    expect((await removing).status).toBe(200)
    expect((await putting).status).toBe(404)
  })

  it('write into the log what thresholds were before each of them', async () => {
    const bank = await makeComparedBank(harness, plan)
    const [one, other] = [await bank.steward('AA'), await bank.steward('BB')]
    const change = (points: number) => ({ body: { points, percentagePoints: 3, reason: 'Uji' } })
    const gate = await turnstile(bank, 'comparison thresholds')
    const first = one.call('PUT', '/comparison-thresholds', change(0.2))
    await gate.next(1)
    const second = other.call('PUT', '/comparison-thresholds', change(0.3))
    await gate.next(2)
    await gate.open()
    expect([(await first).status, (await second).status]).toEqual([200, 200])
    const { rows } = (
      await (await bank.auditor()).call('GET', '/audit-log?action=comparison_thresholds.changed')
    ).body
    const steps = (rows as { details: { before: { points: number }; after: { points: number } } }[]).map(
      ({ details }) => [details.before.points, details.after.points],
    )
    expect(steps).toContainEqual([0.1, 0.2])
    expect(steps).toContainEqual([0.2, 0.3])
  })
})
