import { describe, expect, it } from 'vitest'
import type { TextRow } from '../../platform/tabular/columns.ts'
import { planKindsImport } from './plan.ts'
import type { KindsBeside } from './planning.ts'

const service = (id: string, unitCode: string, nameId: string, retired = false) => ({
  id,
  unitId: `unit ${unitCode}`,
  unitCode,
  nameId,
  retired,
})
const laptop = {
  id: 'k1',
  name: { id: 'Laptop', en: 'Laptop (en)' },
  description: { id: '', en: '' },
  serviceIds: ['s1'],
}

function beside(change: Partial<KindsBeside> = {}): KindsBeside {
  let made = 0
  return {
    kinds: [laptop],
    outside: [],
    services: [
      service('s1', 'TI', 'Laptop baru'),
      service('s2', 'SDM', 'Laptop karyawan'),
      service('s3', 'TI', 'Monitor', true),
    ],
    isOwn: () => false,
    today: '2026-03-02',
    makeId: () => `new ${(made += 1)}`,
    ...change,
  }
}

const rowsOf = (file: string, rows: readonly Record<string, string>[]): TextRow[] =>
  rows.map((texts, index) => ({ file, line: index + 2, texts }))
const kind = (nameId: string, unit = '', word = '', nameEn = `${nameId} (en)`) => ({
  nameId,
  nameEn,
  unit,
  service: word,
})
const outside = (change: Record<string, string> = {}) => ({
  kind: 'Laptop',
  name: 'Sewa',
  termsId: 'Dua hari',
  termsEn: 'Two days',
  source: 'sewa.example',
  readOn: '2026-03-01',
  ...change,
})

function plan(
  kinds: readonly Record<string, string>[],
  providers: readonly Record<string, string>[] = [],
  change: Partial<KindsBeside> = {},
) {
  return planKindsImport(
    { kinds: rowsOf('kinds.csv', kinds), outside: rowsOf('outside.csv', providers) },
    beside(change),
  )
}
const wrong = (of: ReturnType<typeof plan>) =>
  of.bad.map(({ line, column, reason }) => [line, column, reason])

describe('files about kinds of service', () => {
  it('make kinds, add services, and leave what they do not name as it is', () => {
    const found = plan(
      [kind('LAPTOP', 'sdm', 'laptop karyawan', 'Laptop (en)'), kind('Kurir')],
      [outside(), outside({ kind: 'Kurir', amount: '5000', currency: 'IDR', perId: 'satu', perEn: 'one' })],
    )
    expect(found.bad).toEqual([])
    expect(found.kinds.map(({ after }) => [after.id, after.name.id, after.serviceIds])).toEqual([
      ['k1', 'LAPTOP', ['s1', 's2']],
      ['new 1', 'Kurir', []],
    ])
    expect(found.outside.map(({ after }) => [after.kindId, after.price?.amount ?? null])).toEqual([
      ['k1', null],
      ['new 1', 5000],
    ])
    expect(found.accounts).toEqual({
      kinds: { rows: 2, made: 2, changed: 0, untouched: 0, bad: 0 },
      outside: { rows: 2, made: 2, changed: 0, untouched: 0, bad: 0 },
    })
  })

  it('change nothing where all of it is there', () => {
    const found = plan([kind('Laptop', 'TI', 'Laptop baru')])
    expect([found.kinds, found.outside, found.changes, found.bad]).toEqual([[], [], [], []])
    expect(found.accounts.kinds).toMatchObject({ rows: 1, untouched: 1 })
  })

  it('tell every row that breaks a rule of the screens, with line and column', () => {
    const kinds = [
      kind('Kurir', 'TI', 'Laptop baru'),
      kind('Kurir', 'XX', 'Laptop'),
      kind('Kurir', 'TI', 'Monitor'),
      kind('Kurir', 'TI'),
      kind('Lain', '', '', 'Laptop (en)'),
      kind('Laptop', '', '', 'Notebook'),
      kind('Laptop', '', '', 'Computer'),
    ]
    expect(wrong(plan(kinds))).toEqual([
      [2, 'service', 'service_taken'],
      [3, 'unit', 'service_unknown'],
      [4, 'service', 'service_unknown'],
      [5, 'service', 'value_missing'],
      [6, 'nameEn', 'name_taken'],
      [8, 'nameEn', 'told_otherwise'],
    ])
    const providers = [
      outside(),
      outside(),
      outside({ kind: 'Kapal', name: 'Lain' }),
      outside({ name: 'Besok', readOn: '2026-03-03' }),
      outside({ name: 'Murah', amount: '5', currency: '', perId: '', perEn: '' }),
      outside({ name: 'Lambat', responseMinutes: '0' }),
    ]
    expect(wrong(plan([], providers))).toEqual([
      [3, 'name', 'twice'],
      [4, 'kind', 'kind_unknown'],
      [5, 'readOn', 'day_in_future'],
      [6, 'currency', 'price_incomplete'],
      [6, 'perId', 'price_incomplete'],
      [6, 'perEn', 'price_incomplete'],
      [7, 'responseMinutes', 'number_wrong'],
    ])
  })

  it('let nobody decide what stands beside services of their own unit', () => {
    const isOwn = (unitId: string) => unitId === 'unit TI'
    const kinds = [kind('Laptop', 'SDM', 'Laptop karyawan'), kind('Kurir', 'SDM', 'Laptop karyawan')]
    const found = plan(kinds, [outside()], { isOwn })
    expect(wrong(found)).toEqual([
      [2, 'nameId', 'own_unit'],
      [2, 'kind', 'own_unit'],
    ])
    expect(found.accounts.kinds).toMatchObject({ made: 1, bad: 1 })
  })
})
