import { accept, refuse } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { startTally } from './account.ts'
import type { DateOrder } from './date-spelling.ts'
import { eventRows } from './event-rows.ts'
import { asRefusal, ImportRefused } from './refusals.ts'
import type { LogOptions, OpenedLog, RequestLog } from './request-log.ts'
import { inspectFile, recordsOf } from './source-file.ts'
import { incidentOf, rowReader } from './source-row.ts'
import { surveyFile, type Survey } from './survey.ts'
import { walk } from './walking.ts'

export interface ReadOptions extends LogOptions {
  /** Settles the order of day and month where a whole file leaves it open; a file that contradicts it is refused. */
  readonly dateOrder?: DateOrder
}

/**
 * Opens a ServiceNow incident event log (CSV or CSV.gz). The whole file is read once before anything is handed out, to
 * learn how it spells dates and to refuse what would need a guess; then once more, incident by incident. Memory holds the
 * incidents' numbers and the distinct names, and rows only of incidents whose last row is still to come.
 */
export async function readServiceNowLog(options: ReadOptions): Promise<OpenedLog> {
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

function openLog(survey: Survey, options: ReadOptions): RequestLog {
  const { file, separator, dates, truths, grouped, columns, rows, rowsOf } = survey
  const { zone } = options
  const understood = { separator, dates, truths, zone, grouped, columnsAbsent: columns.absent }
  const tally = startTally({ encoding: 'utf-8', ...understood })
  const read = rowReader({ ...survey, zone }, tally.warn)
  const step = eventRows({ read, rowsOf, numberOf: (cells) => incidentOf(cells, columns) }, tally)
  const surveyed = {
    file,
    rows,
    headings: 1,
    records: (onBytes: (bytes: number) => void) => recordsOf(file, separator, onBytes),
  } as const
  return {
    system: 'servicenow',
    systemName: 'ServiceNow',
    understood: { encoding: 'utf-8', ...understood },
    rows,
    requests: (size = 500) => walk(surveyed, step, options, size),
    account: tally.account,
  }
}
