import { cut } from '../cut.ts'
import type { Message } from '../i18n/messages.ts'
import { plain } from './cells.ts'
import { gatherBadRows, headingsOf, type BadRow, type Columns, type TextRow } from './columns.ts'
import type { Encoding } from './decode.ts'
import { readTable, type Separator, type Spelling, type Table } from './read-table.ts'

/** A file as somebody hands it over. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A kind of file: its columns, and by which names of files it is known. */
export interface FileKind {
  readonly columns: Columns
  readonly names: Message
}

/** How a file was read. */
export interface ReadFile {
  readonly file: string
  readonly kind: string
  readonly rows: number
  readonly encoding: Encoding
  /** Nothing in the file says that it is written in this encoding. */
  readonly guessed: boolean
  readonly separator: Separator
  /** Columns that mean nothing here and were passed over. */
  readonly unknown: readonly string[]
  /** What the file itself calls the columns that it has, by their keys. */
  readonly headings: Readonly<Record<string, string>>
}

/** Files by kind, as text; what cannot be read at all is bad with line 0. */
export interface ReadFiles {
  readonly rows: ReadonlyMap<string, readonly TextRow[]>
  readonly files: readonly ReadFile[]
  readonly bad: readonly BadRow[]
}

/** Reads files and finds out by name, else by their headings, of which kind each is. Several of one kind are read one after the other. */
export function readFiles(
  given: readonly GivenFile[],
  kinds: Readonly<Record<string, FileKind>>,
  spelling: Spelling = {},
): ReadFiles {
  const everyHeading = new Set(Object.values(kinds).flatMap(({ columns }) => [...headingsOf(columns).keys()]))
  const rows = new Map<string, TextRow[]>()
  const files: ReadFile[] = []
  const bad: BadRow[] = []
  for (const { name, bytes } of given) {
    const whole = { file: name, line: 0, texts: {} }
    const table = readTable(bytes, everyHeading, spelling)
    const found = kindByName(name, kinds) ?? (table.ok ? kindByHeader(table.value, kinds) : undefined)
    const refused = gatherBadRows(found ?? '')
    if (!table.ok) refused.put(whole, '', table.code, table.values)
    else if (found === undefined)
      refused.put(whole, '', 'kind_unclear', { found: cut(table.value.header.join(', '), 200) })
    else {
      const read = textRowsOf(name, table.value, kinds[found]?.columns ?? {})
      if (read.missing.length > 0)
        refused.put(whole, '', 'columns_missing', { columns: read.missing.join(', ') })
      else rows.set(found, [...(rows.get(found) ?? []), ...read.rows])
      const { encoding, guessed, separator } = table.value
      const { unknown, headings } = read
      const as = { encoding, guessed, separator, unknown, headings }
      files.push({ file: name, kind: found, rows: read.rows.length, ...as })
    }
    bad.push(...refused.all)
  }
  return { rows, files, bad }
}

function kindByName(name: string, kinds: Readonly<Record<string, FileKind>>): string | undefined {
  const stem = name.toLowerCase().replace(/[.](csv|tsv|txt)([.]gz)?$/, '')
  return Object.entries(kinds).find(([kind, { names }]) => [kind, names.id, names.en].includes(stem))?.[0]
}

/** The kind all of whose needed columns are there; of several the one of whose columns most are. */
function kindByHeader({ header }: Table, kinds: Readonly<Record<string, FileKind>>): string | undefined {
  const fitting = Object.entries(kinds).flatMap(([kind, { columns }]) => {
    const there = new Set(keysIn(header, columns))
    const needed = Object.entries(columns).filter(([, column]) => column.needed)
    return needed.every(([key]) => there.has(key)) ? [{ kind, count: there.size }] : []
  })
  return fitting.toSorted((one, other) => other.count - one.count)[0]?.kind
}

function keysIn(header: readonly string[], columns: Columns): string[] {
  const headings = headingsOf(columns)
  return header.flatMap((name) => headings.get(name) ?? [])
}

function textRowsOf(file: string, { header, written, rows }: Table, columns: Columns) {
  const headings = headingsOf(columns)
  const keys = header.map((name) => headings.get(name))
  const there = new Set(keys)
  const missing = Object.entries(columns)
    .filter(([key, column]) => column.needed && !there.has(key))
    .map(([, { headings: names }]) => names.en)
  return {
    missing,
    unknown: header.filter((name, index) => name !== '' && keys[index] === undefined),
    headings: Object.fromEntries(
      keys.flatMap((key, index) => (key === undefined ? [] : [[key, written[index] ?? key] as const])),
    ),
    rows: rows.map(({ line, cells }): TextRow => {
      const texts = keys.flatMap((key, index) =>
        key === undefined ? [] : [[key, plain(cells[index] ?? '')] as const],
      )
      const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '')
      const misshapen = surplus || cells.length < header.length
      return { file, line, texts: Object.fromEntries(texts), ...(misshapen && { misshapen: true }) }
    }),
  }
}
