import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { PersonId } from '../contract.ts'
import { announcement } from '../events.ts'
import { personView } from '../person-view.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findPerson, findPersonByEmail, insertPerson } from '../store/people.ts'

/** Adds a person, who cannot sign in until invited. */
export const addPerson: Act<'POST /people'> = async (context, { body }) => {
  const { tx } = context
  if (!context.may('person:add', {})) return refuse('not_permitted')
  await lockOrganisation(tx)
  if (body.zone !== null && !isZone(body.zone)) return refuseField(context, 'body.zone', 'zone_unknown')
  if (body.email !== null && (await findPersonByEmail(tx, body.email)) !== undefined) {
    return refuseField(context, 'body.email', 'email_taken')
  }
  const id = uuidv7() as PersonId
  await insertPerson(tx, { id, ...body })
  const person = await findPerson(tx, id)
  if (person === undefined) throw new Error('A person just added is not there')
  await context.audit({
    action: 'person.added',
    subjectKind: 'person',
    subjectId: id,
    details: { name: body.name, email: body.email },
  })
  await context.announce(announcement('person.added', { personId: id }))
  return accept(await personView(context, person, await todayOf(context)))
}
