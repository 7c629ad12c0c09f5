import { noticeKinds, type SliceNotices } from '../platform/notices/kinds.ts'
import { readinessMessages } from './messages.ts'

/** What people are told of evidence, and of what is about to end. */
export const readinessNotices = noticeKinds('readiness', readinessMessages, {
  'notice.evidence_waiting': 'readiness',
  'notice.evidence_verified': 'readiness',
  'notice.evidence_rejected': 'readiness',
  'notice.evidence_revoked': 'readiness',
  'notice.evidence_withdrawn': 'readiness',
  'notice.expires': 'readiness',
  'notice.expires_of': 'readiness',
  'notice.shift_planned': 'readiness',
  'notice.shift_cancelled': 'readiness',
  'notice.shift_cancelled_why': 'readiness',
  'notice.shift_unready': 'readiness',
  'notice.shift_unready_of': 'readiness',
})

/** The notices of this slice, as the composition takes them. They say all that there is to say. */
export const noticesOfReadiness: SliceNotices = {
  kinds: readinessNotices,
  letter: () => Promise.resolve([]),
}
