import { accept, refuse } from '../../../platform/http/result.ts'
import type { Instant } from '../../../platform/time/instants.ts'
import { isZone } from '../../../platform/time/working-calendar.ts'
import { startTally, type Tally } from '../account.ts'
import { eventRows } from '../event-rows.ts'
import type { Understood } from '../imported.ts'
import { asRefusal, ImportRefused } from '../refusals.ts'
import type { LogOptions, OpenedLog, RequestLog } from '../request-log.ts'
import { inspectFile } from '../source-file.ts'
import { walk, type Step } from '../walking.ts'
import { cellReaders } from './cells.ts'
import { eventReading } from './event-row.ts'
import type { RequestMapping } from './mapping.ts'
import { formatOf } from './moments.ts'
import { requestReader } from './request-row.ts'
import { requestRows } from './request-rows.ts'
import { rowsIn, surveyMapped, type MappedSurvey } from './survey.ts'

export interface MappedOptions extends LogOptions {
  readonly mapping: RequestMapping
  /** What the file tells has happened by then. */
  readonly now: Instant
}

/**
 * Opens a file of requests of any source (CSV or CSV.gz) as a mapping says how it is written. The whole file is read once to
 * find it sound, then once more, request by request. The zone of the mapping counts before that of the options.
 */
export async function readMappedLog(options: MappedOptions): Promise<OpenedLog> {
  const { path, mapping, onProgress = () => undefined } = options
  const zone = mapping.zone ?? options.zone
  if (!isZone(zone)) return refuse('zone_unknown', { zone })
  try {
    const survey = await surveyMapped(await inspectFile(path), mapping, onProgress)
    return accept(openLog(survey, { ...options, zone }))
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal instanceof ImportRefused) return refuse(refusal.code, refusal.values)
    throw refusal
  }
}

function openLog(survey: MappedSurvey, options: MappedOptions): RequestLog {
  const { mapping, zone } = options
  const { file, rows, separator, encoding, guessed, grouped } = survey
  const understood: Understood = {
    encoding,
    separator,
    dates: mapping.dates.map(formatOf).join(', '),
    truths: null,
    zone,
    grouped,
    columnsAbsent: [],
  }
  const tally = startTally(understood)
  if (guessed) tally.warn('encoding_guessed', 1)
  const records = (onBytes: (bytes: number) => void) => rowsIn(survey, mapping, onBytes)
  const step = stepOf(survey, options, tally)
  return {
    system: mapping.system,
    systemName: mapping.system,
    understood,
    rows,
    requests: (size = 500) => walk({ file, rows, records, headings: 1 }, step, options, size),
    account: tally.account,
  }
}

function stepOf(survey: MappedSurvey, { mapping, zone, now }: MappedOptions, tally: Tally): Step {
  let line = 1
  const readers = cellReaders(mapping, zone, survey.indexOf, (odd) => tally.warn(odd, line))
  const step = (): Step => {
    if (mapping.rows === 'event') return eventRows(eventReading(mapping, readers, survey, now), tally)
    return requestRows(survey, mapping.columns.number, requestReader(mapping, readers, now), tally)
  }
  const { take, waiting } = step()
  return {
    waiting,
    take: (record, rowNumber) => {
      ;({ line } = record)
      return take(record, rowNumber)
    },
  }
}
