import { noticeKinds, type SliceNotices } from '../platform/notices/kinds.ts'
import { integrationMessages } from './messages.ts'

/** What people are told of their keys, and administrators of webhooks that are off: nobody is to miss it. */
export const integrationNotices = noticeKinds('integration', integrationMessages, {
  'notice.key_made': 'account',
  'notice.key_revoked': 'account',
  'notice.key_ends': 'account',
  'notice.webhook_gone': 'account',
  'notice.webhook_failing': 'account',
})

/** The notices of this slice, as the composition takes them. They are about what is their reader's own. */
export const noticesOfIntegration: SliceNotices = {
  kinds: integrationNotices,
  letter: () => Promise.resolve([]),
}
