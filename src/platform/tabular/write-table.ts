import { stringify } from 'csv-stringify/sync'
import type { Columns } from './columns.ts'
import { guarded } from './formula-guard.ts'

/** A table as CSV in UTF-8 with the mark by which spreadsheets know it; no cell of it is run as a formula. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...header], ...rows.map((row) => row.map(guarded))], {
    bom: true,
    record_delimiter: 'windows',
  })
}

/** Rows by the keys of a kind's columns, as a file of that kind with the headings of a language. */
export function fileOf(
  columns: Columns,
  language: 'id' | 'en',
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const keys = Object.keys(columns)
  const header = Object.values(columns).map(({ headings }) => headings[language])
  return csvText(
    header,
    rows.map((row) => keys.map((key) => row[key] ?? '')),
  )
}
