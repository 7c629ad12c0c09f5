import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/** What is published is for everybody of the organisation; nobody publishes, changes or takes back by hand. */
export const publicationPolicy = {
  'publication:read': { employee: ['organisation'], auditor: ['organisation'] },
} as const satisfies Permissions

/** What a key needs for it. */
export const publicationScopes = {
  'publication:read': 'scorecards:read',
} satisfies ScopesOf<keyof typeof publicationPolicy>
