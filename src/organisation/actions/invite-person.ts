import { accessOf, openInvitation } from '../../platform/auth/memberships.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { todayOf, type Act } from '../acting.ts'
import { goneBy } from '../domain/spans.ts'
import { announcement } from '../events.ts'
import { invitationLetter } from '../invitation-letter.ts'
import { loadOrganisation } from '../store/organisations.ts'
import { lockPerson } from '../store/people.ts'

/** Invites a person to sign in. An earlier link ends. Without mail settings the link is shown to the administrator. */
export const invitePerson: Act<'POST /people/:personId/invitation'> = async (context, { params }) => {
  const { tx, organisationId, now, surroundings } = context
  const person = await lockPerson(tx, params.personId)
  if (person === undefined) return refuse('not_found')
  if (!context.may('person:invite', { personIds: [person.id] })) return refuse('not_permitted')
  const { id: personId, email } = person
  if (goneBy(person.leftOn, await todayOf(context))) return refuse('person_left')
  if (email === null) return refuse('email_missing')
  const access = await accessOf(tx, organisationId, [personId], now)
  if (access.get(personId) === 'active') return refuse('access_active')
  const { token, expiresAt } = await openInvitation(tx, { organisationId, personId, email, now })
  const link = `/invitation?token=${token}`
  if (surroundings.mailConfigured) {
    const organisation = await loadOrganisation(tx)
    await queueMail(
      context,
      invitationLetter({ ...person, email }, { organisation, inviter: context.actor.name, expiresAt, link }),
    )
  }
  await context.audit({
    action: 'person.invited',
    subjectKind: 'person',
    subjectId: personId,
    details: { email },
  })
  await context.announce(announcement('person.invited', { personId }))
  const shown = surroundings.mailConfigured ? null : surroundings.url + link
  return accept({ sent: surroundings.mailConfigured, link: shown, expiresAt: expiresAt.toISOString() })
}
