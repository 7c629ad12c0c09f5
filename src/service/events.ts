import type { Announcement } from '../platform/http/route.ts'
import type { StoredRequest } from './store/requests.ts'

/** What the slice announces. `request.timed` and `request.judged` are for other slices. */
export type RequestAnnouncement =
  | 'request.submitted'
  | 'request.accepted'
  | 'request.assigned'
  | 'request.responded'
  | 'request.commented'
  | 'request.handed_on'
  | 'request.paused'
  | 'request.resumed'
  | 'request.completed'
  | 'request.confirmed'
  | 'request.reopened'
  | 'request.cancelled'
  | 'request.corrected'
  | 'request.approved'
  | 'request.declined'
  | 'request.alarmed'
  | 'request.watchers_changed'
  | 'request.linked'
  | 'request.unlinked'
  | 'request.linked_changed'

/** An announcement of a request to everybody who may see it; `watchers`: whom colleagues let watch it. */
export function requestAnnouncement(
  name: RequestAnnouncement,
  request: StoredRequest,
  watchers: readonly string[],
): Announcement {
  const people = [
    request.askerId,
    request.askedForId,
    ...(request.assigneeId === null ? [] : [request.assigneeId]),
    ...request.decidedBy,
    ...watchers,
  ]
  return {
    name,
    topics: [
      ...new Set([
        ...request.heldBy.map((unit) => `unit:${unit}`),
        ...people.map((person) => `person:${person}`),
      ]),
    ],
    subject: { requestId: request.id },
  }
}

/** For slices that measure; browsers hear what happened instead. */
export function timed(requestId: string): Announcement {
  return { name: 'request.timed', topics: [], subject: { requestId } }
}

/** For the market: a request's clock was read anew, and it breaks its promise, did before, or came back. */
export function judged(requestId: string): Announcement {
  return { name: 'request.judged', topics: [], subject: { requestId } }
}

/** What a unit keeps ready to say was changed. */
export function cannedChanged(unitId: string): Announcement {
  return { name: 'canned.changed', topics: [`unit:${unitId}`], subject: { unitId } }
}

/** A service was made, changed or retired. */
export function serviceChanged(serviceId: string): Announcement {
  return { name: 'service.changed', topics: ['organisation'], subject: { serviceId } }
}
