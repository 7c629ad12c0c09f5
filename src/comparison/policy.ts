import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with comparisons. Leagues are the same for everybody, as figures are. Who is compared with whom, and from
 * which difference on one matters, is the steward's to decide and the auditor's where the steward's own unit is concerned.
 */
export const comparisonPolicy = {
  'league:read': { employee: ['organisation'], auditor: ['organisation'] },
  'peer_group:change': { steward: ['organisation'], auditor: ['organisation'] },
  'threshold:change': { steward: ['organisation'], auditor: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for each. What units are measured against is decided by people alone. */
export const comparisonScopes = {
  'league:read': 'scorecards:read',
  'peer_group:change': null,
  'threshold:change': null,
} satisfies ScopesOf<keyof typeof comparisonPolicy>
