import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/** Who may bring files in: whoever may change everything that they change. */
export const intakePolicy = {
  /** Of any kind: what it changes each kind has a permission of its own for. */
  'import:begin': { steward: ['organisation'], administrator: ['organisation'] },
  /** What may hand out roles, or stands in somebody's past: units, people, requests, completed courses. */
  'import:run': { administrator: ['organisation'] },
} satisfies Permissions

/** No key: what is brought in may hand out roles, and is looked at by a person before it is written. */
export const intakeScopes = { 'import:begin': null, 'import:run': null } satisfies ScopesOf<
  keyof typeof intakePolicy
>
