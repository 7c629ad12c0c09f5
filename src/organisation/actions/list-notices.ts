import { z } from 'zod'
import { pageFrom } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { noticeText } from '../../platform/notices/texts.ts'
import { isRefused, textsAfter, type Act } from '../acting.ts'
import { countUnread, listNotices as load } from '../store/notices.ts'

/** What the application has told one, the latest first, in the language one reads now. */
export const listNotices: Act<'GET /notices'> = async (context, { query }) => {
  const { tx, actor, language } = context
  const after = textsAfter(query.after, 1)
  if (isRefused(after)) return after
  const before = after?.[0]
  if (before !== undefined && !z.uuid().safeParse(before).success) return refuse('cursor_invalid')
  const notices = await load(tx, actor.personId, { before, limit: query.limit })
  const { rows, next } = pageFrom(notices, query.limit, ({ id }) => [id])
  return accept({
    rows: rows.map(({ id, at, link, read, ...notice }) => ({
      id,
      at: at.toISOString(),
      text: noticeText(language, notice),
      link,
      read,
    })),
    next,
    unread: await countUnread(tx, actor.personId),
  })
}
