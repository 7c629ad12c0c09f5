import { describe, expect, it } from 'vitest'
import { makeOrganisationBank, type OrganisationBank } from '../../../test/organisation-bank.ts'
import { testHarness } from '../../../test/harness.ts'
import {
  exportedFiles,
  importOrganisation,
  tellBadRow,
  type OrganisationImportOptions,
} from './organisation.ts'

const files = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) }))

const good = {
  units:
    'code,parent_code,kind,name_id,name_en\nCBG1,WIL,branch,Cabang Satu,Branch One\nWIL,KP,region,Wilayah,Region\n',
  jobs: 'title_id,title_en,duties_id\nTeller,Teller,"Melayani\nnasabah"\n',
  people: 'number,email,name,roles\n001,ani@contoh.example,Ani,\n002,,Budi,steward\n',
  assignments:
    'person,unit_code,job,head,starts_on,ends_on\n001,CBG1,Teller,ya,2026-01-01,\nani@contoh.example,WIL,teller,,2025-01-01,2025-12-31\n002,CBG1,Teller,,2026-02-01,\n',
}

describe('files about an organisation', () => {
  const harness = testHarness()

  const run = (
    bank: OrganisationBank,
    texts: Readonly<Record<string, string>>,
    options: Partial<OrganisationImportOptions> = {},
  ) =>
    harness.within(bank.organisationId, (_tx, context) =>
      importOrganisation(context, files(texts), { dryRun: false, ...options }),
    )
  const reasons = async (bank: OrganisationBank, texts: Readonly<Record<string, string>>) =>
    (await run(bank, texts)).bad.map((row) => {
      const { file, line, column } = tellBadRow('en', row)
      return [file, line, column, row.reason]
    })

  it('make what is new, in whatever order it stands, and the second time nothing', async () => {
    const bank = await makeOrganisationBank(harness)
    const first = await run(bank, good)
    expect(first.bad).toEqual([])
    expect(first.done).toBe(true)
    expect(first.accounts).toMatchObject({
      units: { rows: 2, made: 2 },
      jobs: { rows: 1, made: 1 },
      people: { rows: 2, made: 2 },
      assignments: { rows: 3, made: 3 },
    })
    const again = await run(bank, good)
    expect(again.accounts).toMatchObject({
      units: { rows: 2, untouched: 2, made: 0, changed: 0 },
      jobs: { rows: 1, untouched: 1 },
      people: { rows: 2, untouched: 2 },
      assignments: { rows: 3, untouched: 3 },
    })
    const admin = await bank.as('administrator')
    const units = await admin.call('GET', '/units?q=Cabang')
    expect(units.body.rows).toMatchObject([{ code: 'CBG1', depth: 2, people: 2 }])
  })

  it('write nothing in a dry run, and tell the same', async () => {
    const bank = await makeOrganisationBank(harness)
    const dry = await run(bank, good, { dryRun: true })
    expect(dry).toMatchObject({ done: false, accounts: { people: { made: 2 } } })
    expect((await run(bank, good)).accounts.people.made).toBe(2)
  })

  it('name every bad row with file, line, column and reason, and write nothing', async () => {
    const bank = await makeOrganisationBank(harness)
    const found = await reasons(bank, {
      units:
        'code,parent_code,kind,name_id\nAA,BB,branch,A\nBB,AA,branch,B\nCC,TIDAKADA,branch,C\nCC,,branch,C\nx,,branch,D\nDD,KP,istana,E\nEE,KP,branch,\nFF,KP\n',
      people:
        'number,email,name,left_on\n1,salah,Ani,\n,,Budi,\n2,,Citra,2026-13-01\n3,itone.x@uji.example,Dedi,\n3,,Dedi,\n4,itone.x@uji.example,Eko,\n',
      assignments:
        'person,unit_code,job,starts_on,ends_on\n3,AA,Staf,2026-01-01,2025-01-01\n9,AA,Staf,2026-01-01,\n3,ZZ,Staf,2026-01-01,\n3,IT,Raja,2026-01-01,\n3,IT,Staf,2026-01-01,2026-06-30\n3,IT,Staf,2026-06-30,\n',
    })
    expect(found).toEqual([
      ['units.csv', 2, 'parent_code', 'circle'],
      ['units.csv', 3, 'parent_code', 'circle'],
      ['units.csv', 4, 'parent_code', 'parent_unknown'],
      ['units.csv', 5, 'code', 'duplicate'],
      ['units.csv', 6, 'code', 'code_wrong'],
      ['units.csv', 7, 'kind', 'word_unknown'],
      ['units.csv', 8, 'name_id', 'value_missing'],
      ['units.csv', 9, '', 'column_count'],
      ['people.csv', 2, 'email', 'email_wrong'],
      ['people.csv', 3, 'number', 'person_key_missing'],
      ['people.csv', 4, 'left_on', 'day_wrong'],
      ['people.csv', 6, 'number', 'duplicate'],
      ['people.csv', 7, 'email', 'duplicate'],
      ['assignments.csv', 2, 'ends_on', 'assignment_ends_first'],
      ['assignments.csv', 3, 'person', 'person_unknown'],
      ['assignments.csv', 4, 'unit_code', 'unit_unknown'],
      ['assignments.csv', 5, 'job', 'job_unknown'],
      ['assignments.csv', 6, 'starts_on', 'assignment_overlaps'],
      ['assignments.csv', 7, 'starts_on', 'assignment_overlaps'],
    ])
    const admin = await bank.as('administrator')
    expect((await admin.call('GET', '/people?q=Dedi')).body.rows).toEqual([])
  })

  it('are refused where a list is said to be complete that is not there', async () => {
    const bank = await makeOrganisationBank(harness)
    const { people: _, ...others } = good
    const refused = await run(bank, others, { fullPeopleOn: 'today' })
    expect(refused.done).toBe(false)
    expect(refused.bad).toContainEqual(expect.objectContaining({ reason: 'full_list_missing', line: 0 }))
  })

  it('end who is missing from a full list only when asked, and delete nobody', async () => {
    const bank = await makeOrganisationBank(harness)
    await run(bank, good)
    const short = {
      people: `number,email,name\n001,ani@contoh.example,Ani\n,administrator.${bank.organisationId}@uji.example,administrator\n`,
    }
    const asUsual = await run(bank, short)
    expect(asUsual.accounts.people).toMatchObject({ untouched: 2, ended: 0, endedBeside: 0 })
    const full = await run(bank, short, { fullPeopleOn: 'today' })
    expect(full.accounts.people).toMatchObject({ untouched: 2, endedBeside: 7 })
    expect(full.accounts.assignments.endedBeside).toBe(7)
    const again = await run(bank, short, { fullPeopleOn: 'today' })
    expect(again.accounts.people.endedBeside).toBe(0)
    const admin = await bank.as('administrator')
    const everybody = await admin.call('GET', '/people?left=true&q=Budi')
    expect(everybody.body.rows).toHaveLength(1)
    expect(everybody.body.rows[0].leftOn).not.toBeNull()
  })

  it('never leave an organisation without an administrator', async () => {
    const bank = await makeOrganisationBank(harness)
    const without = await run(bank, { people: 'number,name\n1,Ani\n' }, { fullPeopleOn: 'today' })
    expect(without.bad).toMatchObject([{ line: 0, reason: 'last_administrator' }])
    expect(without.done).toBe(false)
  })

  it('write to the audit log what each kind of file did, and what was there before', async () => {
    const bank = await makeOrganisationBank(harness)
    await run(bank, good)
    await run(bank, { units: 'code,kind,name_id\nCBG1,branch,Cabang Utama\n' })
    const auditor = await bank.as('auditor')
    const log = await auditor.call('GET', '/audit-log?limit=8')
    expect(log.body.rows.map(({ action }: { action: string }) => action)).toEqual([
      'unit.changed',
      'organisation.imported',
      'role.changed',
      'organisation.imported',
      'organisation.imported',
      'organisation.imported',
      'organisation.imported',
      'organisation.made',
    ])
    expect(log.body.rows[0].details).toMatchObject({
      before: { nameId: 'Cabang Satu' },
      changes: { nameId: 'Cabang Utama' },
    })
  })

  it('bring services whose form stays as it is on the screen, and promises as they are now', async () => {
    const bank = await makeOrganisationBank(harness)
    const services = (minutes: number, more = '') =>
      `unit_code,name_id,description_id,response_minutes_3,completion_minutes_3,asker_units\nIT,Laptop baru,Untuk pegawai,60,${minutes},SDM\n${more}`
    expect((await run(bank, { services: services(480) })).accounts.services).toMatchObject({ made: 1 })
    expect((await run(bank, { services: services(480) })).accounts.services).toMatchObject({ untouched: 1 })
    const changed = await run(bank, { services: services(240) })
    expect(changed.changes.services).toMatchObject([
      { fate: 'changed', fields: [{ column: 'promises', before: '3: 60/480', after: '3: 60/240' }] },
    ])
    expect(
      await reasons(bank, {
        services: services(30, 'ZZ,Apa,,,60,\nIT,Lain,,,,\nIT,Lain2,,,60,QQ\nIT,laptop baru,,,60,\n'),
      }),
    ).toEqual([
      ['services.csv', 2, 'response_minutes_3', 'response_after_completion'],
      ['services.csv', 3, 'unit_code', 'unit_unknown'],
      ['services.csv', 4, 'completion_minutes_3', 'nothing_promised'],
      ['services.csv', 5, 'asker_units', 'asker_unknown'],
      ['services.csv', 6, 'name_id', 'duplicate'],
    ])
  })

  it('that were exported change nothing', async () => {
    const bank = await makeOrganisationBank(harness)
    await run(bank, good)
    await run(bank, { services: 'unit_code,name_id,completion_minutes_3\nIT,Laptop,60\n' })
    for (const language of ['id', 'en'] as const) {
      const exported = await harness.within(bank.organisationId, (_tx, context) =>
        exportedFiles(context, language),
      )
      const texts = Object.fromEntries([...exported].map(([name, text]) => [name.slice(0, -4), text]))
      const again = await run(bank, texts, { fullPeopleOn: 'today' })
      expect(again.bad).toEqual([])
      for (const account of Object.values(again.accounts))
        expect(account).toMatchObject({ made: 0, changed: 0, ended: 0, endedBeside: 0 })
      expect(again.accounts.services.rows).toBe(1)
    }
  })

  it.each([
    ['UTF-8 with mark and semicolons', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', ';')}`)],
    ['UTF-16 with tabs', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['Windows-1252 with bars', (text: string) => Buffer.from(text.replaceAll(',', '|'), 'latin1')],
  ])('are understood in %s', async (_name, written) => {
    const bank = await makeOrganisationBank(harness)
    const bytes = written('nomor_pegawai,nama,bahasa\n7,Renée,indonesia\n')
    const result = await harness.within(bank.organisationId, (_tx, context) =>
      importOrganisation(context, [{ name: 'orang.csv', bytes }], { dryRun: false }),
    )
    expect(result).toMatchObject({ done: true, accounts: { people: { made: 1 } } })
    const admin = await bank.as('administrator')
    expect((await admin.call('GET', '/people?q=Renée')).body.rows).toHaveLength(1)
  })

  it('close units only over nothing that goes on, and open none again', async () => {
    const bank = await makeOrganisationBank(harness)
    await run(bank, good)
    const close = 'code,kind,name_id,closed_on\nCBG1,branch,Cabang Satu,2026-12-31\n'
    expect(await reasons(bank, { units: close })).toEqual([
      ['units.csv', 2, 'closed_on', 'unit_has_open_assignments'],
    ])
    const ended =
      'person,unit_code,job,starts_on,ends_on\n001,CBG1,Teller,2026-01-01,2026-12-31\n002,CBG1,Teller,2026-02-01,2026-12-31\n'
    const closed = await run(bank, { units: close, assignments: ended })
    expect(closed.accounts).toMatchObject({ units: { ended: 1 }, assignments: { ended: 2 } })
    expect(await reasons(bank, { units: close.replace('2026-12-31', '') })).toEqual([
      ['units.csv', 2, 'closed_on', 'unit_stays_closed'],
    ])
  })

  it('let addresses go from one person to another', async () => {
    const bank = await makeOrganisationBank(harness)
    const people = (one: string, two: string) => ({
      people: `number,email,name\n1,${one}@contoh.example,Ani\n2,${two}@contoh.example,Budi\n`,
    })
    await run(bank, people('a', 'b'))
    expect((await run(bank, people('b', 'a'))).accounts.people).toMatchObject({ changed: 2, bad: 0 })
    expect(await reasons(bank, people('c', 'c'))).toEqual([
      ['people.csv', 2, 'email', 'email_taken'],
      ['people.csv', 3, 'email', 'email_taken'],
    ])
  })
})
