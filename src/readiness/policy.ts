import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with readiness. What somebody holds and can is theirs and their heads' to see; whoever verifies sees evidence
 * alone. Of everybody else it looks as if it did not exist. What jobs ask for is known to all. Nobody decides on what is
 * their own: that is refused beyond this table.
 */
export const readinessPolicy = {
  'kind:read': { employee: ['organisation'] },
  'kind:change': { steward: ['organisation'], administrator: ['organisation'] },
  'requirement:change': { steward: ['organisation'], administrator: ['organisation'] },
  /** At the unit that offers the service. */
  'service_need:change': { unit_head: ['headed'] },
  /** Of people: themselves, and any unit in which they work. */
  'readiness:read': { employee: ['self'], unit_head: ['headed'] },
  'readiness:own': { employee: ['self'] },
  /** Whose badges are believed. */
  'badge_issuer:read': { steward: ['organisation'], administrator: ['organisation'] },
  'badge_issuer:change': { administrator: ['organisation'] },
  /** Which achievement proves which kind. */
  'badge_achievement:change': { steward: ['organisation'] },
  'evidence:read': { employee: ['self'], unit_head: ['headed'], steward: ['organisation'] },
  'evidence:submit': { employee: ['self'], unit_head: ['headed'] },
  'evidence:verify': { unit_head: ['headed'], steward: ['organisation'] },
  /** Supervisor, colleague of the same unit, assessor. */
  'ability:observe': { unit_head: ['headed'], employee: ['unit'], steward: ['organisation'] },
  /** Teams, cover, whom to give work. */
  'team:read': { unit_head: ['headed'] },
  /** At the unit of the touchpoint. */
  'touchpoint_need:change': { unit_head: ['headed'] },
  /** Who stands at the unit's touchpoints. */
  'shift:plan': { unit_head: ['headed'] },
  'shift:read': { employee: ['self'], unit_head: ['headed'] },
  'shift:own': { employee: ['self'] },
  /** Counts alone. */
  'readiness_map:read': {
    unit_head: ['headed'],
    steward: ['organisation'],
    auditor: ['organisation'],
  },
} as const satisfies Permissions

/** What a key needs for each. What people hold and can is handed to no program. */
export const readinessScopes = {
  'kind:read': 'organisation:read',
  'kind:change': null,
  'requirement:change': null,
  'service_need:change': null,
  'readiness:read': null,
  'readiness:own': null,
  'badge_issuer:read': null,
  'badge_issuer:change': null,
  'badge_achievement:change': null,
  'evidence:read': null,
  'evidence:submit': null,
  'evidence:verify': null,
  'ability:observe': null,
  'team:read': null,
  'touchpoint_need:change': null,
  'shift:plan': null,
  'shift:read': null,
  'shift:own': null,
  'readiness_map:read': null,
} satisfies ScopesOf<keyof typeof readinessPolicy>
