import { accept, refuse } from '../../platform/http/result.ts'
import { notify } from '../../platform/notices/notify.ts'
import { todayOf, type Act } from '../acting.ts'
import { goneBy } from '../domain/spans.ts'
import { announcement } from '../events.ts'
import { organisationNotices } from '../notices.ts'
import { personView } from '../person-view.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { administrators, changePerson, findPerson } from '../store/people.ts'

/** Makes a person steward, auditor or administrator, or takes that back; somebody has to stay administrator. */
export const changeRoles: Act<'PUT /people/:personId/roles'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const person = await findPerson(tx, params.personId)
  if (person === undefined) return refuse('not_found')
  if (!context.may('role:change', { personIds: [person.id] })) return refuse('not_permitted')
  const today = await todayOf(context)
  if (goneBy(person.leftOn, today)) return refuse('person_left')
  const roles = [...new Set(body.roles)]
  const others = (await administrators(tx)).filter((id) => id !== person.id)
  if (!roles.includes('administrator') && person.roles.includes('administrator') && others.length === 0)
    return refuse('last_administrator')
  await changePerson(tx, person.id, { roles })
  await context.audit({
    action: 'role.changed',
    subjectKind: 'person',
    subjectId: person.id,
    reason: body.reason,
    details: { before: person.roles, after: roles },
  })
  if (person.id !== context.actor.personId) {
    await notify(context, [person.id], {
      kind: organisationNotices['notice.roles_changed'],
      values: { by: context.actor.name },
      link: '/profile',
    })
  }
  await context.announce(announcement('role.changed', { personId: person.id }))
  return accept(await personView(context, { ...person, roles }, today))
}
