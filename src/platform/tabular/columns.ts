import { headingOf } from './read-table.ts'

/** A cell that was understood, or why it was not: a code of the reader's messages. */
export type ReadCell<Value> =
  | { readonly value: Value }
  | { readonly reason: string; readonly values?: Readonly<Record<string, string | number>> }

/** One column of a kind of file: its heading in both languages, and how its cells are understood. */
export interface Column<Value> {
  readonly headings: { readonly id: string; readonly en: string }
  /** The file must have the column, and every row a value in it. */
  readonly needed: boolean
  readonly read: (text: string) => ReadCell<Value>
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** A row as the rules see it: what its cells mean. A column that the file does not have is undefined, and leaves alone what is there. */
export type Cells<Of extends Columns> = {
  readonly [Key in keyof Of]: (Of[Key] extends Column<infer Value> ? Value : never) | undefined
}

/** A row as text by the key of each column, wherever it comes from. */
export interface TextRow {
  readonly file: string
  /** Of the file, from 1. */
  readonly line: number
  readonly texts: Readonly<Record<string, string | undefined>>
  /** Cells without a heading, or fewer cells than headings. */
  readonly misshapen?: true
}

export interface Row<Of extends Columns> extends TextRow {
  readonly cells: Cells<Of>
}

/** What is wrong with a row; the file, the line and the column say where. */
export interface BadRow {
  /** The kind of file, as the reader names it. */
  readonly kind: string
  readonly file: string
  /** 0: the file as a whole. */
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Gathers what is wrong; a row counts as bad once, however much is wrong with it. */
export interface BadRows {
  readonly all: BadRow[]
  put(row: TextRow, column: string, reason: string, values?: BadRow['values']): void
  has(row: Place): boolean
}

type Place = Pick<TextRow, 'file' | 'line'>

export function gatherBadRows(kind: string): BadRows {
  const all: BadRow[] = []
  const places = new Set<string>()
  const placeOf = ({ file, line }: Place) => `${line} ${file}`
  return {
    all,
    put(row, column, reason, values = {}) {
      places.add(placeOf(row))
      all.push({
        kind,
        file: row.file,
        line: row.line,
        column,
        value: row.texts[column] ?? '',
        reason,
        values,
      })
    },
    has: (row) => places.has(placeOf(row)),
  }
}

/** All headings by which a kind's columns are known, in either language. */
export function headingsOf(columns: Columns): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(columns).flatMap(([key, { headings }]) => [
      [headingOf(headings.en), key],
      [headingOf(headings.id), key],
    ]),
  )
}

/** Understands the cells of a row; whatever is not understood is put with the bad ones and is undefined in the answer. */
export function readRow<Of extends Columns>(columns: Of, row: TextRow, bad: BadRows): Row<Of> {
  if (row.misshapen === true) bad.put(row, '', 'column_count')
  const cells = Object.entries(columns).map(([key, column]) => {
    // Where cells are missing nobody knows which; what each would mean is not worth saying.
    const text = row.misshapen === true ? undefined : row.texts[key]
    if (text === undefined) return [key, undefined]
    if (text === '' && column.needed) {
      bad.put(row, key, 'value_missing')
      return [key, undefined]
    }
    const read = column.read(text)
    if ('value' in read) return [key, read.value]
    bad.put(row, key, read.reason, read.values)
    return [key, undefined]
  })
  return { ...row, cells: Object.fromEntries(cells) as Cells<Of> }
}

/** How many rows of a file became what; `rows = made + changed + ended + untouched + bad`. */
export interface KindAccount {
  readonly rows: number
  readonly made: number
  readonly changed: number
  readonly ended: number
  readonly untouched: number
  readonly bad: number
  /** What ends though no row says so: who is missing from a full list, and what they held. */
  readonly endedBeside: number
}

/** What becomes of one thing. */
export interface Change {
  readonly fate: 'made' | 'changed' | 'ended'
  readonly file: string
  /** 0: no row says so. */
  readonly line: number
  /** By which people know it. */
  readonly name: string
  /** Keys of columns with what stood there and what will; of what is made only the new. */
  readonly fields: readonly { readonly column: string; readonly before: string; readonly after: string }[]
}

/** Counts changes and rows; what a bad row would change is no change. */
export function accountOf(rows: readonly TextRow[], all: readonly Change[], bad: BadRows): KindAccount {
  const changes = all.filter((change) => change.line === 0 || !bad.has(change))
  const badRows = rows.filter((row) => bad.has(row)).length
  const withRow = (fate: Change['fate']) =>
    changes.filter((change) => change.fate === fate && change.line > 0).length
  const [made, changed, ended] = [withRow('made'), withRow('changed'), withRow('ended')]
  return {
    rows: rows.length,
    made,
    changed,
    ended,
    untouched: rows.length - made - changed - ended - badRows,
    bad: badRows,
    endedBeside: changes.filter(({ line }) => line === 0).length,
  }
}
