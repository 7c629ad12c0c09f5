import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/** Who may bring files in: whoever may change everything that they change. */
export const intakePolicy = {
  'import:run': { administrator: ['organisation'] },
} satisfies Permissions

/** No key: what is brought in may hand out roles, and is looked at by a person before it is written. */
export const intakeScopes = { 'import:run': null } satisfies ScopesOf<keyof typeof intakePolicy>
