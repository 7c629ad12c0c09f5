import { CsvError } from 'csv-parse'
import { parse, type Options } from 'csv-parse/sync'
import { accept, refuse, type Result } from '../http/result.ts'
import { decodeText, type DecodeRefusal, type Encoding } from './decode.ts'
import { unguarded } from './formula-guard.ts'
import { lineCounter, type NumberedRow } from './line-counter.ts'

export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** A file of rows below a line of headings, and how it was read. */
export interface Table {
  readonly header: readonly string[]
  /** The headings as they are written. */
  readonly written: readonly string[]
  readonly rows: readonly NumberedRow[]
  readonly encoding: Encoding
  /** Nothing in the file says that it is written in this encoding. */
  readonly guessed: boolean
  readonly separator: Separator
}

export type TableRefusal =
  | DecodeRefusal
  | 'quote_unclosed'
  | 'row_too_long'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'csv_broken'
  | 'header_twice'

/** How a file is written, as far as somebody says. */
export interface Spelling {
  readonly encoding?: Encoding | undefined
  readonly separator?: Separator | undefined
}

/** Past this a quotation mark was opened and never closed. */
const longestRow = 1_048_576
/** More than any list of an organisation has: past these a file was made to fill the memory. */
const mostRows = 1_000_000
const mostColumns = 2000

/** A file with more rows or columns than are taken. */
class TooMany extends Error {
  readonly of: 'too_many_rows' | 'too_many_columns'
  constructor(of: TooMany['of']) {
    super(of)
    this.of = of
  }
}

/**
 * Reads a delimited file. `known` are headings that the reader hopes for: the separator is the one by which most of them are
 * found. Cells come as they stand, without the apostrophe that keeps spreadsheets from running them; blank lines are
 * passed over.
 */
export function readTable(
  bytes: Uint8Array,
  known: ReadonlySet<string>,
  spelling: Spelling = {},
): Result<Table, TableRefusal> {
  const decoded = decodeText(bytes, spelling.encoding)
  if (!decoded.ok) return decoded
  const { encoding, guessed } = decoded.value
  const { text, said } = saidSeparator(decoded.value.text)
  const separator = spelling.separator ?? said ?? separatorOf(text, known)
  const parsed = rowsOf(text, separator)
  if (!parsed.ok) return parsed
  const [first, ...rows] = parsed.value
  const written = (first?.cells ?? []).map((cell) => cell.trim())
  const header = written.map(headingOf)
  const twice = header.filter((name, index) => name !== '' && header.indexOf(name) < index)
  if (twice.length > 0) return refuse('header_twice', { columns: twice.join(', ') })
  return accept({ header, written, rows, encoding, guessed, separator })
}

/** Spreadsheets may say the separator in a line above the headings, `sep=;`; it is emptied, so that lines keep their numbers. */
function saidSeparator(text: string): { readonly text: string; readonly said?: Separator } {
  const [line, sign] = /^sep=(.)(?=\r?\n)/i.exec(text) ?? []
  const said = separators.find((separator) => separator === sign)
  return line === undefined || said === undefined ? { text } : { text: text.slice(line.length), said }
}

/** A heading, whatever its capitals and the blanks around or within it. */
export function headingOf(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(/\s+/g, '_')
}

function separatorOf(text: string, known: ReadonlySet<string>): Separator {
  const rank = (separator: Separator) => {
    const [first] = firstRow(text, separator)
    const names = first ?? []
    return names.filter((name) => known.has(headingOf(name))).length * 1000 + Math.min(names.length, 999)
  }
  return separators.reduce((best, other) => (rank(other) > rank(best) ? other : best))
}

function firstRow(text: string, separator: Separator): string[][] {
  try {
    return parse(text.slice(0, longestRow), {
      delimiter: separator,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch {
    return []
  }
}

function rowsOf(text: string, separator: Separator): Result<NumberedRow[], TableRefusal> {
  const number = lineCounter()
  let met = 0
  const plain = (cells: readonly string[], context: { readonly lines: number }): NumberedRow => {
    met += 1
    if (met > mostRows + 1) throw new TooMany('too_many_rows')
    if (cells.length > mostColumns) throw new TooMany('too_many_columns')
    const { line } = number(cells, context)
    return { line, cells: cells.map(unguarded) }
  }
  try {
    const rows = parse(text, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      // The parser's types know only rows that stay arrays; what it is handed back it passes on whatever it is.
      on_record: plain as unknown as NonNullable<Options['on_record']>,
    }) as unknown as NumberedRow[]
    return accept(rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')))
  } catch (error) {
    if (error instanceof TooMany) return refuse(error.of, { most: limits[error.of] })
    if (!(error instanceof CsvError)) throw error
    const line = (error as { lines?: unknown }).lines
    return refuse(refusals[error.code] ?? 'csv_broken', { line: typeof line === 'number' ? line : 0 })
  }
}

const limits = { too_many_rows: mostRows, too_many_columns: mostColumns } as const

const refusals: Readonly<Record<string, TableRefusal>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote_unclosed',
  CSV_MAX_RECORD_SIZE: 'row_too_long',
}
