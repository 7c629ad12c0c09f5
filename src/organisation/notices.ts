import type { ActionContext } from '../platform/http/route.ts'
import { noticeKinds, type SliceNotices, type ToldNotice } from '../platform/notices/kinds.ts'
import { organisationMessages } from './messages.ts'

/** What people are told of the organisation and of their own account. */
export const organisationNotices = noticeKinds('organisation', organisationMessages, {
  'notice.deputy_named': 'to_serve',
  'notice.roles_changed': 'account',
  'notice.password_changed': 'account',
})

/** The notices of this slice, as the composition takes them. They are about their reader, who may see them for good. */
export const noticesOfOrganisation: SliceNotices = {
  kinds: organisationNotices,
  letter: (_context: ActionContext, _notice: ToldNotice) => Promise.resolve([]),
}
