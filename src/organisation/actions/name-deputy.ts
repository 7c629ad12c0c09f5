import { accept, refuse } from '../../platform/http/result.ts'
import { notify } from '../../platform/notices/notify.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { PersonId } from '../contract.ts'
import { closesCircle } from '../domain/deputies.ts'
import { goneBy } from '../domain/spans.ts'
import { announcement } from '../events.ts'
import { organisationNotices } from '../notices.ts'
import { personView } from '../person-view.ts'
import { deputyshipsFrom, nameDeputy as save, nameNobody } from '../store/deputies.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findPerson } from '../store/people.ts'

/** Says from when until when one is away and who stands in, or that one is not away. */
export const nameDeputy: Act<'PUT /profile/deputy'> = async (context, { body }) => {
  const { tx, actor } = context
  await lockOrganisation(tx)
  const person = await findPerson(tx, actor.personId as PersonId)
  if (person === undefined) return refuse('not_found')
  if (!context.may('profile:change', { personIds: [person.id] })) return refuse('not_permitted')
  const today = await todayOf(context)
  if (body === null) {
    await nameNobody(tx, person.id)
  } else {
    if (body.personId === person.id) return refuseField(context, 'body.personId', 'deputy_is_oneself')
    if (body.until !== null && body.until < body.from)
      return refuseField(context, 'body.until', 'deputy_ends_first')
    const deputy = await findPerson(tx, body.personId)
    if (deputy === undefined) return refuse('not_found')
    if (goneBy(deputy.leftOn, body.from) || goneBy(deputy.leftOn, today))
      return refuseField(context, 'body.personId', 'person_left')
    const wanted = { personId: person.id, deputyId: deputy.id, away: { from: body.from, until: body.until } }
    if (closesCircle(wanted, await deputyshipsFrom(tx, body.from)))
      return refuseField(context, 'body.personId', 'deputy_circle')
    await save(tx, wanted)
    // Noon in Greenwich is the same date from one end of Indonesia to the other, and nearly everywhere else.
    const values = { name: actor.name, from: Date.parse(`${body.from}T12:00:00Z`) }
    await notify(context, [deputy.id], {
      kind: organisationNotices['notice.deputy_named'],
      values,
      link: `/people/${person.id}`,
    })
  }
  await context.audit({
    action: 'deputy.named',
    subjectKind: 'person',
    subjectId: person.id,
    details: { deputy: body },
  })
  await context.announce(announcement('deputy.named', { personId: person.id }))
  return accept(await personView(context, person, today))
}
