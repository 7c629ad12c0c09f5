import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may do what with verdicts and figures. Figures are the same for everybody in the organisation, whatever the role:
 * what may be shown at all is decided by the publication rule, not by rights. A verdict is its author's alone.
 */
export const measurementPolicy = {
  'rating:give': { employee: ['self'] },
  'rating:read:own': { employee: ['self'] },
  'scorecard:read': { employee: ['organisation'], auditor: ['organisation'] },
  /** What may have been gamed, as numbers; and who is behind a case, told the auditor who gives a reason. Never of their own unit. */
  'question:read': { auditor: ['organisation'] },
  'question:open': { auditor: ['organisation'] },
  /** Never of a unit of one's own line, whatever the role: the action looks. */
  'scorecard:rebase': { steward: ['organisation'], auditor: ['organisation'] },
  'touchpoint:read': { employee: ['organisation'], auditor: ['organisation'] },
  'touchpoint:change': { unit_head: ['headed'], administrator: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for each. A verdict is a person's own: no program gives or reads one; and none decides how a chart is drawn. */
export const measurementScopes = {
  'rating:give': null,
  'rating:read:own': null,
  'scorecard:read': 'scorecards:read',
  'question:read': null,
  'question:open': null,
  'scorecard:rebase': null,
  'touchpoint:read': 'catalogue:read',
  'touchpoint:change': 'catalogue:write',
} satisfies ScopesOf<keyof typeof measurementPolicy>
