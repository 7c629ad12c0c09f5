import { basename } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { calendarNames, ensureCalendar } from '../../organisation/index.ts'
import type { CalendarId } from '../../organisation/contract.ts'
import { inOrganisation, type Tx } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { importRefusals } from '../../service/import/messages.ts'
import { readServiceNowLog, type ServiceNowLog } from '../../service/import/read-service-now-log.ts'
import { ImportRefused } from '../../service/import/refusals.ts'
import type { Composition } from '../compose.ts'
import { faultOf, foundByHand, type OrganisationByHand } from '../founding-by-hand.ts'
import { importRequests, type Imported } from '../import/import-requests.ts'
import { refuseCommand, type CommandEnd, type CommandRefusal, type Desk } from './desk.ts'
import { findOrganisation, type NamedOrganisation } from './organisations.ts'
import { showProgress, type Progress } from './progress.ts'
import { tellAccount } from './import-account.ts'
import { shelveRows, type Shelf } from './shelf.ts'

export interface ImportCommandOptions {
  readonly profile: string
  readonly organisation: string
  readonly zone?: string
  readonly calendar?: string
  readonly dates?: string
  readonly setAside?: string
  readonly adminName?: string
  readonly adminEmail?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** Where a log goes: an organisation that is there, or one that is made together with it. */
interface Target {
  readonly ok: true
  readonly id: string
  readonly zone: string
  readonly toFound: OrganisationByHand | undefined
}

const system = 'servicenow'

/** Reads a log of requests and writes it into an organisation: all or nothing. */
export async function importByHand(
  desk: Desk,
  composition: Composition,
  path: string,
  options: ImportCommandOptions,
): Promise<CommandEnd> {
  const begun = performance.now()
  const { profile, zone, dates } = options
  if (profile !== system) return refuseCommand('profile_unknown', { profile })
  if (zone !== undefined && !isZone(zone)) return refuseCommand('zone_unknown', { zone })
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy')
    return refuseCommand('dates_wrong', { dates })
  const target = await targetOf(desk, composition, options)
  if (!target.ok) return target
  const shelf = shelveRows(options.setAside ?? `${basename(path)}.set-aside.csv`, desk.language)
  const progress = showProgress(desk, () => performance.now())
  const log = await readServiceNowLog({
    path,
    zone: zone ?? target.zone,
    ...(dates !== undefined && { dateOrder: dates }),
    onProgress: ({ phase, bytesRead, bytesTotal }) =>
      phase === 'checking' && progress.checked(bytesRead / Math.max(1, bytesTotal)),
    onSetAside: shelf.put,
  })
  if (!log.ok) return told(desk, log.code, log.values)
  const written = await writing(desk, composition, target, log.value, options, progress, shelf)
  if (!('imported' in written)) return 'ok' in written ? written : told(desk, written.code, written.values)
  const seconds = (performance.now() - begun) / 1000
  tellAccount(
    desk,
    { ...written, seconds, dryRun: options.dryRun === true, setAsideFile: shelf.file() },
    options.json === true,
  )
  return 0
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
  log: ServiceNowLog,
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
        system,
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

async function targetOf(
  desk: Desk,
  { database }: Composition,
  options: ImportCommandOptions,
): Promise<Target | CommandRefusal> {
  const { organisation: name, zone = usualZone } = options
  const found = await findOrganisation(database, name)
  if (found.ok) return existing(found.organisation)
  if (found.code !== 'organisation_unknown') return found
  const { adminName, adminEmail } = administratorOf(options)
  if (adminName === undefined || adminEmail === undefined)
    return refuseCommand('organisation_unknown_to_import', found.values)
  const toFound: OrganisationByHand = {
    name,
    zone,
    code: undefined,
    administrator: { name: adminName, email: adminEmail, language: desk.language },
  }
  const fault = faultOf(toFound)
  if (fault !== undefined) return refuseCommand(fault, { zone, code: '', email: adminEmail })
  return { ok: true, id: uuidv7(), zone, toFound }
}

/** The zone of an organisation that is made without naming one: that of its public holidays. */
const usualZone = 'Asia/Jakarta'

/**
 * Who administers an organisation that is made by an import: whoever is named, or, where nobody is, a person whose
 * address no mail can reach, so that only the link of the invitation, printed here, leads in.
 */
function administratorOf({ organisation, adminName, adminEmail }: ImportCommandOptions) {
  if (adminName !== undefined || adminEmail !== undefined) return { adminName, adminEmail }
  const slug = organisation
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return { adminName: 'Administrator', adminEmail: `administrator@${slug === '' ? 'organisation' : slug}.invalid` }
}

function existing({ id, zone }: NamedOrganisation): Target {
  return { ok: true, id, zone, toFound: undefined }
}

/** The name of a calendar that is made when asked for: round the clock, every day. */
const roundTheClock = '24x7'

async function calendarFor(
  tx: Tx,
  name: string | undefined,
  zone: string,
): Promise<{ ok: true; id: CalendarId | null } | CommandRefusal> {
  if (name === undefined) return { ok: true, id: null }
  const known = await calendarNames(tx)
  const found = known.find((calendar) => calendar.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return { ok: true, id: found.id }
  if (name !== roundTheClock)
    return refuseCommand('calendar_unknown', {
      name,
      known: known.map((calendar) => `"${calendar.name}"`).join(', '),
    })
  const day = [{ start: 0, end: 1440 }]
  const week = { '1': day, '2': day, '3': day, '4': day, '5': day, '6': day, '7': day }
  return { ok: true, id: await ensureCalendar(tx, { name, zone, week, days: [], holidays: null }) }
}

/** Says why a file was refused. */
function told(desk: Desk, code: keyof typeof importRefusals, values: ImportRefused['values'] = {}): 1 {
  desk.murmur(renderText(desk.language, importRefusals[code], values))
  return 1
}
