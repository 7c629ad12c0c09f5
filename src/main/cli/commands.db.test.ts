import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { ownFolder } from '../../../test/own-folder.ts'
import { makeServiceBank, askForLaptop } from '../../../test/service-bank.ts'

describe('organisations on the command line', () => {
  const harness = testHarness()
  const creation = [
    'organisation',
    'create',
    '--name',
    'PT Contoh Baru',
    '--zone',
    'Asia/Makassar',
    '--admin-name',
    'Ani',
    '--admin-email',
    'Ani@contoh.example',
  ]

  it('are none in an empty database', async () => {
    expect(await runOn(harness, ['organisation', 'list'])).toEqual({
      code: 0,
      told: 'There is no organisation yet.',
      murmured: '',
    })
  })

  it('are not made where something is wrong with them', async () => {
    const change = (option: string, value: string) =>
      creation.map((word, index) => (creation[index - 1] === option ? value : word))
    expect((await runOn(harness, change('--zone', 'Mars/Olympus'))).murmured).toContain('"Mars/Olympus"')
    expect((await runOn(harness, change('--admin-email', 'nobody'))).murmured).toContain(
      '"nobody" is no e-mail address',
    )
    expect((await runOn(harness, change('--name', ' '))).code).toBe(1)
    expect((await runOn(harness, [...creation, '--code', 'x'])).murmured).toContain('capital letters')
    expect((await runOn(harness, [...creation, '--language', 'fr'])).murmured).toContain('"fr"')
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('are made with an administrator who comes in by the link that is shown, once', async () => {
    const made = await runOn(harness, creation, 'id')
    expect(made.code).toBe(0)
    const token = /token=(\S+)/.exec(made.told)?.[1]
    const accepted = await harness.stranger.call('POST', '/invitations/accept', {
      body: { token, password: 'sangat rahasia 1' },
    })
    expect(accepted.status, accepted.text).toBe(201)
    expect(accepted.body.person).toMatchObject({
      name: 'Ani',
      email: 'ani@contoh.example',
      language: 'id',
      roles: ['employee', 'administrator'],
    })
    const again = await runOn(
      harness,
      creation.map((word) => (word === 'PT Contoh Baru' ? 'pt contoh baru' : word)),
      'id',
    )
    expect(again).toEqual({ code: 1, told: '', murmured: 'Organisasi "pt contoh baru" sudah ada.' })
    const listed = await runOn(harness, ['organisation', 'list', '--json'])
    expect(JSON.parse(listed.told)).toEqual([
      expect.objectContaining({ name: 'PT Contoh Baru', zone: 'Asia/Makassar', simulated: false }),
    ])
  })
})

describe('recounting on the command line', () => {
  const harness = testHarness()

  it('finds nothing where nothing is wrong, and names what is', async () => {
    const bank = await makeServiceBank(harness)
    const { asked } = await askForLaptop(bank)
    expect(await runOn(harness, ['verify'])).toEqual({
      code: 0,
      told: 'Bank Uji: the clocks of 1 request agree with its timeline.',
      murmured: '',
    })
    expect((await runOn(harness, ['rebuild', 'tallies', '--organisation', 'bank uji'])).told).toContain(
      'nothing differed',
    )

    await harness.within(bank.organisationId, (tx) =>
      sql`update service.requests set completion_used_minutes = 77`.execute(tx),
    )
    const verified = await runOn(harness, ['verify', '--organisation', 'Bank Uji'])
    expect(verified.code).toBe(1)
    expect(verified.told).toContain(`${asked.body.number} completionUsedMinutes: kept 77`)
    const json = await runOn(harness, ['verify', '--json'])
    expect(JSON.parse(json.told)).toEqual([
      expect.objectContaining({ name: 'Bank Uji', requests: 1, differing: 1 }),
    ])

    await harness.within(bank.organisationId, (tx) =>
      sql`insert into measurement.tallies (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum, count)
        values (platform.organisation_id(), 'day', 'unit', ${bank.it}, '2026-03-02', 'completed', 'all', '', 3)`.execute(
        tx,
      ),
    )
    const rebuilt = await runOn(harness, ['rebuild', 'tallies'])
    expect(rebuilt.code).toBe(1)
    expect(rebuilt.told).toContain('kept 3, should be 0')
    expect((await runOn(harness, ['rebuild', 'tallies'])).code).toBe(0)
  })

  it('refuses an organisation that is not there, and names those that are', async () => {
    const refused = await runOn(harness, ['verify', '--organisation', 'Bank Lain'])
    expect(refused).toEqual({
      code: 1,
      told: '',
      murmured: 'There is no organisation "Bank Lain". There are: "Bank Uji".',
    })
  })
})

describe('files about an organisation on the command line', () => {
  const harness = testHarness()
  const own = ownFolder()

  it('are named with what is wrong, in the words of the reader', async () => {
    await makeServiceBank(harness)
    const given = (file: string, ...more: string[]) =>
      runOn(
        harness,
        ['import', 'organisation', file, '--organisation', 'Bank Uji', '--dry-run', ...more],
        'id',
      )
    const units = join(own.folder, 'unit.csv')
    const badRows = join(own.folder, 'salah.csv')
    await writeFile(units, 'kode,jenis,nama_id,nama_en\nKLM,loketan,Klaim,Claims\n')
    const { told } = await given(units, '--bad-rows', badRows)
    expect(told).toContain('unit.csv: 1 baris (unit, utf-8)')
    expect(told).toContain('unit.csv:2 jenis "loketan": Yang dikenal: head_office (kantor_pusat), ')
    expect(told).toContain(`Semuanya juga ditulis ke ${badRows}.`)
    const english = join(own.folder, 'units.csv')
    await writeFile(english, 'code,kind,name_id\nKLM,loketan,Klaim\n')
    // A column is called as in the file, whichever language its reader speaks.
    expect((await given(english)).told).toContain('units.csv:2 kind "loketan": Yang dikenal: ')
    const people = join(own.folder, 'orang.csv')
    const changes = join(own.folder, 'perubahan.csv')
    await writeFile(people, 'nomor_pegawai,nama\n007,Ani\n')
    const previewed = await given(people, '--changes', changes)
    expect(previewed.told).toContain(`Yang dibuat, diubah, dan diakhiri ada di ${changes}.`)
    const [headings, ...rows] = (await readFile(changes, 'utf8')).trimEnd().split('\r\n')
    expect(headings).toContain('apa,nasib,nama,perubahan,berkas,baris')
    expect(rows).toEqual(['orang,dibuat,Ani (007),nomor_pegawai 007; nama Ani; bahasa id,orang.csv,2'])
    expect((await given(join(own.folder, 'hilang.csv'))).murmured).toBe(
      `Tidak ada berkas atau folder ${join(own.folder, 'hilang.csv')}.`,
    )

    expect((await given(people, '--on', '2027-01-01')).murmured).toContain('sebutkan juga --full people')

    const mapping = join(own.folder, 'pemetaan.yaml')
    await writeFile(mapping, 'units:\n  - colums: {}\n')
    const { murmured } = await given(units, '--mapping', mapping)
    expect(murmured).toContain(`Pemetaan ${mapping} tidak dapat dipakai: `)
    expect(murmured).toContain('baris 2, units.0.columns: ini belum disebut')
  })
})

describe('words on the command line', () => {
  const harness = testHarness()

  it('that are unknown, missing or too many get one sentence in either language', async () => {
    const sentence = async (given: string[], language: 'id' | 'en' = 'en') => {
      const { code, murmured } = await runOn(harness, given, language)
      expect(code).toBe(1)
      return murmured
    }
    expect(await sentence([])).toBe('Say which command; see --help.')
    expect(await sentence(['dance'], 'id')).toBe('Perintah "dance" tidak dikenal; lihat --help.')
    expect(await sentence(['verify', '--fast'])).toContain('--fast')
    expect(await sentence(['verify', 'now'])).toContain('too many')
    expect(await sentence(['verify', '--organisation'])).toContain('needs a value')
    expect(
      await sentence(['import', 'requests', '--profile', 'servicenow', '--organisation', 'X']),
    ).toContain('FILE')
    expect(await sentence(['organisation', 'create'])).toContain('--name')
  })

  it('are explained in both languages', async () => {
    const english = await runOn(harness, ['import', 'requests', '--help'])
    expect(english.code).toBe(0)
    expect(english.told).toContain('Usage:')
    expect((await runOn(harness, ['--help'], 'id')).told).toContain('Pemakaian:')
  })
})
