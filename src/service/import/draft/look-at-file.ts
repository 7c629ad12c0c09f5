import { isUtf8 } from 'node:buffer'
import { encodingSeen, type Encoding } from '../../../platform/tabular/decode.ts'
import { separators, type Separator } from '../../../platform/tabular/read-table.ts'
import { firstRecord } from '../header.ts'
import { asRefusal, ImportRefused } from '../refusals.ts'
import { beginningOf, inspectFile, recordsOf, type SourceFile } from '../source-file.ts'
import { lookAtColumn, type ColumnLook, type Looking } from './look-at-column.ts'

/** What a file of unknown shape shows of itself. */
export interface FileLook {
  readonly encoding: Encoding
  /** Nothing in the file says that it is written in this encoding. */
  readonly guessed: boolean
  readonly separator: Separator
  readonly rows: number
  readonly columns: readonly ColumnLook[]
}

/**
 * Looks through a whole file (CSV or CSV.gz).
 * @throws ImportRefused where it is empty, no text, broken, or has headings alone
 */
export async function lookAtFile(path: string): Promise<FileLook> {
  const file = await inspectFile(path)
  const beginning = await beginningOf(file)
  if (beginning.length === 0) throw new ImportRefused('file_empty')
  const seen = encodingSeen(beginning)?.encoding
  // A character may be cut off where the beginning ends.
  const plain =
    beginning.length < 8 || isUtf8(beginning.subarray(0, beginning.lastIndexOf(0x0a) + 1 || undefined))
  const first = seen ?? (plain ? 'utf-8' : 'windows-1252')
  try {
    return await lookIn(file, beginning, first)
  } catch (error) {
    const refusal = asRefusal(error)
    if (seen !== undefined || !(refusal instanceof ImportRefused) || refusal.code !== 'file_not_utf8')
      throw refusal
    return lookIn(file, beginning, 'windows-1252')
  }
}

async function lookIn(file: SourceFile, beginning: Buffer, encoding: Encoding): Promise<FileLook> {
  const text = new TextDecoder(encoding).decode(beginning)
  if (text.includes('\u0000')) throw new ImportRefused('file_not_text')
  if (text.trim() === '') throw new ImportRefused('file_empty')
  const candidates = separators.map((separator) => ({ separator, names: firstRecord(text, separator) }))
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
  const guessed = encoding === 'windows-1252'
  return { encoding, guessed, separator, rows, columns: looks.map((look) => look.read()) }
}
