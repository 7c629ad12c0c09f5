import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WorkContext } from '../http/route.ts'
import { channelsOf, keepChoices } from '../notices/choices.ts'
import { groupRules, noticeGroup, type NoticeGroup } from '../notices/contract.ts'
import { groupsInUse } from '../notices/texts.ts'

/** What the link of a letter switches off: letters of one group, or of all groups that come in the digest. */
export interface MailOff {
  readonly organisationId: string
  readonly personId: string
  readonly scope: NoticeGroup | 'digest'
}

/** The signed word in that link. It works without signing in and for good, and is good for nothing else. */
export function mailOffToken(key: string, { organisationId, personId, scope }: MailOff): string {
  const said = `${organisationId.replaceAll('-', '')}${personId.replaceAll('-', '')}${scope}`
  return `${said}.${macOf(key, said).toString('base64url')}`
}

/** What a word out of such a link switches off; undefined where nobody here signed it. */
export function readMailOff(key: string, token: string): MailOff | undefined {
  const [, said = '', organisation = '', person = '', named = '', mac = ''] =
    /^(([\da-f]{32})([\da-f]{32})([a-z_]{1,40}))\.([\w-]{43})$/.exec(token) ?? []
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(key, said)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const group = noticeGroup.safeParse(named)
  if (!group.success && named !== 'digest') return undefined
  const scope = group.success ? group.data : 'digest'
  return { organisationId: uuidOf(organisation), personId: uuidOf(person), scope }
}

/** The groups of which a link still brings letters. */
export async function groupsToSwitchOff(
  { tx }: Pick<WorkContext, 'tx'>,
  { personId, scope }: MailOff,
): Promise<NoticeGroup[]> {
  const groups = scope === 'digest' ? groupsInUse() : [scope]
  const channels = await channelsOf(tx, personId, groups)
  return groups.filter((group) => {
    const mail = channels.get(group)?.mail ?? 'never'
    return !groupRules[group].mailFixed && (scope === 'digest' ? mail === 'digest' : mail !== 'never')
  })
}

/** Switches off what the link of a letter names. Again is no second act; whoever holds the letter may, so nobody is named. */
export async function switchMailOff(context: WorkContext, off: MailOff): Promise<void> {
  const groups = await groupsToSwitchOff(context, off)
  if (groups.length === 0) return
  const before = await channelsOf(context.tx, off.personId, groups)
  const after = groups.map((group) => {
    const inApp = before.get(group)?.inApp ?? true
    return [group, { inApp, mail: 'never' }] as const
  })
  await keepChoices(context.tx, off, new Map(after))
  await context.audit({
    action: 'notices.mail_off_by_link',
    subjectKind: 'person',
    subjectId: off.personId,
    details: { groups },
  })
  await context.announce({
    name: 'notice_choices.changed',
    topics: [`person:${off.personId}`],
    subject: { personId: off.personId },
  })
}

function macOf(key: string, said: string): Buffer {
  return createHmac('sha256', key).update(`mail-off:${said}`).digest()
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
