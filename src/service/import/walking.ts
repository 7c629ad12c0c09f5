import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import type { ImportedRequest, SetAsideRow } from './imported.ts'
import { asRefusal, ImportRefused } from './refusals.ts'
import type { LogOptions } from './request-log.ts'
import { inspectFile, type SourceFile } from './source-file.ts'

/** What one row led to: at most one request of which it was the last, and rows that were set aside on the way. */
export interface Outcome {
  readonly request: ImportedRequest | undefined
  readonly setAside: readonly SetAsideRow[]
}

/** Turns rows into requests, one row after the other. */
export interface Step {
  readonly take: (record: NumberedRow, rowNumber: number) => Outcome
  /** Requests of which rows are still to come. */
  readonly waiting: () => number
}

/** A file that was surveyed, to be walked once more. */
export interface Surveyed {
  readonly file: SourceFile
  /** Rows that the survey counted. */
  readonly rows: number
  /** The rows, below so many lines of headings; `onBytes` hears how many bytes of the file have been taken. */
  readonly records: (onBytes: (bytes: number) => void) => AsyncIterable<NumberedRow>
  readonly headings: 0 | 1
}

/**
 * Walks a surveyed file and hands out its requests about `size` at a time. Whatever goes wrong with the file now went well in
 * the survey: it is no longer the same.
 * @throws ImportRefused `file_changed`
 */
export async function* walk(
  { file, rows: counted, records, headings }: Surveyed,
  step: Step,
  options: LogOptions,
  size: number,
): AsyncGenerator<readonly ImportedRequest[], void, void> {
  await refuseChange(file)
  let rows = -headings
  const onBytes = (bytesRead: number) =>
    options.onProgress?.({ phase: 'reading', bytesRead, bytesTotal: file.bytes, rows: Math.max(0, rows) })
  let chunk: ImportedRequest[] = []
  let isTheirs = false
  try {
    for await (const record of records(onBytes)) {
      rows += 1
      if (rows <= 0) continue
      const { request, setAside } = step.take(record, rows)
      isTheirs = true
      for (const row of setAside) await options.onSetAside?.(row)
      isTheirs = false
      if (!request || chunk.push(request) < size) continue
      yield chunk
      chunk = []
    }
  } catch (error) {
    // What fails in the hands of whoever listens says nothing about the file.
    throw isTheirs ? error : changed(error)
  }
  if (rows !== counted || step.waiting() > 0) throw new ImportRefused('file_changed')
  if (chunk.length > 0) yield chunk
}

async function refuseChange(file: SourceFile): Promise<void> {
  const now = await inspectFile(file.path)
  if (now.bytes !== file.bytes || now.modifiedAt !== file.modifiedAt) throw new ImportRefused('file_changed')
}

function changed(error: unknown): unknown {
  const refusal = asRefusal(error)
  return refusal instanceof ImportRefused ? new ImportRefused('file_changed', {}, refusal) : refusal
}
