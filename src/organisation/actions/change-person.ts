import { accessOf, endAccess } from '../../platform/auth/memberships.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { present, refuseField, todayOf, type Act } from '../acting.ts'
import { announcement } from '../events.ts'
import { personView } from '../person-view.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { changePerson as save, findPerson, findPersonByEmail, type PersonRecord } from '../store/people.ts'

/**
 * Corrects a person's name or, where a person and no program asks, the address: letters go to it, and mail from it is theirs.
 * Who can sign in already goes on doing so with the address of the account; an open invitation to an address that is no longer
 * the person's ends.
 */
export const changePerson: Act<'PATCH /people/:personId'> = async (context, { params, body }) => {
  const { tx, organisationId } = context
  await lockOrganisation(tx)
  const person = await findPerson(tx, params.personId)
  if (person === undefined) return refuse('not_found')
  if (!context.may('person:change', { personIds: [person.id] })) return refuse('not_permitted')
  const moved = body.email !== undefined && body.email !== person.email
  const refusal = moved ? await refusalToMove(context, person, body.email ?? null) : undefined
  if (refusal !== undefined) return refusal
  const changes = present(body)
  await save(tx, person.id, changes)
  const access = await accessOf(tx, organisationId, [person.id], context.now)
  if (moved && access.get(person.id) === 'invited') await endAccess(tx, organisationId, person.id)
  const { name, email } = person
  await context.audit({
    action: 'person.changed',
    subjectKind: 'person',
    subjectId: person.id,
    details: { before: { name, email }, changes },
  })
  await context.announce(announcement('person.changed', { personId: person.id }))
  return accept(
    await personView(context, (await findPerson(tx, person.id)) ?? person, await todayOf(context)),
  )
}

/** Why a person's address cannot become another: it is not the actor's to change, or somebody has it. */
async function refusalToMove(context: ActionContext, { id, leftOn }: PersonRecord, email: string | null) {
  if (!context.may('person:change:address', { personIds: [id] })) return refuse('not_permitted')
  if (email === null || leftOn !== null) return undefined
  const holder = await findPersonByEmail(context.tx, email)
  return holder === undefined ? undefined : refuseField(context, 'body.email', 'email_taken')
}
