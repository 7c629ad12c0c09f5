import { readFile } from 'node:fs/promises'
import type { BadRow } from '../platform/tabular/columns.ts'
import type { GivenFile, ReadFile } from '../platform/tabular/read-files.ts'
import type { Remark, RunWork } from './kinds.ts'

interface ReadTables {
  readonly bad: readonly BadRow[]
  readonly files: readonly (Pick<ReadFile, 'file' | 'guessed' | 'encoding' | 'unknown'> &
    Partial<Pick<ReadFile, 'headings'>>)[]
}

interface Naming {
  /** The role in the run of a kind of file; undefined: no file of the run. */
  readonly roleOf: (kind: string) => string | undefined
  /** What a column is called where the file itself does not say. */
  readonly headingOf: (kind: string, column: string) => string
}

/** What is to be said of tables that were read: each bad cell, then how files were read. Its texts: `tableRunTexts`. */
export function* tableRemarks({ bad, files }: ReadTables, { roleOf, headingOf }: Naming): Generator<Remark> {
  const headings = new Map(files.map((read) => [read.file, read.headings]))
  for (const { kind, file, line, column, value, reason, values } of bad) {
    const role = roleOf(kind)
    const heading = headings.get(file)?.[column] ?? headingOf(kind, column)
    yield {
      grade: 'problem',
      ...(role !== undefined && { role }),
      ...(line > 0 && { line }),
      ...(column !== '' && { field: heading }),
      ...(value !== '' && { value }),
      code: reason,
      values,
    }
  }
  for (const { file, guessed, encoding, unknown } of files) {
    const columns = unknown.join(', ')
    if (guessed) yield { grade: 'warning', code: 'encoding_guessed', values: { file, encoding } }
    if (columns !== '') yield { grade: 'warning', code: 'columns_passed_over', values: { file, columns } }
  }
}

/** The files of a run, each under the name of its role, whatever it was called where it came from. */
export function filesByRole<Options>({ files }: RunWork<Options>, ending: string): Promise<GivenFile[]> {
  return Promise.all(
    [...files].map(async ([role, { path }]) => ({ name: `${role}${ending}`, bytes: await readFile(path) })),
  )
}
