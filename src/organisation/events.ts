import type { Announcement } from '../platform/http/route.ts'

/** What the organisation announces. Ids only; `unitId` is there where one unit is concerned. */
export type OrganisationEvent =
  | 'organisation.changed'
  | 'unit.made'
  | 'unit.changed'
  | 'unit.moved'
  | 'unit.closed'
  | 'person.added'
  | 'person.changed'
  | 'person.left'
  | 'person.invited'
  | 'role.changed'
  | 'job.made'
  | 'job.changed'
  | 'assignment.made'
  | 'assignment.changed'
  | 'calendar.made'
  | 'calendar.changed'
  | 'deputy.named'

/** An announcement that every browser of the organisation may hear: how the company is built is known to everybody. */
export function announcement(name: OrganisationEvent, subject: Announcement['subject']): Announcement {
  return { name, topics: ['organisation'], subject }
}
