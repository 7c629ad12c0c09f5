import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'

const harness = testHarness()

describe('the audit log', () => {
  it('says who did what to what, when and why, the latest first', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const path = `/people/${bank.people.itOne}`
    await administrator.call('PUT', `${path}/roles`, { body: { roles: ['steward'], reason: 'Tugas baru' } })
    await administrator.call('PATCH', path, { body: { name: 'Itu' } })
    const log = await (await bank.as('auditor')).call('GET', `/audit-log?subjectId=${bank.people.itOne}`)
    expect(log.body.rows.map(({ action }: { action: string }) => action)).toEqual([
      'person.changed',
      'role.changed',
    ])
    expect(log.body.rows[1]).toMatchObject({
      actor: { id: bank.people.administrator, name: 'administrator' },
      subjectKind: 'person',
      reason: 'Tugas baru',
      details: { before: [], after: ['steward'] },
    })
    const founded = await administrator.call('GET', '/audit-log?action=organisation.made')
    expect(founded.body.rows).toMatchObject([{ actor: null, subjectId: bank.organisationId }])
  })

  it('is filtered by actor, action or its noun, subject and time, and paged', async () => {
    harness.at('2026-11-20T02:00:00Z')
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    harness.at('2026-11-20T03:00:00Z')
    for (const code of ['AA', 'BB', 'CC'])
      await administrator.call('PATCH', `/units/${bank.units.IT}`, { body: { code } })
    harness.at('2026-11-21T03:00:00Z')
    await administrator.call('PATCH', '/organisation', { body: { name: 'Bank Lain' } })
    const auditor = await bank.as('auditor')
    const found = async (query: string) => (await auditor.call('GET', `/audit-log?${query}`)).body.rows.length
    expect(await found('action=unit')).toBe(3)
    expect(await found('action=unit.changed')).toBe(3)
    expect(await found('action=uni')).toBe(0)
    expect(await found(`actorId=${bank.people.administrator}`)).toBe(4)
    expect(await found('subjectKind=organisation&from=2026-11-21T00:00:00Z')).toBe(1)
    expect(await found('action=unit&from=2026-11-20T03:00:00Z&until=2026-11-21T03:00:00Z')).toBe(3)
    expect(await found('action=unit&until=2026-11-20T03:00:00Z')).toBe(0)
    const first = await auditor.call('GET', '/audit-log?action=unit&limit=2')
    const second = await auditor.call('GET', `/audit-log?action=unit&limit=2&after=${first.body.next}`)
    expect([first.body.rows.length, second.body.rows.length, second.body.next]).toEqual([2, 1, null])
    expect((await auditor.call('GET', '/audit-log?after=WyJubyJd')).body.code).toBe('cursor_invalid')
  })

  it('is a table for a spreadsheet, with nothing in it that a spreadsheet would run', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const path = `/people/${bank.people.itOne}/roles`
    await administrator.call('PUT', path, {
      body: { roles: ['steward'], reason: '=HYPERLINK("http://jahat.example","klik")' },
    })
    await administrator.call('PATCH', `/people/${bank.people.administrator}`, { body: { name: '@SUM(A1)' } })
    const table = await (await bank.as('auditor')).call('GET', '/audit-log.csv', { language: 'id' })
    expect([table.status, table.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(table.headers['content-disposition']).toMatch(
      /^attachment; filename\*=UTF-8''audit-\d{4}-\d\d-\d\d\.csv$/,
    )
    const lines = table.text.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFNomor,Waktu,Pelaku,ID pelaku,Tindakan,Jenis objek,ID objek,Alasan,Rincian,ID permintaan,Kunci API',
    )
    expect(lines).toHaveLength(5)
    expect(table.text).toContain(`"'=HYPERLINK(""http://jahat.example"",""klik"")"`)
    expect(table.text).toContain(`,'@SUM(A1),`)
    const narrow = await (
      await bank.as('auditor')
    ).call('GET', '/audit-log.csv?action=role', { language: 'en' })
    expect(narrow.text.split('\r\n')).toHaveLength(3)
  })

  it('is complete as a table though it is longer than what is read at once', async () => {
    const bank = await makeOrganisationBank(harness)
    await harness.within(bank.organisationId, (tx) =>
      sql`insert into platform.audit_log (organisation_id, action, subject_kind, subject_id, request_id)
        select platform.organisation_id(), 'test.made', 'test', n, '' from generate_series(0, 4099) as n`.execute(
        tx,
      ),
    )
    const table = await (await bank.as('auditor')).call('GET', '/audit-log.csv?action=test')
    const subjects = table.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[6])
    expect(subjects).toEqual(Array.from({ length: 4100 }, (_, index) => String(4099 - index)))
  })

  it('is not for employees, heads and stewards, and of another organisation there is nothing in it', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    for (const who of ['itOne', 'itHead', 'steward'] as const) {
      const caller = await bank.as(who)
      expect((await caller.call('GET', '/audit-log')).body.code).toBe('not_found')
      expect((await caller.call('GET', '/audit-log.csv')).body.code).toBe('not_found')
    }
    const rows = (await (await other.as('auditor')).call('GET', '/audit-log')).body.rows
    expect(rows.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual([other.organisationId])
    expect(
      (await (await other.as('auditor')).call('GET', `/audit-log?subjectId=${bank.organisationId}`)).body
        .rows,
    ).toEqual([])
  })
})
