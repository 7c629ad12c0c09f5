import type { Announcement } from '../platform/http/route.ts'

/** A kind of service, or an outside provider of it, was made, changed or removed: pages of everybody may look different. */
export function kindTold(
  name: 'service_kind.made' | 'service_kind.changed' | 'service_kind.removed',
  kindId: string,
): Announcement {
  return { name, topics: ['organisation'], subject: { kindId } }
}
