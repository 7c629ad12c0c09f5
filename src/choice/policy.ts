import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what where services stand beside each other. Which services are of one kind, and what outside providers stand beside
 * them, is the steward's or the administrator's to decide, never where a service of their own unit is concerned.
 */
export const choicePolicy = {
  'choice:read': { employee: ['organisation'] },
  'service_kind:change': { steward: ['organisation'], administrator: ['organisation'] },
  'outside_provider:change': { steward: ['organisation'], administrator: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for each. What stands beside each other is decided by people alone. */
export const choiceScopes = {
  'choice:read': 'catalogue:read',
  'service_kind:change': null,
  'outside_provider:change': null,
} satisfies ScopesOf<keyof typeof choicePolicy>
