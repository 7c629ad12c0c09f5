import { parse } from 'csv-parse/sync'
import { findColumns, knownColumns, type Columns } from './columns.ts'
import { ImportRefused } from './refusals.ts'
import { beginningOf, type SourceFile } from './source-file.ts'

const separators = [',', ';', '\t', '|'] as const

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
    const found = best.names.slice(0, 12).join(', ').slice(0, 200)
    throw new ImportRefused('columns_missing', { columns: columns.missing.join(', '), found })
  }
  throw new ImportRefused('columns_twice', { columns: columns.twice.join(', ') })
}

function rank(names: readonly string[]): number {
  return knownColumns(names) * 1000 + Math.min(names.length, 999)
}

function firstRecord(text: string, separator: string): string[] {
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

function refuseOtherKinds(beginning: Buffer): void {
  if (beginning.length === 0) throw new ImportRefused('file_empty')
  // A workbook is a ZIP archive (PK) or, in the old format, an OLE file.
  if (beginning.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) || beginning.readUInt16BE(0) === 0xd0cf)
    throw new ImportRefused('file_is_workbook')
  const mark = beginning.readUInt16BE(0)
  if (mark === 0xfffe || mark === 0xfeff) throw new ImportRefused('file_not_utf8')
  if (beginning.includes(0)) throw new ImportRefused('file_not_text')
}
