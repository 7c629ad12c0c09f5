import { accept, refuse } from '../../platform/http/result.ts'
import { isZone } from '../../platform/time/working-calendar.ts'
import { present, refuseField, todayOf, type Act } from '../acting.ts'
import type { PersonId } from '../contract.ts'
import { personView } from '../person-view.ts'
import { changePerson, findPerson, lockPerson } from '../store/people.ts'

/** Changes one's own language or zone. */
export const changeProfile: Act<'PATCH /profile'> = async (context, { body }) => {
  const { tx, actor } = context
  const before = await lockPerson(tx, actor.personId as PersonId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('profile:change', { personIds: [before.id] })) return refuse('not_permitted')
  if (body.zone !== undefined && !isZone(body.zone)) return refuseField(context, 'body.zone', 'zone_unknown')
  const changes = present(body)
  await changePerson(tx, before.id, changes)
  const { language, zone } = before
  await context.audit({
    action: 'profile.changed',
    subjectKind: 'person',
    subjectId: before.id,
    details: { before: { language, zone }, changes },
  })
  return accept(
    await personView(context, (await findPerson(tx, before.id)) ?? before, await todayOf(context)),
  )
}
