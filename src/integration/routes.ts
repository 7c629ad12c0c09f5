import { defineRoutes } from '../platform/http/route.ts'
import { changeOneWebhook } from './actions/change-webhook.ts'
import { listApiKeys } from './actions/list-api-keys.ts'
import { listDeliveriesOf } from './actions/list-deliveries.ts'
import { listAllWebhooks } from './actions/list-webhooks.ts'
import { makeApiKey } from './actions/make-api-key.ts'
import { makeWebhook } from './actions/make-webhook.ts'
import { readDelivery } from './actions/read-delivery.ts'
import { readWebhook } from './actions/read-webhook.ts'
import { removeWebhook } from './actions/remove-webhook.ts'
import { replayDelivery } from './actions/replay-delivery.ts'
import { replayFailed } from './actions/replay-failed.ts'
import { revokeApiKey } from './actions/revoke-api-key.ts'
import { rotateSecret } from './actions/rotate-secret.ts'
import { testWebhook } from './actions/test-webhook.ts'
import { keyEndpoints, webhookEndpoints, type KeyEndpoints, type WebhookEndpoints } from './contract.ts'
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

const permit = 'webhook:manage'

/** Who is told what happens. */
export const webhookRoutes = defineRoutes<WebhookEndpoints, typeof integrationPolicy, IntegrationCode>(
  webhookEndpoints,
  {
    'GET /webhooks': { permit, errors: [], act: listAllWebhooks },
    'POST /webhooks': { permit, errors: ['webhooks_full'], act: makeWebhook },
    'GET /webhooks/:webhookId': { permit, errors: [], act: readWebhook },
    'PATCH /webhooks/:webhookId': { permit, errors: [], act: changeOneWebhook },
    'DELETE /webhooks/:webhookId': { permit, errors: [], act: removeWebhook },
    'POST /webhooks/:webhookId/rotate': { permit, errors: [], act: rotateSecret },
    'POST /webhooks/:webhookId/test': { permit, errors: ['webhook_off'], act: testWebhook },
    'GET /webhooks/:webhookId/deliveries': { permit, errors: [], act: listDeliveriesOf },
    'GET /webhooks/:webhookId/deliveries/:messageId': { permit, errors: [], act: readDelivery },
    'POST /webhooks/:webhookId/deliveries/:messageId/replay': {
      permit,
      errors: ['webhook_off'],
      act: replayDelivery,
    },
    'POST /webhooks/:webhookId/replay': { permit, errors: ['webhook_off'], act: replayFailed },
  },
)
