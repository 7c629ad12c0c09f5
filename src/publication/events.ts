import type { Announcement } from '../platform/http/route.ts'

/** A quarter was published for everybody. */
export function publicationFrozen(publicationId: string): Announcement {
  return { name: 'publication.frozen', topics: ['organisation'], subject: { publicationId } }
}
