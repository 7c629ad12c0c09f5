import { sql } from 'kysely'
import { organisationOf } from '../../organisation/index.ts'
import { inOrganisation, type Database } from '../../platform/db/database.ts'
import { refuseCommand, type CommandRefusal } from './desk.ts'

/** An organisation as the command line names it. */
export interface NamedOrganisation {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly simulated: boolean
}

/** All organisations of a database, by name. */
export async function organisationsIn(database: Database): Promise<NamedOrganisation[]> {
  const tenants = await sql<{ id: string }>`select id from platform.tenants order by id`.execute(database)
  const found: NamedOrganisation[] = []
  for (const { id } of tenants.rows)
    found.push(await inOrganisation(database, { organisationId: id }, organisationOf))
  return found.toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
}

/** The one that a name, whatever its capitals, or an id means. */
export async function findOrganisation(
  database: Database,
  wanted: string,
): Promise<{ ok: true; organisation: NamedOrganisation } | CommandRefusal> {
  const all = await organisationsIn(database)
  const matching = all.filter(({ id, name }) => id === wanted || sameName(name, wanted))
  const [organisation, another] = matching
  if (another !== undefined)
    return refuseCommand('organisation_ambiguous', {
      name: wanted,
      known: matching.map(({ id }) => id).join(', '),
    })
  if (organisation !== undefined) return { ok: true, organisation }
  return refuseCommand('organisation_unknown', { name: wanted, known: listed(all) })
}

/** Those that a command is about: the one named, or all. */
export async function chosenOrganisations(
  database: Database,
  wanted: string | undefined,
): Promise<{ ok: true; organisations: NamedOrganisation[] } | CommandRefusal> {
  if (wanted === undefined) return { ok: true, organisations: await organisationsIn(database) }
  const found = await findOrganisation(database, wanted)
  return found.ok ? { ok: true, organisations: [found.organisation] } : found
}

export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function listed(organisations: readonly NamedOrganisation[]): string {
  return organisations.length === 0 ? '—' : organisations.map(({ name }) => `"${name}"`).join(', ')
}
