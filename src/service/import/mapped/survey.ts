import { cut } from '../../../platform/cut.ts'
import { encodingSeen, type Encoding } from '../../../platform/tabular/decode.ts'
import type { NumberedRow } from '../../../platform/tabular/line-counter.ts'
import { headingOf, separators, type Separator } from '../../../platform/tabular/read-table.ts'
import { refuseOtherKinds } from '../file-kinds.ts'
import { firstRecord } from '../header.ts'
import type { ReadProgress } from '../imported.ts'
import { asRefusal, ImportRefused } from '../refusals.ts'
import { beginningOf, charactersOf, recordsOf, type SourceFile } from '../source-file.ts'
import { isXes, xes, xesRows, type Xes } from '../xes-rows.ts'
import { columnsNamed, type RequestMapping } from './mapping.ts'

/** How a file is written: said by the mapping, else found out. */
interface Spelling {
  readonly encoding: Encoding
  /** Nothing in the file says that it is written in this encoding. */
  readonly guessed: boolean
  readonly separator: Separator | Xes
  readonly header: readonly string[]
}

/** What the first pass over a whole file found out, before anything of it is believed. */
export interface MappedSurvey extends Omit<Spelling, 'header'> {
  readonly file: SourceFile
  readonly width: number
  /** Where a column of the mapping stands, from 0. */
  readonly indexOf: (column: string) => number
  readonly rows: number
  /** How many rows each request has. */
  readonly rowsOf: ReadonlyMap<string, number>
  /** Whether the rows of each request stand together. */
  readonly grouped: boolean
}

/** The request to which a row belongs; null where the row does not say or is broken. */
export function numberIn(
  cells: readonly string[],
  { width, at }: { width: number; at: number },
): string | null {
  const number = cells.length === width ? (cells[at] ?? '').trim() : ''
  return number === '' ? null : number
}

/**
 * Reads a whole file once: is it sound to its last byte, does it have the columns that the mapping names, how many rows has
 * each request.
 * @throws ImportRefused with the reason where it cannot be read without guessing
 */
export async function surveyMapped(
  file: SourceFile,
  mapping: RequestMapping,
  onProgress: (progress: ReadProgress) => void,
): Promise<MappedSurvey> {
  const said = mapping.encoding
  try {
    return await surveyIn(file, mapping, said, onProgress)
  } catch (error) {
    const refusal = asRefusal(error)
    // What is no UTF-8 is most often what old spreadsheets save; that it is a guess is told.
    if (said !== undefined || !(refusal instanceof ImportRefused) || refusal.code !== 'file_not_utf8')
      throw error
    return { ...(await surveyIn(file, mapping, 'windows-1252', onProgress)), guessed: true }
  }
}

async function surveyIn(
  file: SourceFile,
  mapping: RequestMapping,
  said: Encoding | undefined,
  onProgress: (progress: ReadProgress) => void,
): Promise<MappedSurvey> {
  const { encoding, guessed, separator, header } = await spellingOf(file, mapping, said)
  const places = placesOf(header, mapping)
  const indexOf = (column: string) => places.get(headingOf(column)) ?? -1
  const where = { width: header.length, at: indexOf(mapping.columns.number) }
  const counting = countRows((cells) => numberIn(cells, where))
  let rows = -1
  const onBytes = (bytesRead: number) =>
    onProgress({ phase: 'checking', bytesRead, bytesTotal: file.bytes, rows: Math.max(0, rows) })
  const filled = new Set<number>()
  for await (const record of rowsIn({ file, separator, encoding }, mapping, onBytes)) {
    rows += 1
    if (rows === 0) continue
    counting.see(record)
    if (separator === xes) noteFilled(record.cells, filled)
  }
  if (rows <= 0) throw new ImportRefused(separator === xes ? 'events_missing' : 'rows_missing')
  if (separator === xes) refuseUnfilled(columnsNamed(mapping), filled)
  const { rowsOf, isGrouped } = counting
  return {
    file,
    encoding,
    guessed,
    separator,
    width: header.length,
    indexOf,
    rows,
    rowsOf,
    grouped: isGrouped(),
  }
}

/** All rows of a file, the headings first. */
export function rowsIn(
  { file, separator, encoding }: Pick<MappedSurvey, 'file' | 'separator' | 'encoding'>,
  mapping: RequestMapping,
  onBytes: (bytes: number) => void,
): AsyncIterable<NumberedRow> {
  return separator === xes
    ? xesRows(charactersOf(file, onBytes, encoding), columnsNamed(mapping))
    : recordsOf(file, separator, onBytes, encoding)
}

function noteFilled(cells: readonly string[], filled: Set<number>): void {
  if (filled.size === cells.length) return
  for (const [index, cell] of cells.entries()) if (cell !== '') filled.add(index)
}

/** An event log has no headings: a column that no event fills is one that it does not have. */
function refuseUnfilled(columns: readonly string[], filled: ReadonlySet<number>): void {
  const missing = columns.filter((_, index) => !filled.has(index))
  if (missing.length === 0) return
  const found = columns.filter((_, index) => filled.has(index)).join(', ')
  throw new ImportRefused('columns_missing', { columns: missing.join(', '), found })
}

function countRows(numberOf: (cells: readonly string[]) => string | null) {
  const rowsOf = new Map<string, number>()
  let grouped = true
  let last: string | null = null
  function see({ cells }: NumberedRow): void {
    const number = numberOf(cells)
    if (number === null) return
    const seen = rowsOf.get(number)
    if (seen !== undefined && number !== last) grouped = false
    rowsOf.set(number, (seen ?? 0) + 1)
    last = number
  }
  return { see, rowsOf, isGrouped: () => grouped }
}

async function spellingOf(
  file: SourceFile,
  mapping: RequestMapping,
  said: Encoding | undefined,
): Promise<Spelling> {
  const beginning = await beginningOf(file)
  refuseOtherKinds(beginning)
  const seen = encodingSeen(beginning)
  if (said !== undefined && seen?.marked === true && seen.encoding !== said)
    throw new ImportRefused('encoding_wrong', { encoding: said })
  const encoding = said ?? seen?.encoding ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(beginning)
  if (text.includes('\u0000')) throw new ImportRefused('file_not_text')
  if (text.trim() === '') throw new ImportRefused('file_empty')
  return { encoding, guessed: false, ...headerOf(text, mapping) }
}

/** The separator by which most of the mapping's columns are found, and the headings; of an event log what is asked of it. */
function headerOf(text: string, mapping: RequestMapping): Pick<Spelling, 'separator' | 'header'> {
  const named = columnsNamed(mapping).map(headingOf)
  if (isXes(text)) return { separator: xes, header: named }
  const wanted = new Set(named)
  const candidates = (mapping.separator === undefined ? separators : [mapping.separator]).map((separator) => {
    const header = firstRecord(text, separator).map(headingOf)
    const found = header.filter((name) => wanted.has(name)).length
    return { separator, header, rank: found * 1000 + Math.min(header.length, 999) }
  })
  return candidates.reduce((best, other) => (other.rank > best.rank ? other : best))
}

function placesOf(header: readonly string[], mapping: RequestMapping): ReadonlyMap<string, number> {
  const named = columnsNamed(mapping)
  const missing = named.filter((column) => !header.includes(headingOf(column)))
  if (missing.length > 0) {
    const found = cut(header.slice(0, 40).join(', '), 400)
    throw new ImportRefused('columns_missing', { columns: missing.join(', '), found })
  }
  const twice = named.filter((column) => {
    const name = headingOf(column)
    return header.indexOf(name) !== header.lastIndexOf(name)
  })
  if (twice.length > 0) throw new ImportRefused('columns_twice', { columns: twice.join(', ') })
  return new Map(header.map((name, index) => [name, index]))
}
