import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import { noticeKinds, type SliceNotices, type ToldNotice } from '../platform/notices/kinds.ts'
import { measurementMessages } from './messages.ts'
import { ratingSituation } from './rating-question.ts'

/** What people are told of ratings. */
export const measurementNotices = noticeKinds('measurement', measurementMessages, {
  'notice.rate': 'ratings',
  'notice.opened': 'privacy',
})

/** The notices of this slice, as the composition takes them. */
export const noticesOfMeasurement: SliceNotices = { kinds: measurementNotices, letter }

/** Of a reminder only while the reader can still rate, and has not: a reminder of what is done is none. */
async function letter(context: ActionContext, { key, link }: ToldNotice): Promise<string[] | undefined> {
  if (key === 'notice.opened') return [renderText(context.language, measurementMessages['mail.opened.line'])]
  const id = /^\/requests\/([\da-f-]{36})\/rate$/.exec(link)?.[1]
  const found = id === undefined ? undefined : await ratingSituation(context, id, context.actor.personId)
  if (found === undefined || !found.verdict.ok || found.rating !== undefined) return undefined
  const { summary } = found.request
  return [renderText(context.language, measurementMessages['mail.rate.line'], { summary })]
}
