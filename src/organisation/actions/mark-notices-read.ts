import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { countUnread, markRead } from '../store/notices.ts'

/** Marks one's own notices as read; those of others are none of one's own and stay untouched. */
export const markNoticesRead: Act<'POST /notices/read'> = async (context, { body }) => {
  const { tx, actor, now } = context
  const notices = await markRead(tx, actor.personId, body.ids, now)
  await context.audit({
    action: 'notices.read',
    subjectKind: 'person',
    subjectId: actor.personId,
    details: { notices },
  })
  return accept({ unread: await countUnread(tx, actor.personId) })
}
