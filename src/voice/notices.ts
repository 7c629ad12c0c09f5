import { maySeeRequest, serviceNames } from '../service/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { localeOf } from '../platform/i18n/locale.ts'
import { renderText } from '../platform/i18n/render.ts'
import {
  noticeKinds,
  type NoticeKeyOf,
  type SliceNotices,
  type ToldNotice,
} from '../platform/notices/kinds.ts'
import { notify } from '../platform/notices/notify.ts'
import { voiceMessages } from './messages.ts'
import { readEscalation } from './store/escalations.ts'
import { readMatters, readRungs } from './store/matters.ts'
import { readProposal } from './store/proposals.ts'
import { lineOf } from './lines.ts'

/** The key of a notice of this slice. */
export type NoticeKey = NoticeKeyOf<typeof voiceMessages>

/** What people are told of proposals and escalations, and by which group they choose where. */
const kinds = noticeKinds('voice', voiceMessages, {
  'notice.proposal_asked': 'to_serve',
  'notice.proposal_climbed': 'promises',
  'notice.proposal_follow_up': 'promises',
  'notice.proposal_went_up': 'moved',
  'notice.proposal_overdue': 'moved',
  'notice.proposal_accepted': 'moved',
  'notice.proposal_declined': 'moved',
  'notice.proposal_done': 'moved',
  'notice.proposal_changed': 'moved',
  'notice.proposal_merged': 'moved',
  'notice.proposal_removed': 'moved',
  'notice.escalation_asked': 'promises',
  'notice.escalation_climbed': 'promises',
  'notice.escalation_went_up': 'moved',
  'notice.escalation_begun': 'moved',
  'notice.escalation_answered': 'moved',
  'notice.escalation_closed': 'moved',
})

/** Tells people of a proposal or an escalation. */
export async function tellOf(
  context: WorkContext,
  personIds: readonly string[],
  key: NoticeKey,
  { title, link }: { readonly title: string; readonly link: string },
): Promise<void> {
  await notify(context, personIds, { kind: kinds[key], values: { title }, link })
}

/** The same, but not whoever did it. */
export async function tellOthers(
  context: ActionContext,
  personIds: readonly string[],
  key: NoticeKey,
  about: { readonly title: string; readonly link: string },
): Promise<void> {
  const { personId } = context.actor
  await tellOf(
    context,
    personIds.filter((one) => one !== personId),
    key,
    about,
  )
}

const removed: NoticeKey = 'notice.proposal_removed'

/** The notices of this slice, as the composition takes them. */
export const noticesOfVoice: SliceNotices = {
  kinds,
  letter: async (context, notice) => {
    // What was removed is nobody's to read any more: the notice itself says all.
    if (notice.key === removed) return []
    const [, where, id] = /^\/(proposals|escalations)\/([\da-f-]{36})$/.exec(notice.link) ?? []
    if (id === undefined) return undefined
    return where === 'proposals' ? proposalLetter(context, notice, id) : escalationLetter(context, notice, id)
  },
}

/** Notices of which somebody has to answer something by a day. */
const asking: ReadonlySet<string> = new Set<NoticeKey>([
  'notice.proposal_asked',
  'notice.proposal_climbed',
  'notice.proposal_follow_up',
  'notice.escalation_asked',
  'notice.escalation_climbed',
])

async function proposalLetter(
  context: ActionContext,
  { key }: ToldNotice,
  id: string,
): Promise<string[] | undefined> {
  const { tx, language } = context
  const proposal = await readProposal(tx, id)
  if (proposal === undefined) return undefined
  if (proposal.state === 'removed') return undefined
  const service = (await serviceNames(tx, [proposal.serviceId])).get(proposal.serviceId)?.[language] ?? '—'
  const line = renderText(language, voiceMessages['mail.service'], { service, votes: proposal.votes })
  return dueLines(context, key, id, [line])
}

async function escalationLetter(
  context: ActionContext,
  { key }: ToldNotice,
  id: string,
): Promise<string[] | undefined> {
  const { tx, language, actor } = context
  const escalation = await readEscalation(tx, id)
  const matter = escalation && (await readMatters(tx, [id])).get(id)
  if (escalation === undefined || matter === undefined) return undefined
  const answers = (await lineOf(context, matter.unitId, escalation.askers)).some(({ people }) =>
    people.includes(actor.personId),
  )
  if (!answers && !(await maySeeRequest(context, escalation.requestId))) return undefined
  const line = renderText(language, voiceMessages['mail.reason'], { reason: escalation.reason })
  return dueLines(context, key, id, [line])
}

/** With the day of the answer; undefined where none is waited for any more, so that nobody is asked for nothing. */
async function dueLines(
  { tx, language }: ActionContext,
  key: string,
  id: string,
  lines: string[],
): Promise<string[] | undefined> {
  if (!asking.has(key)) return lines
  const matter = (await readMatters(tx, [id])).get(id)
  if (matter?.waits !== 'answer') return undefined
  const dueOn = (await readRungs(tx, [id])).get(id)?.at(-1)?.dueOn
  if (dueOn === null || dueOn === undefined) return lines
  const day = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${dueOn}T00:00:00Z`))
  return [...lines, renderText(language, voiceMessages['mail.due'], { day })]
}
