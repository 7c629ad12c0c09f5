import { basename } from 'node:path'
import { inOrganisation } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import { instant } from '../../platform/time/instants.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { readRequestMapping } from '../../service/import/mapped/read-mapping.ts'
import { openRequestLog, type LogSource } from '../../service/import/open-log.ts'
import { isProfile } from '../../service/import/profiles/profiles.ts'
import { ImportRefused } from '../../service/import/refusals.ts'
import type { RequestLog } from '../../service/import/request-log.ts'
import type { Composition } from '../compose.ts'
import { foundByHand } from '../founding-by-hand.ts'
import { importRequests, type Imported } from '../import/import-requests.ts'
import { refuseCommand, words, type CommandEnd, type CommandRefusal, type Desk } from './desk.ts'
import { calendarFor, targetOf, type ImportCommandOptions, type Target } from './import-target.ts'
import { showProgress, type Progress } from './progress.ts'
import { tellAccount, tellRefusedFile } from './import-account.ts'
import { readTextFile } from './organisation-files.ts'
import { shelveRows, type Shelf } from './shelf.ts'

/** Reads a log of requests and writes it into an organisation: all or nothing. */
export async function importByHand(
  desk: Desk,
  composition: Composition,
  path: string,
  options: ImportCommandOptions,
): Promise<CommandEnd> {
  const begun = performance.now()
  const source = await sourceOf(desk, options)
  if ('code' in source) return source
  const target = await targetOf(composition.database, desk.language, options)
  if (!target.ok) return target
  const shelf = shelveRows(options.setAside ?? `${basename(path)}.set-aside.csv`, desk.language)
  const progress = showProgress(desk, () => performance.now())
  const log = await openRequestLog(source, {
    path,
    zone: options.zone ?? target.zone,
    now: instant(Date.now()),
    onProgress: ({ phase, bytesRead, bytesTotal }) =>
      phase === 'checking' && progress.checked(bytesRead / Math.max(1, bytesTotal)),
    onSetAside: shelf.put,
  })
  if (!log.ok) return told(desk, path, log.code, log.values)
  if (target.toFound !== undefined)
    desk.murmur(words(desk, 'import.founding', { name: target.toFound.name, known: target.beside }))
  const written = await writing(desk, composition, target, log.value, options, progress, shelf)
  if (!('imported' in written))
    return 'ok' in written ? written : told(desk, path, written.code, written.values)
  const seconds = (performance.now() - begun) / 1000
  tellAccount(
    desk,
    { ...written, seconds, dryRun: options.dryRun === true, setAsideFile: shelf.file() },
    options.json === true,
  )
  return 0
}

/** Where the file comes from, or what is named and does not exist anywhere. */
async function sourceOf(
  { language }: Desk,
  options: ImportCommandOptions,
): Promise<LogSource | CommandRefusal> {
  const { profile, mapping, zone, dates } = options
  if (zone !== undefined && !isZone(zone)) return refuseCommand('zone_unknown', { zone })
  if (dates !== undefined && !isDateOrder(dates)) return refuseCommand('dates_wrong', { dates })
  if (profile === undefined) {
    if (mapping === undefined) return refuseCommand('source_unclear')
    return dates === undefined ? sourceMapped(mapping, language) : refuseCommand('dates_with_mapping')
  }
  if (mapping !== undefined) return refuseCommand('source_unclear')
  return sourceProfiled(profile, dates)
}

function sourceProfiled(profile: string, dates: 'dmy' | 'mdy' | undefined): LogSource | CommandRefusal {
  if (!isProfile(profile)) return refuseCommand('profile_unknown', { profile })
  if (dates === undefined) return { profile }
  return profile === 'servicenow' ? { profile, dateOrder: dates } : refuseCommand('dates_with_mapping')
}

async function sourceMapped(file: string, language: 'id' | 'en'): Promise<LogSource | CommandRefusal> {
  const text = await readTextFile(file)
  if (typeof text !== 'string') return text
  const understood = readRequestMapping(text, language)
  return understood.ok
    ? { mapping: understood.value }
    : refuseCommand('mapping_wrong', { file, ...understood.values })
}

function isDateOrder(text: string | undefined): text is 'dmy' | 'mdy' {
  return text === 'dmy' || text === 'mdy'
}

type Written =
  | { readonly imported: Imported; readonly link: string | undefined }
  | CommandRefusal
  | ImportRefused

/** Thrown to undo a dry run. */
class Undone extends Error {
  readonly result: Written
  constructor(result: Written) {
    super('A dry run is undone')
    this.result = result
  }
}

async function writing(
  desk: Desk,
  { database, context: parts }: Composition,
  target: Target,
  log: RequestLog,
  options: ImportCommandOptions,
  progress: Progress,
  shelf: Shelf,
): Promise<Written> {
  const now = new Date()
  try {
    return await inOrganisation(database, { organisationId: target.id }, async (tx) => {
      const of = { organisationId: target.id, actorId: null, requestId: 'command line', now }
      const { context } = workContext(parts, tx, of)
      const founded = target.toFound === undefined ? undefined : await foundByHand(context, target.toFound)
      const calendar = await calendarFor(tx, options.calendar, target.zone)
      if (!calendar.ok) throw new Undone(calendar)
      const imported = await importRequests(context, log, {
        zone: target.zone,
        calendarId: calendar.id,
        language: desk.language,
        onRows: (rows) => progress.written(rows, log.rows),
        onTiming: progress.timing,
      })
      await shelf.close()
      const result = { imported, link: founded?.link }
      if (options.dryRun === true) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    if (error instanceof ImportRefused) return error
    const unwritable = shelf.failure()
    if (unwritable !== undefined) return refuseCommand('set_aside_unwritable', unwritable)
    throw error
  }
}

function told(
  desk: Desk,
  path: string,
  code: ImportRefused['code'],
  values: ImportRefused['values'] = {},
): 1 {
  tellRefusedFile(desk, path, { code, values })
  return 1
}
