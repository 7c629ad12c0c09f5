import type { ActionContext } from '../platform/http/route.ts'
import { channelsOf, digestHourOf } from '../platform/notices/choices.ts'
import { groupRules } from '../platform/notices/contract.ts'
import { groupsInUse } from '../platform/notices/texts.ts'
import type { NoticeSettings, PersonId } from './contract.ts'
import { findPerson } from './store/people.ts'

/** Where notices reach the actor, group by group. */
export async function noticeSettingsOf(context: ActionContext): Promise<NoticeSettings> {
  const { tx, actor, surroundings } = context
  const groups = groupsInUse()
  const channels = await channelsOf(tx, actor.personId, groups)
  return {
    email: (await findPerson(tx, actor.personId as PersonId))?.email ?? null,
    mailConfigured: surroundings.mailConfigured,
    zone: actor.zone,
    digestHour: await digestHourOf(tx, actor.personId),
    groups: groups.map((group) => {
      const { inAppFixed, mailFixed } = groupRules[group]
      return { group, ...(channels.get(group) ?? groupRules[group]), inAppFixed, mailFixed }
    }),
  }
}

/** Tells the actor's other browsers that their choices changed. */
export async function announceChoices(context: ActionContext): Promise<void> {
  const { personId } = context.actor
  await context.announce({
    name: 'notice_choices.changed',
    topics: [`person:${personId}`],
    subject: { personId },
  })
}
