import { endAccess } from '../../platform/auth/memberships.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { dateOf } from '../../platform/time/instants.ts'
import { startOfLocalDay } from '../../platform/time/local-day.ts'
import { todayOf, type Act } from '../acting.ts'
import { goneBy } from '../domain/spans.ts'
import { announcement } from '../events.ts'
import { endAccessJob } from '../jobs.ts'
import { personView } from '../person-view.ts'
import { endAssignmentsOf } from '../store/assignments.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { administrators, changePerson, findPerson } from '../store/people.ts'

/** A person leaves: what it holds ends, access ends when the day has come, and all that was stays readable. */
export const letPersonLeave: Act<'POST /people/:personId/leave'> = async (context, { params, body }) => {
  const { tx, organisationId } = context
  const { zone } = await lockOrganisation(tx)
  const person = await findPerson(tx, params.personId)
  if (person === undefined) return refuse('not_found')
  if (!context.may('person:leave', { personIds: [person.id] })) return refuse('not_permitted')
  const today = await todayOf(context)
  if (goneBy(person.leftOn, today)) return refuse('person_left')
  const others = (await administrators(tx)).filter((id) => id !== person.id)
  if (person.roles.includes('administrator') && others.length === 0) return refuse('last_administrator')
  await changePerson(tx, person.id, { leftOn: body.on })
  const assignments = await endAssignmentsOf(tx, person.id, body.on)
  if (goneBy(body.on, today)) await endAccess(tx, organisationId, person.id)
  else await context.later(endAccessJob, { personId: person.id }, dateOf(startOfLocalDay(body.on, zone)))
  await context.audit({
    action: 'person.left',
    subjectKind: 'person',
    subjectId: person.id,
    reason: body.reason,
    details: { on: body.on, assignments },
  })
  await context.announce(announcement('person.left', { personId: person.id }))
  return accept(await personView(context, { ...person, leftOn: body.on }, today))
}
