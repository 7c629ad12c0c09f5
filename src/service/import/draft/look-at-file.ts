import { encodingSeen, type Encoding } from '../../../platform/tabular/decode.ts'
import { separators, type Separator } from '../../../platform/tabular/read-table.ts'
import { likelyEncoding, refuseOtherKinds } from '../file-kinds.ts'
import { firstRecord } from '../header.ts'
import { asRefusal, ImportRefused } from '../refusals.ts'
import { beginningOf, inspectFile, recordsOf, type SourceFile } from '../source-file.ts'
import { isXes, type Xes } from '../xes-rows.ts'
import { lookAtColumn, type ColumnLook, type Looking } from './look-at-column.ts'
import { lookAtEvents } from './look-at-events.ts'

/** What a file of unknown shape shows of itself. */
export interface FileLook {
  readonly encoding: Encoding
  /** Nothing in the file says that it is written in this encoding. */
  readonly guessed: boolean
  readonly separator: Separator | Xes
  readonly rows: number
  readonly columns: readonly ColumnLook[]
}

/**
 * Looks through a whole file (CSV or an event log in XES, either packed by gzip).
 * @throws ImportRefused where it is empty, no text, broken, or has headings alone
 */
export async function lookAtFile(path: string): Promise<FileLook> {
  const file = await inspectFile(path)
  const beginning = await beginningOf(file)
  refuseOtherKinds(beginning)
  try {
    return await lookIn(file, beginning, likelyEncoding(beginning))
  } catch (error) {
    const refusal = asRefusal(error)
    const isSeen = encodingSeen(beginning) !== undefined
    if (isSeen || !(refusal instanceof ImportRefused) || refusal.code !== 'file_not_utf8') throw refusal
    return lookIn(file, beginning, 'windows-1252')
  }
}

async function lookIn(file: SourceFile, beginning: Buffer, encoding: Encoding): Promise<FileLook> {
  const text = new TextDecoder(encoding).decode(beginning)
  if (text.includes('\u0000')) throw new ImportRefused('file_not_text')
  if (text.trim() === '') throw new ImportRefused('file_empty')
  const guessed = encoding === 'windows-1252'
  const seen = isXes(text) ? await lookAtEvents(file, encoding) : await lookAtRows(file, text, encoding)
  return { encoding, guessed, ...seen }
}

async function lookAtRows(file: SourceFile, beginning: string, encoding: Encoding) {
  const candidates = separators.map((separator) => ({ separator, names: firstRecord(beginning, separator) }))
  const { separator, names } = candidates.reduce((one, other) =>
    other.names.length > one.names.length ? other : one,
  )
  const looks: Looking[] = names.map((name) => lookAtColumn(name.trim()))
  let rows = -1
  for await (const { cells } of recordsOf(file, separator, () => undefined, encoding)) {
    rows += 1
    if (rows > 0 && cells.length === looks.length)
      for (const [index, look] of looks.entries()) look.see(cells[index] ?? '')
  }
  if (rows <= 0) throw new ImportRefused('rows_missing')
  return { separator, rows, columns: looks.map((look) => look.read()) }
}
