import type { Announcement } from '../platform/http/route.ts'

/** Kinds, abilities or what jobs and services ask for were changed: answers of everybody may look different. */
export function definitionChanged(
  name:
    | 'credential_kind.changed'
    | 'ability.changed'
    | 'job_requirements.changed'
    | 'service_readiness.changed'
    | 'touchpoint_readiness.changed',
  subject: Readonly<Record<string, string>>,
): Announcement {
  return { name, topics: ['organisation'], subject }
}

/** Something of a person's evidence or abilities was written down; heard by the person, the heads of their units and those who verify. */
export function evidenceTold(
  name:
    | 'evidence.submitted'
    | 'evidence.verified'
    | 'evidence.rejected'
    | 'evidence.revoked'
    | 'ability.observed',
  personId: string,
  unitIds: readonly string[],
): Announcement {
  return {
    name,
    topics: [`person:${personId}`, 'role:steward', ...unitIds.map((id) => `head:${id}`)],
    subject: { personId },
  }
}

/** Whose badges are believed, which achievement proves which kind, or what was revoked, was changed. */
export function badgesChanged(
  name: 'badge_issuer.changed' | 'badge_achievement.changed' | 'badge_list.changed',
): Announcement {
  return { name, topics: ['role:steward', 'role:administrator'], subject: {} }
}

export type ShiftEvent =
  | 'shift.planned'
  | 'shift.cancelled'
  | 'shift.overridden'
  | 'shift.turned_unready'
  | 'shift.turned_ready'

/** Something of a shift is other than it was; heard by the person, and whoever heads the unit of the touchpoint or one above. */
export function shiftTold(
  name: ShiftEvent,
  subject: { readonly shiftId: string; readonly personId: string },
  unitPath: readonly string[],
): Announcement {
  return {
    name,
    topics: [`person:${subject.personId}`, ...unitPath.map((id) => `head:${id}`)],
    subject,
  }
}
