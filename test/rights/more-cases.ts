import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { webhook, why } from './bodies.ts'
import { administrators, everybody, named, own, type RightsCase } from './case.ts'

const auditors = ['auditor'] as const

type Cases = Readonly<Record<EndpointKey, RightsCase>>

/** Keys and webhooks. */
export const programCases: Cases = {
  'GET /keys': own('/keys', everybody),
  'POST /keys': own('/keys', everybody, { name: 'Kunci uji', scopes: ['requests:read'], days: 30 }),
  'POST /keys/:apiKeyId/revoke': named((ids) => `/keys/${ids.apiKey}/revoke`, ['branchOne', 'administrator']),

  'GET /webhooks': own('/webhooks', administrators),
  'POST /webhooks': own('/webhooks', administrators, webhook),
  'GET /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhook}`, administrators),
  'PATCH /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhook}`, administrators, { name: 'Lain' }),
  'DELETE /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhookToRemove}`, administrators),
  'POST /webhooks/:webhookId/rotate': named((ids) => `/webhooks/${ids.webhook}/rotate`, administrators),
  'POST /webhooks/:webhookId/test': named((ids) => `/webhooks/${ids.webhook}/test`, administrators),
  'GET /webhooks/:webhookId/deliveries': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries`,
    administrators,
  ),
  'GET /webhooks/:webhookId/deliveries/:messageId': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries/${ids.message}`,
    administrators,
  ),
  'POST /webhooks/:webhookId/deliveries/:messageId/replay': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries/${ids.message}/replay`,
    administrators,
  ),
  'POST /webhooks/:webhookId/replay': named((ids) => `/webhooks/${ids.webhook}/replay`, administrators, {
    since: '2026-03-01',
  }),

  'GET /imports/:importId/remarks.csv': named((ids) => `/imports/${ids.import}/remarks.csv`, administrators),
}

/** What the auditor is asked about. */
export const questionCases: Cases = {
  'GET /questions/traded-marks': own('/questions/traded-marks', auditors),
  'GET /questions/bulk-marks': own('/questions/bulk-marks', auditors),
  'GET /questions/distant-raters': own('/questions/distant-raters', auditors),
  'GET /questions/bunched-times': own('/questions/bunched-times', auditors),
  'POST /questions/:caseId/open': named((ids) => `/questions/${ids.question}/open`, auditors, {
    kind: 'bulk',
    ...why,
  }),
}
