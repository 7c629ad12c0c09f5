import type { Announcement } from '../platform/http/route.ts'

/** A peer group was made, changed or removed: leagues of everybody may look different. */
export function peerGroupTold(
  name: 'peer_group.made' | 'peer_group.changed' | 'peer_group.removed',
  peerGroupId: string,
): Announcement {
  return { name, topics: ['organisation'], subject: { peerGroupId } }
}

/** From which difference on units are told apart was changed. */
export const thresholdsChanged: Announcement = {
  name: 'comparison_thresholds.changed',
  topics: ['organisation'],
  subject: {},
}
