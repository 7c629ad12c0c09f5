import type { Announcement } from '../platform/http/route.ts'

/** A unit got an address, another one, or none. */
export function mailboxChanged(unitId: string): Announcement {
  return { name: 'mailbox.changed', topics: [`unit:${unitId}`], subject: { unitId } }
}

/** A mail of a unit was sorted, let in or discarded. */
export function mailSorted(unitId: string, mailId: string): Announcement {
  return { name: 'mail.sorted', topics: [`unit:${unitId}`], subject: { unitId, mailId } }
}
