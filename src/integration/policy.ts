import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may connect programs. Everybody makes keys that act in their own name and nobody makes one that acts in another's; the
 * administrator sees and revokes all. Whom the organisation tells what happens is the administrator's alone.
 */
export const integrationPolicy = {
  'api_key:read': { employee: ['self'], administrator: ['organisation'] },
  'api_key:make': { employee: ['self'] },
  'api_key:revoke': { employee: ['self'], administrator: ['organisation'] },
  'webhook:manage': { administrator: ['organisation'] },
} satisfies Permissions

/** No key makes, reads or revokes keys, or decides who is told: whoever finds one gains nothing that outlives it. */
export const integrationScopes = {
  'api_key:read': null,
  'api_key:make': null,
  'api_key:revoke': null,
  'webhook:manage': null,
} satisfies ScopesOf<keyof typeof integrationPolicy>
