import { noticeKinds, type SliceNotices } from '../platform/notices/kinds.ts'
import { integrationMessages } from './messages.ts'

/** What people are told of their keys. */
export const integrationNotices = noticeKinds('integration', integrationMessages, {
  'notice.key_made': 'account',
  'notice.key_revoked': 'account',
  'notice.key_ends': 'account',
})

/** The notices of this slice, as the composition takes them. They are about what is their reader's own. */
export const noticesOfIntegration: SliceNotices = {
  kinds: integrationNotices,
  letter: () => Promise.resolve([]),
}
