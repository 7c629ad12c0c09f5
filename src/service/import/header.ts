import { cut } from '../../platform/cut.ts'
import { parse } from 'csv-parse/sync'
import { separators } from '../../platform/tabular/read-table.ts'
import { findColumns, knownColumns, type Columns } from './columns.ts'
import { ImportRefused } from './refusals.ts'
import { beginningOf, type SourceFile } from './source-file.ts'

export interface Header {
  readonly separator: string
  readonly columns: Columns
}

/**
 * Finds out from the first line which separator a log uses and where its columns stand.
 * @throws ImportRefused where the file is empty, no text, a workbook, or lacks columns
 */
export async function readHeader(file: SourceFile): Promise<Header> {
  const beginning = await beginningOf(file)
  refuseOtherKinds(beginning)
  const text = beginning.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new ImportRefused('file_empty')
  const candidates = separators.map((separator) => ({ separator, names: firstRecord(text, separator) }))
  const best = candidates.reduce((one, other) => (rank(other.names) > rank(one.names) ? other : one))
  const columns = findColumns(best.names)
  if ('at' in columns) return { separator: best.separator, columns }
  if (columns.missing.length > 0) {
    const found = cut(best.names.slice(0, 12).join(', '), 200)
    throw new ImportRefused('columns_missing', { columns: columns.missing.join(', '), found })
  }
  throw new ImportRefused('columns_twice', { columns: columns.twice.join(', ') })
}

function rank(names: readonly string[]): number {
  return knownColumns(names) * 1000 + Math.min(names.length, 999)
}

/** The cells of the first record of a text, if any. */
export function firstRecord(text: string, separator: string): string[] {
  try {
    const [first] = parse(text, {
      delimiter: separator,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return first ?? []
  } catch {
    return []
  }
}

/** First bytes of what is often mistaken for a CSV file: ZIP and OLE are workbooks, the rest text in another encoding. */
const otherKinds = [
  [[0x50, 0x4b, 0x03, 0x04], 'file_is_workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file_is_workbook'],
  [[0xff, 0xfe], 'file_not_utf8'],
  [[0xfe, 0xff], 'file_not_utf8'],
] as const

function refuseOtherKinds(beginning: Buffer): void {
  if (beginning.length === 0) throw new ImportRefused('file_empty')
  for (const [bytes, code] of otherKinds)
    if (bytes.every((byte, index) => beginning[index] === byte)) throw new ImportRefused(code)
  if (beginning.includes(0)) throw new ImportRefused('file_not_text')
}
