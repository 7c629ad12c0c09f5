import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with verdicts and figures. Figures are the same for everybody in the organisation, whatever the role:
 * what may be shown at all is decided by the publication rule, not by rights. A verdict is its author's alone.
 */
export const measurementPolicy = {
  'rating:give': { employee: ['self'] },
  'rating:read:own': { employee: ['self'] },
  'scorecard:read': { employee: ['organisation'], auditor: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for each. A verdict is a person's own: no program gives or reads one. */
export const measurementScopes = {
  'rating:give': null,
  'rating:read:own': null,
  'scorecard:read': 'scorecards:read',
} satisfies ScopesOf<keyof typeof measurementPolicy>
