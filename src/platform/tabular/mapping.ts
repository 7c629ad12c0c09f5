import { createHash } from 'node:crypto'
import { z } from 'zod'
import { plain } from './cells.ts'
import type { TextRow } from './columns.ts'
import { encodings } from './decode.ts'
import { headingOf, separators, type Table } from './read-table.ts'

const columnPart = z.strictObject({
  column: z.string().describe('A column of the source'),
  split: z.string().min(1).optional().describe('Cut the cell at this text and take one part'),
  take: z.number().int().min(1).default(1).describe('Which part, from 1'),
  date: z
    .enum(['dmy', 'mdy', 'ymd'])
    .optional()
    .describe('Read a date in this order and write it as 2026-11-25'),
  values: z.record(z.string(), z.string()).optional().describe('What cells mean here'),
  otherwise: z.string().optional().describe('What every other cell means; left out: the cell itself'),
})
const valuePart = z.strictObject({ value: z.string().describe('Always this text') })
const rowPart = z.strictObject({
  row: z.string().describe('This text and the number of the row, for sources without keys'),
  digits: z.number().int().min(1).max(12).default(6),
})
const part = z.union([z.string().describe('The column of this name'), columnPart, valuePart, rowPart])
const cell = z.union([
  part,
  z.strictObject({ join: z.array(part).min(1), with: z.string().default(' ') }),
  z.strictObject({
    code: z
      .array(part)
      .min(1)
      .describe('A code made of these, the same each time: readable letters, then a mixture'),
  }),
])
const rule = z.strictObject({
  file: z.string().optional().describe('Name of the file that it reads; left out: every file'),
  when: z.record(z.string(), z.array(z.string())).optional().describe('Only rows with one of these cells'),
  columns: z.record(z.string(), cell).describe('Column of our file → where it comes from'),
})

/** How foreign files become ours: for each kind of file, rules that read rows of a source. */
export const mapping = z.strictObject({
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  units: z.array(rule).default([]),
  jobs: z.array(rule).default([]),
  people: z.array(rule).default([]),
  assignments: z.array(rule).default([]),
  services: z.array(rule).default([]),
})
export type Mapping = z.output<typeof mapping>
type Rule = z.output<typeof rule>
type Part = z.output<typeof part>
type Cell = z.output<typeof cell>

/** Columns of a source that rules name and no file has. */
export function columnsMissing(rules: readonly Rule[], name: string, table: Table): string[] {
  const used = rules
    .filter(({ file }) => file === undefined || file === name)
    .flatMap(({ when, columns }) => [
      ...Object.keys(when ?? {}),
      ...Object.values(columns).flatMap(columnsOf),
    ])
  return [...new Set(used.map(headingOf))].filter((column) => !table.header.includes(column))
}

function columnsOf(from: Cell): string[] {
  if (typeof from === 'string') return [from]
  if ('join' in from) return from.join.flatMap(columnsOf)
  if ('code' in from) return from.code.flatMap(columnsOf)
  return 'column' in from ? [from.column] : []
}

/**
 * Rows of ours that rules make of a source's. `keyOf` names the column of ours that a heading means. Rows that say the
 * same in every column are one where `distinct`.
 */
export function deriveRows(
  rules: readonly Rule[],
  source: { readonly name: string; readonly table: Table },
  keyOf: (heading: string) => string,
  distinct: boolean,
): TextRow[] {
  const { name, table } = source
  const at = new Map(table.header.map((heading, index) => [heading, index]))
  const met = new Set<string>()
  return rules
    .filter(({ file }) => file === undefined || file === name)
    .flatMap(({ when, columns }) => {
      const wanted = Object.entries(when ?? {}).map(
        ([column, cells]) => [at.get(headingOf(column)), cells] as const,
      )
      const targets = Object.entries(columns).map(([heading, from]) => [keyOf(heading), from] as const)
      return table.rows.flatMap(({ line, cells }, index) => {
        const read: Reading = (column) => plain(cells[at.get(headingOf(column)) ?? -1] ?? '')
        if (!wanted.every(([column, values]) => values.includes(plain(cells[column ?? -1] ?? '')))) return []
        const texts = targets.map(([key, from]) => [key, textOf(from, read, index + 1)] as const)
        const said = JSON.stringify(texts)
        if (distinct && met.has(said)) return []
        met.add(said)
        return { file: name, line, texts: Object.fromEntries(texts) }
      })
    })
}

type Reading = (column: string) => string

function textOf(from: Cell, read: Reading, row: number): string {
  if (typeof from === 'string') return read(from)
  if ('join' in from) {
    const parts = from.join.map((one) => partOf(one, read, row))
    return parts.filter((one) => one !== '').join(from.with)
  }
  if ('code' in from) return codeOf(from.code.map((one) => partOf(one, read, row)))
  return partOf(from, read, row)
}

function partOf(from: Part, read: Reading, row: number): string {
  if (typeof from === 'string') return read(from)
  if ('value' in from) return from.value
  if ('row' in from) return `${from.row}${String(row).padStart(from.digits, '0')}`
  const whole = read(from.column)
  const taken = from.split === undefined ? whole : (whole.split(from.split)[from.take - 1] ?? '').trim()
  const dated = from.date === undefined ? taken : dateOf(taken, from.date)
  const { values = {}, otherwise } = from
  return (Object.hasOwn(values, dated) ? values[dated] : otherwise) ?? dated
}

/** A date as ours are written; what is none stays as it is, for the reader to refuse. */
function dateOf(text: string, order: 'dmy' | 'mdy' | 'ymd'): string {
  const numbers = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})/.exec(text)
  if (numbers === null) return text
  const [, one = '', two = '', three = ''] = numbers
  const [year, month, day] = { ymd: [one, two, three], mdy: [three, one, two], dmy: [three, two, one] }[order]
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}

/** Six letters of the last part to read, six more of all parts to tell apart; the same parts make the same code. */
function codeOf(parts: readonly string[]): string {
  const letters = (parts.at(-1) ?? '')
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^\d+/, '')
  const mixture = BigInt(`0x${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)}`)
  return `${(letters || 'U').slice(0, 6)}${mixture.toString(36).toUpperCase().padStart(6, '0').slice(-6)}`
}
