import { accept } from '../../platform/http/result.ts'
import { channelsOf, keepChoices } from '../../platform/notices/choices.ts'
import { groupRules } from '../../platform/notices/contract.ts'
import { groupsInUse } from '../../platform/notices/texts.ts'
import type { Act } from '../acting.ts'
import { announceChoices, noticeSettingsOf } from '../notice-settings.ts'

/** Turns off all letters of notices at once, but those that guard the account. */
export const turnMailOff: Act<'POST /notices/settings/mail-off'> = async (context) => {
  const { tx, organisationId, actor } = context
  const { personId } = actor
  const groups = groupsInUse().filter((group) => !groupRules[group].mailFixed)
  const before = await channelsOf(tx, personId, groups)
  const after = [...before].map(([group, { inApp }]) => [group, { inApp, mail: 'never' }] as const)
  await keepChoices(tx, { organisationId, personId }, new Map(after))
  await context.audit({
    action: 'notices.mail_off',
    subjectKind: 'person',
    subjectId: personId,
    details: { before: Object.fromEntries(before) },
  })
  await announceChoices(context)
  return accept(await noticeSettingsOf(context))
}
