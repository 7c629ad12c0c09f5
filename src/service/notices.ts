import { organisationOf, personNames } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import {
  noticeKinds,
  type NoticeKeyOf,
  type SliceNotices,
  type ToldNotice,
} from '../platform/notices/kinds.ts'
import { dateOf, type Instant } from '../platform/time/instants.ts'
import { localeOf } from './answer-views.ts'
import { askedSteps } from './domain/approvals.ts'
import type { ClockReading } from './domain/clock-reading.ts'
import { serviceMessages } from './messages.ts'
import { readClocks } from './reading.ts'
import { sees, targetsOf } from './rights.ts'
import { readRequest } from './store/requests.ts'
import { serviceNames } from './store/services.ts'

/** The key of a notice of this slice. */
export type NoticeKey = NoticeKeyOf<typeof serviceMessages>

/** What people are told of requests, and by which group they choose where. */
const kinds = noticeKinds('service', serviceMessages, {
  'notice.submitted': 'to_serve',
  'notice.handed_on': 'to_serve',
  'notice.assigned': 'to_serve',
  'notice.reopened': 'to_serve',
  'notice.cancelled': 'to_serve',
  'notice.asked_for_you': 'moved',
  'notice.responded': 'moved',
  'notice.paused_for_you': 'moved',
  'notice.completed': 'moved',
  'notice.confirmed_itself': 'moved',
  'notice.approved': 'moved',
  'notice.declined': 'moved',
  'notice.watched_completed': 'moved',
  'notice.watched_handed_on': 'moved',
  'notice.made_watcher': 'moved',
  'notice.linked_completed.blocked_by': 'moved',
  'notice.linked_completed.part_of': 'moved',
  'notice.linked_completed.duplicate_of': 'moved',
  'notice.linked_cancelled': 'moved',
  'notice.linked_declined': 'moved',
  'notice.linked_reopened': 'moved',
  'notice.repeated': 'moved',
  'notice.repeat_refused': 'moved',
  'notice.repeat_over': 'moved',
  'notice.commented': 'comments',
  'notice.mentioned': 'mentions',
  'notice.approval_asked': 'approvals',
  'notice.quarter_approval': 'approvals',
  'notice.breach_approval': 'approvals',
  'notice.quarter_response': 'promises',
  'notice.quarter_completion': 'promises',
  'notice.breach_response': 'promises',
  'notice.breach_completion': 'promises',
})

/** A kind of notice by its key. */
export const serviceNotices: Readonly<Record<NoticeKey, (typeof kinds)[NoticeKey]>> = kinds

/** The notices of this slice, as the composition takes them. */
export const noticesOfService: SliceNotices = {
  kinds,
  // Of what one asks again and again the notice itself says all there is.
  letter: async (context, notice) => (notice.link === '/repeats' ? [] : letter(context, notice)),
}

/** Whose request it is, and when what the notice is about is due: for whoever sees the request now. */
async function letter(context: ActionContext, { key, link }: ToldNotice): Promise<string[] | undefined> {
  const { tx, now, language } = context
  const id = /^\/requests\/([\da-f-]{36})$/.exec(link)?.[1]
  const request = id === undefined ? undefined : await readRequest(tx, id)
  if (request === undefined || !sees(context, await targetsOf(context, request))) return undefined
  const reading = (await readClocks(tx, [request], now)).get(request.id)
  const asker = (await personNames(tx, [request.askedForId])).get(request.askedForId)?.name ?? '—'
  const service = (await serviceNames(tx, [request.serviceId])).get(request.serviceId)?.[language] ?? '—'
  const due = reading === undefined ? undefined : dueFor(key, reading.clock)
  const { zone } = await organisationOf(tx)
  const lines = [renderText(language, serviceMessages['mail.asker'], { name: asker, service })]
  if (due === undefined) return lines
  const said = serviceMessages[due < now.getTime() ? 'mail.was_due' : 'mail.due']
  return [...lines, renderText(language, said, { due: momentFor(language, zone, dateOf(due)) })]
}

/** Which clock a notice is about, where it is about something due. */
const clockOfKind: Readonly<Record<string, 'response' | 'completion' | 'approval'>> = {
  'notice.quarter_response': 'response',
  'notice.breach_response': 'response',
  'notice.submitted': 'completion',
  'notice.handed_on': 'completion',
  'notice.assigned': 'completion',
  'notice.quarter_completion': 'completion',
  'notice.breach_completion': 'completion',
  'notice.approval_asked': 'approval',
  'notice.quarter_approval': 'approval',
  'notice.breach_approval': 'approval',
} satisfies Partial<Record<NoticeKey, 'response' | 'completion' | 'approval'>>

function dueFor(key: string, clock: ClockReading): Instant | undefined {
  const target = clockOfKind[key]
  if (target === undefined) return undefined
  if (target !== 'approval') return clock[target].dueAt ?? undefined
  const asked = askedSteps(clock.standing.approvals)
  const dues = clock.approvals.flatMap((one) => (asked.includes(one.step) ? (one.clock?.dueAt ?? []) : []))
  return dues.toSorted((one, other) => one - other)[0]
}

function momentFor(language: 'id' | 'en', zone: string, at: Date): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at)
}
