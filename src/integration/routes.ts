import { defineRoutes } from '../platform/http/route.ts'
import { listApiKeys } from './actions/list-api-keys.ts'
import { makeApiKey } from './actions/make-api-key.ts'
import { revokeApiKey } from './actions/revoke-api-key.ts'
import { keyEndpoints, type KeyEndpoints } from './contract.ts'
import type { integrationPolicy } from './policy.ts'
import type { IntegrationCode } from './problems.ts'

/** Keys of programs. */
export const keyRoutes = defineRoutes<KeyEndpoints, typeof integrationPolicy, IntegrationCode>(keyEndpoints, {
  'GET /keys': { permit: 'api_key:read', errors: [], act: listApiKeys },
  'POST /keys': { permit: 'api_key:make', errors: ['api_keys_full'], act: makeApiKey },
  'POST /keys/:apiKeyId/revoke': {
    permit: 'api_key:revoke',
    errors: ['api_key_revoked_already'],
    act: revokeApiKey,
  },
})
