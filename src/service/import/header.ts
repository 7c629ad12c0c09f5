import { cut } from '../../platform/cut.ts'
import { parse } from 'csv-parse/sync'
import { separators } from '../../platform/tabular/read-table.ts'
import { findColumns, knownColumns, type Columns } from './columns.ts'
import { refuseOtherKinds } from './file-kinds.ts'
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
  refuseUnusable(beginning)
  const text = beginning.toString('utf8').replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new ImportRefused('file_empty')
  const candidates = separators.map((separator) => ({ separator, names: firstRecord(text, separator) }))
  const best = candidates.reduce((one, other) => (rank(other.names) > rank(one.names) ? other : one))
  const columns = findColumns(best.names)
  if ('at' in columns) return { separator: best.separator, columns }
  if (columns.missing.length > 0) {
    const all = best.names.join(', ')
    const found = all.length > 400 ? `${cut(all, 400)}…` : all
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

/** UTF-16, as its mark says. */
const wide = ['fffe', 'feff']

function refuseUnusable(beginning: Buffer): void {
  refuseOtherKinds(beginning)
  if (wide.includes(beginning.subarray(0, 2).toString('hex'))) throw new ImportRefused('file_not_utf8')
  if (beginning.includes(0)) throw new ImportRefused('file_not_text')
}
