import type { Announcement } from '../platform/http/route.ts'

/** A unit got an address, another one, or none; heard by those who may read it. */
export function mailboxChanged(unitId: string): Announcement {
  return {
    name: 'mailbox.changed',
    topics: [`head:${unitId}`, 'role:administrator', 'role:auditor'],
    subject: { unitId },
  }
}

/** A mail of a unit was sorted, let in or discarded; heard by those who may read it. */
export function mailSorted(unitId: string, mailId: string): Announcement {
  return { name: 'mail.sorted', topics: [`head:${unitId}`, 'role:auditor'], subject: { unitId, mailId } }
}
