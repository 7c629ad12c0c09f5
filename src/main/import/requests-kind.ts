import { z } from 'zod'
import type { RunKind, RunWork } from '../../intake/index.ts'
import { broughtVerdicts, forgetTimes, timeRequests } from '../../measurement/index.ts'
import { organisationOf } from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { instantFromDate, isoOf, type Instant } from '../../platform/time/instants.ts'
import { understandMapping } from '../../service/import/mapped/read-mapping.ts'
import { openRequestLog, type LogSource } from '../../service/import/open-log.ts'
import { profileNames } from '../../service/import/profiles/profiles.ts'
import { ImportRefused } from '../../service/import/refusals.ts'
import { isEventLog } from '../../service/import/xes-beginning.ts'
import { momentOfImport, requestsOfImport, standsOnImport, undoRequestImport } from '../../service/index.ts'
import { accountFacts } from './account-facts.ts'
import { calendarByName } from './calendar-by-name.ts'
import { importRequests, type Imported } from './import-requests.ts'
import { readKnownUnits, unitsByWord } from './known-units.ts'
import { lookAtRequests, previewRequests } from './requests-look.ts'
import { noMapping, requestsKindTexts } from './requests-kind-messages.ts'

const options = z.object({
  /** `mapping`: read as `mapping` says. */
  profile: z.enum([...profileNames, 'mapping']).default('servicenow'),
  /** A mapping as it is being made; whether it can be used is found when it is used. */
  mapping: z.record(z.string().max(80), z.unknown()).optional(),
  /** Whose clocks the file shows; left out: the organisation's. */
  zone: z.string().max(64).refine(isZone).optional(),
  /** Settles the order of day and month where the file of ServiceNow leaves it open; the other profiles say it themselves. */
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** By which calendar units work that it makes: a name of the organisation's, or `24x7`; left out: as the unit above them. */
  calendar: z.string().min(1).max(120).optional(),
})
type Options = z.output<typeof options>

/** Requests of another system, with their whole timelines, from one file. */
const requestsKind: RunKind<Options> = {
  name: 'requests',
  permit: 'import:run',
  options,
  files: { taken: ['requests'], needed: ['requests'] },
  texts: requestsKindTexts,
  check: bringIn,
  write: bringIn,
  async standing({ tx }, runId) {
    const { acted, continued } = await standsOnImport(tx, runId)
    return [
      ...((await hasBroughtVerdicts(tx, runId)) ? [{ code: 'verdicts', values: {} }] : []),
      ...(acted > 0 ? [{ code: 'acted', values: { count: acted } }] : []),
      ...(continued > 0 ? [{ code: 'continued', values: { count: continued } }] : []),
    ]
  },
  undo: takeBack,
  async suited(chosen, { path }) {
    return (await isEventLog(path)) ? { ...chosen, profile: 'mapping' } : chosen
  },
  async look({ context, files, language }) {
    const file = files.get('requests')
    if (file === undefined) return refuse('file_missing')
    return lookAtRequests(file, await readKnownUnits(context.tx), language)
  },
  async preview({ context, options: chosen, files, language }) {
    const path = files.get('requests')?.path
    const source = sourceOf(chosen, language)
    if (path === undefined) return refuse('file_missing')
    if (!source.ok) return source
    const zone = chosen.zone ?? (await organisationOf(context.tx)).zone
    const units = unitsByWord(await readKnownUnits(context.tx))
    const unitName = (word: string) => {
      const unit = units.get(word.toLowerCase())
      return (language === 'id' ? unit?.nameId : unit?.nameEn) ?? word
    }
    return previewRequests(path, source.value, { zone, now: instantFromDate(context.now), unitName })
  },
}

/** Where the file comes from, as far as the options say it whole. */
function sourceOf(
  { profile, mapping, dates }: Options,
  language: 'id' | 'en',
): Result<LogSource, 'mapping_wrong'> {
  if (profile !== 'mapping')
    return accept({ profile, ...(dates !== undefined && profile === 'servicenow' && { dateOrder: dates }) })
  if (mapping === undefined) return refuse('mapping_wrong', { reason: noMapping[language] })
  const understood = understandMapping(mapping, language)
  return understood.ok ? accept({ mapping: understood.value }) : understood
}

/** The same for whoever does not know its options. */
export const requestsRun = requestsKind as unknown as RunKind

async function bringIn(work: RunWork<Options>) {
  const { context, run, files } = work
  const path = files.get('requests')?.path
  if (path === undefined) throw new Error('A run is not started without the files that it needs')
  const zone = work.options.zone ?? (await organisationOf(context.tx)).zone
  const source = sourceOf(work.options, run.language)
  if (!source.ok) return source
  const log = await openRequestLog(source.value, {
    path,
    zone,
    now: instantFromDate(context.now),
    onProgress: ({ phase, bytesRead, bytesTotal }) =>
      phase === 'checking' && work.progress({ phase: 'reading', done: bytesRead, total: bytesTotal }),
    onSetAside: ({ line, column, value, reason }) =>
      work.remark({ grade: 'problem', role: 'requests', line, field: column, value, code: reason }),
  })
  if (!log.ok) return log
  try {
    const { calendar: name } = work.options
    const calendar = name === undefined ? { id: null } : await calendarByName(context.tx, name, zone)
    if (!('id' in calendar)) return refuse('calendar_unknown', { name: name ?? '' })
    const imported = await importRequests(context, log.value, {
      zone,
      calendarId: calendar.id,
      language: run.language,
      importId: run.id,
      onRows: (rows) => work.progress({ phase: 'writing', done: rows, total: log.value.rows }),
      onTiming: () => work.progress({ phase: 'counting', done: 0, total: 1 }),
    })
    return accept({ account: accountOf(imported), writable: imported.events > 0 })
  } catch (error) {
    if (error instanceof ImportRefused) return refuse(error.code, error.values)
    throw error
  }
}

/** Every row is one event that is new, one that was there, or set aside. */
function accountOf(imported: Imported) {
  const { rowsRead, events, unchanged, setAside, firstEvent, lastEvent } = imported
  const { requests, requestsContinued, requestsUnchanged, unitsMade, servicesMade, people } = imported
  const { dates, zone } = imported.understood
  return {
    rows: rowsRead,
    parts: [
      { name: 'events', count: events },
      { name: 'unchanged', count: unchanged },
      { name: 'setAside', count: setAside },
    ],
    facts: [
      { code: 'requests', values: { requests, continued: requestsContinued, known: requestsUnchanged } },
      { code: 'places', values: { units: unitsMade, services: servicesMade, people } },
      { code: 'understood', values: { dates, zone } },
      ...(firstEvent === null || lastEvent === null
        ? []
        : [{ code: 'span', values: { from: dayOf(firstEvent), to: dayOf(lastEvent) } }]),
      ...accountFacts(imported),
      ...imported.warnings.map(({ code, count }) => ({ code, values: { count } })),
    ],
  }
}

function dayOf(at: Instant): string {
  return isoOf(at).slice(0, 10)
}

async function hasBroughtVerdicts(tx: Tx, importId: string): Promise<boolean> {
  const at = await momentOfImport(tx, importId)
  const made = (await requestsOfImport(tx, importId)).filter((request) => request.made)
  const ids = made.map(({ requestId }) => requestId)
  return at !== undefined && (await broughtVerdicts(tx, ids, at))
}

/** Out of the tallies first, while the rows still say what they added. */
async function takeBack(work: RunWork<Options>): Promise<Result<undefined>> {
  const { context, run } = work
  const { tx, organisationId } = context
  const requests = await requestsOfImport(tx, run.id)
  const ids = requests.map(({ requestId }) => requestId)
  if (await hasBroughtVerdicts(tx, run.id)) return refuse('standing')
  work.progress({ phase: 'undoing', done: 0, total: 1 })
  await forgetTimes(tx, organisationId, ids)
  if (!(await undoRequestImport(context, run.id))) return refuse('standing')
  const left = requests.filter(({ made }) => !made).map(({ requestId }) => requestId)
  await timeRequests(tx, organisationId, left)
  await context.audit({
    action: 'requests.import_undone',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: { importId: run.id, requests: ids.length - left.length, requestsContinued: left.length },
  })
  return accept(undefined)
}
