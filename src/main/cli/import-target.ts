import { v7 as uuidv7 } from 'uuid'
import { calendarByName } from '../import/calendar-by-name.ts'
import type { CalendarId } from '../../organisation/contract.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { faultOf, type OrganisationByHand } from '../founding-by-hand.ts'
import { refuseCommand, type CommandRefusal } from './desk.ts'
import { findOrganisation } from './organisations.ts'

export interface ImportCommandOptions {
  readonly profile?: string
  readonly mapping?: string
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
export interface Target {
  readonly ok: true
  readonly id: string
  readonly zone: string
  readonly toFound: OrganisationByHand | undefined
  /** The organisations that are there, where one is made: whoever mistyped a name sees it. */
  readonly beside: string
}

/** The organisation that is meant, or the one that has to be made; nothing is made here. */
export async function targetOf(
  database: Database,
  language: 'id' | 'en',
  options: ImportCommandOptions,
): Promise<Target | CommandRefusal> {
  const { organisation: name, zone = usualZone } = options
  const found = await findOrganisation(database, name)
  if (found.ok)
    return {
      ok: true,
      id: found.organisation.id,
      zone: found.organisation.zone,
      toFound: undefined,
      beside: '',
    }
  if (found.code !== 'organisation_unknown') return found
  const { adminName, adminEmail } = administratorOf(options)
  if (adminName === undefined || adminEmail === undefined)
    return refuseCommand('organisation_unknown_to_import', found.values)
  const toFound: OrganisationByHand = {
    name,
    zone,
    code: undefined,
    administrator: { name: adminName, email: adminEmail, language },
  }
  const fault = faultOf(toFound)
  if (fault !== undefined) return refuseCommand(fault, { zone, code: '', email: adminEmail })
  return { ok: true, id: uuidv7(), zone, toFound, beside: String(found.values['known']) }
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
  return {
    adminName: 'Administrator',
    adminEmail: `administrator@${slug === '' ? 'organisation' : slug}.invalid`,
  }
}

/** By which calendar units that are made shall work; null: as the unit above them. */
export async function calendarFor(
  tx: Tx,
  name: string | undefined,
  zone: string,
): Promise<{ ok: true; id: CalendarId | null } | CommandRefusal> {
  if (name === undefined) return { ok: true, id: null }
  const found = await calendarByName(tx, name, zone)
  if ('id' in found) return { ok: true, id: found.id }
  return refuseCommand('calendar_unknown', { name, known: found.known.map((one) => `"${one}"`).join(', ') })
}
