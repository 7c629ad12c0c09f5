import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/** Who may do what with mail of a unit. Target: the path of the unit. */
export const correspondencePolicy = {
  'mailbox:read': { unit_head: ['headed'], administrator: ['organisation'], auditor: ['organisation'] },
  'mailbox:change': { unit_head: ['headed'], administrator: ['organisation'] },
  'mail:read': { unit_head: ['headed'], auditor: ['organisation'] },
  /** Letting in and discarding. */
  'mail:sort': { unit_head: ['headed'] },
} satisfies Permissions

/** What a key needs for each. What letters say, and who is let in, is for people. */
export const correspondenceScopes = {
  'mailbox:read': 'organisation:read',
  'mailbox:change': null,
  'mail:read': null,
  'mail:sort': null,
} satisfies ScopesOf<keyof typeof correspondencePolicy>
export type CorrespondencePolicy = typeof correspondencePolicy
