import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { ownFolder } from '../../../test/own-folder.ts'

const mapping = `system: Daftar dinilai
rows: request
dates: [YYYY-MM-DD HH:mm]
columns:
  number: no
  service: layanan
  unit: unit
  asker: peminta
  assignee: petugas
  opened: dibuat
  completed: selesai
  rating: { column: nilai, values: { Puas: 5, Biasa: 3, Kecewa: 1 } }
  rating_comment: kata
  rated_at: dinilai
`
const header = 'no,layanan,unit,peminta,petugas,dibuat,selesai,nilai,kata,dinilai'

describe('ratings of a source', () => {
  const harness = testHarness()
  const own = ownFolder()

  async function run(organisation: string, rows: readonly string[], ...more: readonly string[]) {
    const list = join(own.folder, 'list.csv')
    const yaml = join(own.folder, 'mapping.yaml')
    await writeFile(list, [header, ...rows, ''].join('\n'))
    await writeFile(yaml, mapping)
    const place = ['--organisation', organisation, '--set-aside', join(own.folder, 'set-aside.csv')]
    return runOn(harness, ['import', 'requests', list, '--mapping', yaml, ...place, ...more])
  }

  /** A request a day, completed and rated an hour later each. */
  const row = (no: number, { asker = `Orang ${no}`, rated = '11:00', nilai = 'Puas', unit = 'TI' } = {}) => {
    const day = `2024-03-${String(no).padStart(2, '0')}`
    return `${no},Laptop,${unit},${asker},Petugas,${day} 08:00,${day} 10:00,${nilai},Kata ${no},${day} ${rated}`
  }

  it('come along and are published by five further raters, with the reasons why others do not', async () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, index) => row(index + 1)),
      row(13, { asker: '' }),
      row(14, { asker: 'Petugas' }),
      row(15, { rated: '09:00' }),
      row(16, { nilai: 'Entah' }),
      '17,Laptop,TI,Orang 17,Petugas,2024-03-17 08:00,,Puas,,',
      row(18, { nilai: '' }),
    ]
    const { code, told, murmured } = await run('PT Nilai', rows, '--json')
    expect(code, murmured).toBe(0)
    const account = JSON.parse(told) as Record<string, unknown>
    expect(account).toMatchObject({
      rowsRead: 18,
      setAside: 1,
      setAsideByReason: { value_unmapped: 1 },
      ratings: {
        carried: 12,
        left: { rater_unknown: 1, not_ratable: 1, outside_window: 1, not_completed: 1 },
      },
    })
    const [{ id } = { id: '' }] = JSON.parse(
      (await runOn(harness, ['organisation', 'list', '--json'])).told,
    ) as { id: string }[]
    const published = await harness.within(id, (tx) =>
      sql<{
        answers: number
      }>`select answers from measurement.batches where layer = 'satisfaction' and service_id is null order by released_at`.execute(
        tx,
      ),
    )
    // Of twelve by different people ten stand in figures; the other two wait for three more.
    expect(published.rows.map(({ answers }) => answers)).toEqual([5, 5])
    expect((await runOn(harness, ['rebuild', 'tallies'])).code).toBe(0)
    expect((await runOn(harness, ['verify'])).code).toBe(0)
    const comments = await harness.within(id, (tx) => sql`select from measurement.comments`.execute(tx))
    expect(comments.rows).toHaveLength(10)
  })

  it('are not taken by a unit that has some already, nor twice', async () => {
    const again = await run('PT Nilai', [row(1), row(20), row(21, { unit: 'Logistik' })])
    expect(again.told).toContain('1 rating comes along')
    expect(again.told).toContain('1 × the request came in before')
    expect(again.told).toContain('1 × the unit has ratings already')
  })

  it('of too few people stand in no figure', async () => {
    const { told } = await run('PT Sedikit', [row(1), row(2), row(3, { asker: 'Orang 1' }), row(4)], '--json')
    expect(JSON.parse(told)).toMatchObject({ ratings: { carried: 4, batches: 0, left: {} } })
  })
})
