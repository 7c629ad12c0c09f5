import type { Permissions, ScopesOf } from '../platform/auth/permission.ts'

/**
 * Who may connect programs. Everybody makes keys that act in their own name and nobody makes one that acts in another's; the
 * administrator sees and revokes all.
 */
export const integrationPolicy = {
  'api_key:read': { employee: ['self'], administrator: ['organisation'] },
  'api_key:make': { employee: ['self'] },
  'api_key:revoke': { employee: ['self'], administrator: ['organisation'] },
} satisfies Permissions

/** No key makes, reads or revokes keys: whoever finds one gains nothing that outlives it. */
export const integrationScopes = {
  'api_key:read': null,
  'api_key:make': null,
  'api_key:revoke': null,
} satisfies ScopesOf<keyof typeof integrationPolicy>
