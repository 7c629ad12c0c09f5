import { accept, refuse, type Result } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { startTally, type Tally } from './account.ts'
import type { DateOrder } from './date-spelling.ts'
import { gatherRows } from './gathering.ts'
import type { ImportAccount, ImportedRequest, ReadProgress, SetAsideRow, Understood } from './imported.ts'
import { requestOf } from './incident.ts'
import { asRefusal, ImportRefused, type ImportRefusalCode } from './refusals.ts'
import { orderRows, type NamedRow } from './row-order.ts'
import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import { inspectFile, recordsOf, type SourceFile } from './source-file.ts'
import { incidentOf, rowReader, type SourceRow } from './source-row.ts'
import { surveyFile, type Survey } from './survey.ts'

export interface ReadOptions {
  readonly path: string
  /** The IANA zone whose clocks the log shows. Nothing in a log says it, so it is never assumed. */
  readonly zone: string
  /** Settles the order of day and month where a whole file leaves it open; a file that contradicts it is refused. */
  readonly dateOrder?: DateOrder
  readonly onProgress?: (progress: ReadProgress) => void
  /** Hears of every row that is set aside, in the order of the file but for copies; reading waits for it. */
  readonly onSetAside?: (row: SetAsideRow) => void | Promise<void>
}

/** A log that was found sound and unambiguous from its first byte to its last. */
export interface ServiceNowLog {
  readonly understood: Understood
  /** Rows in the file, for progress. */
  readonly rows: number
  /**
   * The incidents, about `size` at a time, each whole; can be walked once, at the walker's pace. Throws `ImportRefused`
   * (`file_changed`) where the file is no longer what was surveyed: whoever has written part of it undoes that.
   */
  readonly requests: (size?: number) => AsyncGenerator<readonly ImportedRequest[], void, void>
  /** What has become of the rows handed out so far; the account of the whole file once the requests are walked. */
  readonly account: () => ImportAccount
}

/**
 * Opens a ServiceNow incident event log (CSV or CSV.gz). The whole file is read once before anything is handed out, to
 * learn how it spells dates and to refuse what would need a guess; then once more, incident by incident. Memory holds the
 * incidents' numbers and the distinct names, and rows only of incidents whose last row is still to come.
 */
export async function readServiceNowLog(
  options: ReadOptions,
): Promise<Result<ServiceNowLog, ImportRefusalCode>> {
  const { path, zone, dateOrder, onProgress = () => undefined } = options
  if (!isZone(zone)) return refuse('zone_unknown', { zone })
  try {
    const survey = await surveyFile(await inspectFile(path), dateOrder, onProgress)
    return accept(openLog(survey, options))
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal instanceof ImportRefused) return refuse(refusal.code, refusal.values)
    throw refusal
  }
}

function openLog(survey: Survey, options: ReadOptions): ServiceNowLog {
  const { separator, dates, truths, grouped, columns } = survey
  const understood = { separator, dates, truths, zone: options.zone, grouped, columnsAbsent: columns.absent }
  const tally = startTally(understood)
  return {
    understood,
    rows: survey.rows,
    requests: (size = 500) => chunks(survey, options, tally, size),
    account: tally.account,
  }
}

async function* chunks(survey: Survey, options: ReadOptions, tally: Tally, size: number) {
  const { file, separator } = survey
  await refuseChange(file)
  const step = secondPass(survey, options.zone, tally)
  let rows = -1
  const onBytes = (bytesRead: number) =>
    options.onProgress?.({ phase: 'reading', bytesRead, bytesTotal: file.bytes, rows: Math.max(0, rows) })
  let chunk: ImportedRequest[] = []
  let isTheirs = false
  try {
    for await (const record of recordsOf(file, separator, onBytes)) {
      rows += 1
      if (rows === 0) continue
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
  if (rows !== survey.rows || step.waiting() > 0) throw new ImportRefused('file_changed')
  if (chunk.length > 0) yield chunk
}

/** What one row led to: at most one incident of which it was the last, and rows that were set aside on the way. */
interface Outcome {
  readonly request: ImportedRequest | undefined
  readonly setAside: readonly SetAsideRow[]
}

const nothing: Outcome = { request: undefined, setAside: [] }

function secondPass(survey: Survey, zone: string, tally: Tally) {
  const gathering = gatherRows(survey.rowsOf)
  const read = rowReader({ ...survey, zone }, tally.warn)

  function take(record: NumberedRow, rowNumber: number): Outcome {
    const row = read(record, rowNumber)
    const isUsable = 'state' in row
    if (!isUsable) tally.addSetAside(row)
    const number = incidentOf(record.cells, survey.columns)
    const rows = number === null ? undefined : gathering.add(number, isUsable ? row : null)
    if (number === null || rows === undefined)
      return isUsable ? nothing : { request: undefined, setAside: [row] }
    const { request, copies } = incidentFrom(number, rows, tally)
    return { request, setAside: isUsable ? copies : [row, ...copies] }
  }

  return { take, waiting: gathering.waiting }
}

function incidentFrom(number: string, rows: readonly SourceRow[], tally: Tally) {
  const ordered = orderRows(rows)
  const copies = ordered.copies.map((row) => copyOf(number, row))
  copies.forEach(tally.addSetAside)
  const [first, ...later] = ordered.rows
  if (!first) return { request: undefined, copies }
  const named: readonly [NamedRow, ...NamedRow[]] = [first, ...later]
  if (ordered.reordered) tally.warn('rows_reordered', first.row.line)
  const request = requestOf(number, named)
  tally.addRequest(request, named)
  return { request, copies }
}

function copyOf(number: string, { line, rowNumber }: SourceRow): SetAsideRow {
  return { line, rowNumber, number, column: '', value: number, reason: 'duplicate' }
}

async function refuseChange(file: SourceFile): Promise<void> {
  const now = await inspectFile(file.path)
  if (now.bytes !== file.bytes || now.modifiedAt !== file.modifiedAt) throw new ImportRefused('file_changed')
}

/** What goes wrong with a file in the second pass went well in the first: it is no longer the same. */
function changed(error: unknown): unknown {
  const refusal = asRefusal(error)
  return refusal instanceof ImportRefused ? new ImportRefused('file_changed', {}, refusal) : refusal
}
