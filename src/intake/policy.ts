import type { Permissions } from '../platform/auth/permission.ts'

/** Who may bring files in: whoever may change everything that they change. */
export const intakePolicy = {
  'import:run': { administrator: ['organisation'] },
} satisfies Permissions
