import { sql } from 'kysely'
import { CopiedRows } from './copying.ts'
import type { Tx } from './database.ts'

/** A table's rows, in the order of the columns: what a column's type reads as text; null, or undefined, is NULL. */
export type CopiedValue = string | number | boolean | Date | null | undefined | readonly string[] | object

/** Where rows go. */
export interface CopyTarget {
  /** `schema.table`. */
  readonly table: string
  readonly columns: readonly string[]
  /** The order in which they are put in, as SQL: that of the primary key spares its index. */
  readonly inOrderOf?: string
  /** What follows the insertion, as SQL: `on conflict …`. `t` is the table, `excluded` the row. */
  readonly onConflict?: string
  /** Work of the program that is done while the database puts them in. */
  readonly meanwhile?: () => Promise<void>
}

/** About so many characters are sent at a time. */
const pieceLength = 1 << 18

/**
 * Writes many rows by COPY, within the transaction and under its row-level security: PostgreSQL takes no COPY into a guarded
 * table, so the rows go into a temporary one first and are inserted from there, each checked as any other. A row given as a string is
 * a line already: values as {@link textOf} writes them, between tabulators, and the end of the line.
 */
export async function copyRows(
  tx: Tx,
  target: CopyTarget,
  rows: Iterable<readonly CopiedValue[] | string>,
): Promise<void> {
  const { table, columns, inOrderOf, onConflict = '', meanwhile } = target
  const list = sql.raw(columns.join(', '))
  const into = sql.raw(table)
  const beside = sql.raw(`copied_${table.replaceAll(/\W+/g, '_')}`)
  await sql`create temporary table ${beside} on commit drop as select ${list} from ${into} with no data`.execute(
    tx,
  )
  await sql`copy ${beside} (${list}) from stdin ${new CopiedRows(piecesOf(rows))}`.execute(tx)
  const order = sql.raw(inOrderOf === undefined ? '' : `order by ${inOrderOf}`)
  const put = sql`insert into ${into} as t (${list}) select ${list} from ${beside} ${order} ${sql.raw(onConflict)}`
  await Promise.all([put.execute(tx), meanwhile?.()])
  await sql`drop table ${beside}`.execute(tx)
}

/** The text format of COPY, cut into pieces. */
function* piecesOf(rows: Iterable<readonly CopiedValue[] | string>): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += typeof row === 'string' ? row : lineOf(row)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function lineOf(row: readonly CopiedValue[]): string {
  let [line, between] = ['', '']
  for (const value of row) {
    line += between + textOf(value)
    between = '\t'
  }
  return `${line}\n`
}

/** A value as COPY reads it. */
export function textOf(value: CopiedValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  return escaped(Array.isArray(value) ? arrayOf(value) : JSON.stringify(value))
}

const special = /[\\\t\n\r]/
const specials = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(specials, (sign) => escapes[sign] ?? sign) : text
}

function arrayOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => `"${String(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`)
  return `{${quoted.join(',')}}`
}
