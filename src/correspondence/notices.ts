import { unitPath } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import {
  noticeKinds,
  type NoticeKeyOf,
  type SliceNotices,
  type ToldNotice,
} from '../platform/notices/kinds.ts'
import { maySeeRequest } from '../service/index.ts'
import { correspondenceMessages } from './messages.ts'
import { countWaiting } from './store/mails.ts'

/** What people are told of mail, and by which group they choose where. */
const kinds = noticeKinds('correspondence', correspondenceMessages, {
  'notice.mail_waiting': 'to_serve',
  'notice.let_in': 'moved',
})

/** A kind of notice by its key. */
export const correspondenceNotices: Readonly<
  Record<NoticeKeyOf<typeof correspondenceMessages>, (typeof kinds)[keyof typeof kinds]>
> = kinds

/** The notices of this slice, as the composition takes them. */
export const noticesOfCorrespondence: SliceNotices = { kinds, letter }

/** Nothing beyond the notice itself, for whoever may still see what it is about, while mail still waits. */
async function letter(context: ActionContext, { link }: ToldNotice): Promise<string[] | undefined> {
  const [, kind, id] = /^\/(units|requests)\/([\da-f-]{36})(?:\/mail)?$/.exec(link) ?? []
  if (id === undefined) return undefined
  if (kind === 'requests') return (await maySeeRequest(context, id)) ? [] : undefined
  const path = await unitPath(context.tx, id)
  if (path === undefined || !context.may('mail:sort', { unitPath: path })) return undefined
  return (await countWaiting(context.tx, id)) === 0 ? undefined : []
}
