import { z } from 'zod'
import { codeFor, createOrganisation } from '../organisation/index.ts'
import { openInvitation } from '../platform/auth/memberships.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { isZone } from '../platform/time/working-calendar.ts'

/** What whoever runs the program says about an organisation that is to be. */
export interface OrganisationByHand {
  readonly name: string
  readonly zone: string
  readonly code: string | undefined
  readonly administrator: { readonly name: string; readonly email: string; readonly language: 'id' | 'en' }
}

/** What is wrong with it; undefined where nothing is. */
export function faultOf({
  name,
  zone,
  code,
  administrator,
}: OrganisationByHand): 'name_wrong' | 'zone_unknown' | 'code_wrong' | 'email_wrong' | undefined {
  if (!isName(name) || !isName(administrator.name)) return 'name_wrong'
  if (!isZone(zone)) return 'zone_unknown'
  if (code !== undefined && !/^[A-Z][A-Z0-9]{1,11}$/.test(code)) return 'code_wrong'
  return z.email().safeParse(administrator.email).success ? undefined : 'email_wrong'
}

/** Makes it in the transaction that carries its id, and opens the invitation of its administrator. */
export async function foundByHand(
  context: WorkContext,
  wanted: OrganisationByHand,
): Promise<{ link: string; expiresAt: Date }> {
  const { tx, organisationId, now, surroundings } = context
  const name = wanted.name.trim()
  const email = wanted.administrator.email.toLowerCase()
  const founded = await createOrganisation(context, {
    name,
    zone: wanted.zone,
    simulated: false,
    root: { name: { id: name, en: name }, code: wanted.code ?? codeFor(name, new Set()) },
    administrator: { ...wanted.administrator, name: wanted.administrator.name.trim(), email },
  })
  const personId = founded.administratorId
  const { token, expiresAt } = await openInvitation(tx, { organisationId, personId, email, now })
  await context.audit({
    action: 'person.invited',
    subjectKind: 'person',
    subjectId: personId,
    details: { email },
  })
  return { link: `${surroundings.url}/invitation?token=${token}`, expiresAt }
}

function isName(text: string): boolean {
  const { length } = text.trim()
  return length >= 1 && length <= 160
}
