import { v7 as uuidv7 } from 'uuid'
import { inOrganisation } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import { localeOf } from '../../platform/i18n/locale.ts'
import type { Composition } from '../compose.ts'
import { faultOf, foundByHand, type OrganisationByHand } from '../founding-by-hand.ts'
import { refuseCommand, words, type CommandEnd, type Desk } from './desk.ts'
import { organisationsIn, sameName } from './organisations.ts'

export interface CreateOptions {
  readonly name: string
  readonly zone: string
  readonly adminName: string
  readonly adminEmail: string
  readonly code?: string
  readonly language?: string
  readonly json?: boolean
}

/** Makes an organisation and shows the link with which its administrator comes in. */
export async function createByHand(
  desk: Desk,
  { database, context: parts }: Composition,
  options: CreateOptions,
): Promise<CommandEnd> {
  const language = options.language ?? desk.language
  if (language !== 'id' && language !== 'en') return refuseCommand('language_wrong', { language })
  const wanted: OrganisationByHand = {
    name: options.name,
    zone: options.zone,
    code: options.code,
    administrator: { name: options.adminName, email: options.adminEmail, language },
  }
  const fault = faultOf(wanted)
  if (fault !== undefined)
    return refuseCommand(fault, { zone: options.zone, code: options.code ?? '', email: options.adminEmail })
  const others = await organisationsIn(database)
  if (others.some(({ name }) => sameName(name, options.name)))
    return refuseCommand('organisation_exists', { name: options.name })
  const organisationId = uuidv7()
  const { link, expiresAt } = await inOrganisation(database, { organisationId }, (tx) =>
    foundByHand(
      workContext(parts, tx, { organisationId, actorId: null, requestId: 'command line', now: new Date() })
        .context,
      wanted,
    ),
  )
  if (options.json === true) {
    desk.tell(
      JSON.stringify({
        id: organisationId,
        name: options.name,
        invitation: link,
        expiresAt: expiresAt.toISOString(),
      }),
    )
    return 0
  }
  const day = new Intl.DateTimeFormat(localeOf(desk.language), {
    dateStyle: 'long',
    timeZone: options.zone,
  }).format(expiresAt)
  desk.tell(
    words(desk, 'organisation.made', {
      name: options.name,
      id: organisationId,
      person: options.adminName,
      day,
    }),
  )
  desk.tell(`  ${link}`)
  if (others.some(({ simulated }) => simulated)) desk.murmur(words(desk, 'organisation.beside'))
  return 0
}

/** Shows all organisations, one a line. */
export async function listOrganisations(
  desk: Desk,
  { database }: Composition,
  { json }: { json?: boolean },
): Promise<CommandEnd> {
  const all = await organisationsIn(database)
  if (json === true) desk.tell(JSON.stringify(all))
  else if (all.length === 0) desk.tell(words(desk, 'organisation.none'))
  else
    for (const { id, name, zone, simulated } of all)
      desk.tell([id, name, zone, ...(simulated ? [words(desk, 'organisation.simulated')] : [])].join('  '))
  return 0
}
