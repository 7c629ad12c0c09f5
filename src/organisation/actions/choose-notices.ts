import { accept } from '../../platform/http/result.ts'
import { channelsOf, keepChoices, keepDigestHour } from '../../platform/notices/choices.ts'
import { groupRules, type Channels, type NoticeGroup } from '../../platform/notices/contract.ts'
import { refuseField, type Act } from '../acting.ts'
import type { PersonId } from '../contract.ts'
import { announceChoices, noticeSettingsOf } from '../notice-settings.ts'
import { lockPerson } from '../store/people.ts'

/** Chooses where notices of some groups reach one, and from which hour the digest of a day is sent. */
export const chooseNotices: Act<'PATCH /notices/settings'> = async (context, { body }) => {
  const { tx, organisationId, actor } = context
  const { personId } = actor
  await lockPerson(tx, personId as PersonId) // two choices at once would each forget the other
  const before = await channelsOf(
    tx,
    personId,
    (body.groups ?? []).map(({ group }) => group),
  )
  const after = new Map<NoticeGroup, Channels>()
  for (const [index, wanted] of (body.groups ?? []).entries()) {
    const now = after.get(wanted.group) ?? before.get(wanted.group) ?? groupRules[wanted.group]
    const chosen = { inApp: wanted.inApp ?? now.inApp, mail: wanted.mail ?? now.mail }
    const fixed = fixedOf(wanted.group, chosen)
    if (fixed !== undefined) return refuseField(context, `body.groups.${index}.${fixed}`, 'notices_fixed')
    after.set(wanted.group, chosen)
  }
  await keepChoices(tx, { organisationId, personId }, after)
  if (body.digestHour !== undefined) await keepDigestHour(tx, { organisationId, personId }, body.digestHour)
  await context.audit({
    action: 'notices.chosen',
    subjectKind: 'person',
    subjectId: personId,
    details: {
      before: Object.fromEntries(before),
      after: Object.fromEntries(after),
      ...(body.digestHour !== undefined && { digestHour: body.digestHour }),
    },
  })
  await announceChoices(context)
  return accept(await noticeSettingsOf(context))
}

/** What of a choice nobody can choose. */
function fixedOf(group: NoticeGroup, chosen: Channels): keyof Channels | undefined {
  const rule = groupRules[group]
  if (rule.inAppFixed && chosen.inApp !== rule.inApp) return 'inApp'
  return rule.mailFixed && chosen.mail !== rule.mail ? 'mail' : undefined
}
