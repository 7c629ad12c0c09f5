import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()

const kind = (change: object = {}) => ({
  name: { id: 'Ahli kopi', en: 'Coffee expert' },
  issuer: { id: '', en: '' },
  assessed: false,
  validityMonths: 24,
  renewalDays: 30,
  minimumAge: null,
  prerequisite: null,
  includes: [],
  grants: [],
  ...change,
})

async function tried(bank: ReadinessBank, method: 'POST' | 'PUT', path: string, body: object) {
  const answer = await (await bank.steward()).call(method, path, { body })
  return [answer.status, answer.body.code, answer.body.invalid_params?.[0]?.name]
}

describe('kinds of credentials', () => {
  it('are taken over with all that they refer to and their source, once', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const steward = await bank.steward()
    const { rows } = (await steward.call('GET', '/credential-kinds')).body
    const sim = rows.find(({ id }: { id: string }) => id === bank.kinds['sim-c1'])
    expect(sim).toMatchObject({
      minimumAge: 18,
      validityMonths: 60,
      prerequisite: { kinds: [{ id: bank.kinds['sim-c'] }], months: 12 },
      source: { en: expect.stringContaining('5/2021') },
    })
    const again = await steward.call('POST', '/credential-kinds/ready-made', { body: { keys: ['sim-c'] } })
    expect([again.status, again.body]).toEqual([201, { made: [] }])
    expect(await tried(bank, 'POST', '/credential-kinds/ready-made', { keys: ['sim-z'] })).toEqual([
      400,
      'ready_made_unknown',
      'body.keys.0',
    ])
  })

  it('are made on a screen; a ladder in a circle, a name twice and unknown rungs are refused', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const made = await (await bank.steward()).call('POST', '/credential-kinds', { body: kind() })
    expect(made.status, made.text).toBe(201)
    expect((await tried(bank, 'POST', '/credential-kinds', kind()))[1]).toBe('kind_name_taken')
    const upon = (id: string) => ({ prerequisite: { kindIds: [id], months: 6 } })
    expect(
      await tried(
        bank,
        'POST',
        '/credential-kinds',
        kind({ name: { id: 'A', en: 'A' }, ...upon(freshId()) }),
      ),
    ).toEqual([400, 'kind_unknown', 'body.prerequisite.kindIds.0'])
    const higher = await (
      await bank.steward()
    ).call('POST', '/credential-kinds', {
      body: kind({ name: { id: 'Juri', en: 'Judge' }, ...upon(idIn(made)) }),
    })
    const circle = kind({ ...upon(idIn(higher)), reason: 'Salah' })
    expect(await tried(bank, 'PUT', `/credential-kinds/${idIn(made)}`, circle)).toEqual([
      400,
      'kind_ladder_circular',
      'body.prerequisite',
    ])
  })

  it('are as many as a list may hold, of which those that were retired do not count', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const steward = await bank.steward()
    const fill = (retiredAt: string | null, count: number) =>
      harness.within(bank.organisationId, (tx) =>
        sql`insert into readiness.kinds (organisation_id, id, name_id, name_en, issuer_id, issuer_en, assessed, renewal_days,
            made_at, changed_at, retired_at)
          select ${bank.organisationId}, gen_random_uuid(), n, n, '', '', false, 30, now(), now(), ${retiredAt}
          from (select coalesce(${retiredAt}, '') || ' ' || generate_series(1, ${count}::int) as n) as names`.execute(
          tx,
        ),
      )
    await fill('2026-03-01', 500)
    const made = await steward.call('POST', '/credential-kinds', { body: kind() })
    expect(made.status, made.text).toBe(201)
    await fill(null, 500 - Object.keys(bank.kinds).length - 1)
    const more = kind({ name: { id: 'Satu lagi', en: 'One more' } })
    expect((await tried(bank, 'POST', '/credential-kinds', more))[1]).toBe('kind_too_many')
    const ready = { keys: ['guard-card'] }
    expect((await tried(bank, 'POST', '/credential-kinds/ready-made', ready))[1]).toBe('kind_too_many')
  })

  it('that a job asks for are not retired', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const steward = await bank.steward()
    const path = `/credential-kinds/${bank.kinds['sim-a']}/retire`
    const refused = await steward.call('POST', path, { body: { reason: 'Tidak dipakai' } })
    expect([refused.status, refused.body.code]).toEqual([409, 'kind_needed'])
    expect(refused.body.detail).toContain('Driver')
    await steward.call('PUT', `/jobs/${bank.driverJob}/requirements`, { body: { rows: [], reason: 'Uji' } })
    expect((await steward.call('POST', path, { body: { reason: 'Tidak dipakai' } })).status).toBe(200)
    const of = (await steward.call('GET', '/credential-kinds')).body.rows.at(-1)
    expect(of).toMatchObject({ id: bank.kinds['sim-a'], retired: true })
  })
})

describe('what jobs ask for', () => {
  it('changes from now on: the past is answered by what was asked then', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const driver = await bank.as('driver')
    const of = async (path: string) =>
      (await driver.call('GET', path)).body.jobs.find(({ held }: { held: boolean }) => held)?.answer
    expect((await of('/readiness')).reasons).toHaveLength(2)
    harness.at(jakarta(10, 9))
    const steward = await bank.steward()
    const why = { id: '', en: '' }
    const left = { needs: { kind: 'credential', kindId: bank.kinds['sim-a'] }, mandatory: false, why }
    const changed = await steward.call('PUT', `/jobs/${bank.driverJob}/requirements`, {
      body: { rows: [left], reason: 'Sopir cadangan' },
    })
    expect(changed.body.requirements).toMatchObject([{ mandatory: false }])
    expect(await of('/readiness')).toMatchObject({ state: 'ready', wishes: [{ why: { code: 'missing' } }] })
    expect((await of(`/readiness?at=${jakarta(5, 9)}`)).reasons).toHaveLength(2)
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=job_requirements.changed')
    expect(log.body.rows[0]).toMatchObject({ reason: 'Sopir cadangan' })
  })

  it('are decided by nobody who holds the job, name each thing once, and only what there is', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const path = `/jobs/${bank.driverJob}/requirements`
    const row = (kindId: string | undefined) => ({
      needs: { kind: 'credential', kindId },
      mandatory: true,
      why: { id: '', en: '' },
    })
    expect(await tried(bank, 'PUT', path, { rows: [row(freshId())], reason: 'Uji' })).toEqual([
      400,
      'kind_unknown',
      'body.rows.0.needs.kindId',
    ])
    const twice = [row(bank.kinds['sim-a']), row(bank.kinds['sim-a'])]
    expect((await tried(bank, 'PUT', path, { rows: twice, reason: 'Uji' }))[1]).toBe('requirement_twice')
    await (
      await bank.as('administrator')
    ).call('PUT', `/people/${bank.people['driver']}/roles`, { body: { roles: ['steward'], reason: 'Uji' } })
    const own = await (await bank.as('driver')).call('PUT', path, { body: { rows: [], reason: 'Uji' } })
    expect([own.status, own.body.code]).toEqual([403, 'job_is_own'])
    expect((await (await bank.steward()).call('GET', `/jobs/${freshId()}/requirements`)).status).toBe(404)
  })
})
