import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rollUpsOf } from './periods.ts'
import { TallySheet, type DayCount, type TallyRow } from './tally-sheet.ts'

const anyCount: fc.Arbitrary<DayCount> = fc.record({
  subjectKind: fc.constantFrom('unit', 'service', 'touchpoint'),
  subjectId: fc.constantFrom('0a', '0b', 'f0'),
  // Either side of the ends of a week, a month, a quarter and a year.
  day: fc.constantFrom('2025-12-28', '2025-12-29', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'),
  measure: fc.constantFrom('satisfaction', 'reported', 'reason'),
  value: fc.constantFrom('1', '10', '2', 'Jira kept', 'é'),
  stratum: fc.constantFrom('1/branch', '4/head_office'),
  count: fc.constantFrom(-1, 1, 2),
})

/** The same sums, each looked for among all counts. */
function sumsOf(counts: readonly DayCount[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const one of counts) {
    const { week, month, quarter } = rollUpsOf(one.day)
    const starts = { day: one.day, week, month, quarter, quarter_mix: quarter }
    for (const [span, start] of Object.entries(starts)) {
      const stratum = span === 'day' || span === 'quarter_mix' ? one.stratum : ''
      const { subjectKind, subjectId, measure, value } = one
      const key = JSON.stringify([span, subjectKind, subjectId, start, measure, value, stratum])
      sums.set(key, (sums.get(key) ?? 0) + one.count)
    }
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0))
}

function partsOf(row: TallyRow): readonly string[] {
  return [row.span, row.subject_kind, row.subject_id, row.start, row.measure, row.value, row.stratum]
}

it('adds days up to every span, keeps strata apart by day and quarter, and leaves out what adds up to nothing', () => {
  const check = fc.property(fc.array(anyCount, { maxLength: 60 }), (counts) => {
    const sheet = new TallySheet()
    const half = Math.floor(counts.length / 2)
    sheet.add(counts.slice(0, half))
    sheet.add(counts.slice(half))
    const rows = [...sheet.rows()]
    expect(new Map(rows.map((row) => [JSON.stringify(partsOf(row)), row.count]))).toEqual(sumsOf(counts))
    expect(new Set(rows.map((row) => partsOf(row).join('\0'))).size).toBe(rows.length)
  })
  fc.assert(check)
})

it('gives the rows in the order of their keys, part by part, whatever came first', () => {
  const check = fc.property(fc.array(anyCount, { maxLength: 60 }), (counts) => {
    const sheet = new TallySheet()
    sheet.add(counts)
    const keys = [...sheet.rows()].map((row) => partsOf(row).join('\0'))
    expect(keys).toEqual(keys.toSorted())
  })
  fc.assert(check)
})

it('has no rows where nothing was added, and none left where all was taken back', () => {
  const sheet = new TallySheet()
  expect([...sheet.rows()]).toEqual([])
  const one: DayCount = {
    subjectKind: 'unit',
    subjectId: '0a',
    day: '2026-01-01',
    measure: 'completed',
    value: 'all',
    stratum: '1/branch',
    count: 1,
  }
  sheet.add([one])
  expect([...sheet.rows()]).toHaveLength(5)
  sheet.add([{ ...one, count: -1 }])
  expect([...sheet.rows()]).toEqual([])
})
