import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { newBaseline, outsideProvider, serviceKind, touchpoint, webhook, why } from './bodies.ts'
import {
  administrators,
  deciding,
  everybody,
  headsOfIt,
  keepers,
  named,
  own,
  type Ids,
  type RightsCase,
} from './case.ts'

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

const ofTouchpoint = (part: string) =>
  named((ids) => `/scorecards/touchpoints/${ids.touchpoint}${part}`, everybody)

/** Touchpoints and what is shown of them; what customers do is in `session.db.test.ts`. */
export const touchpointCases: Cases = {
  'GET /questions/bulk-visits': own('/questions/bulk-visits', auditors),
  'GET /touchpoints': own('/touchpoints', everybody),
  'GET /touchpoints/:touchpointId': named((ids) => `/touchpoints/${ids.touchpoint}`, everybody),
  'POST /units/:unitId/touchpoints': named((ids) => `/units/${ids.it}/touchpoints`, headsOfIt, touchpoint),
  'PUT /touchpoints/:touchpointId': named((ids) => `/touchpoints/${ids.touchpoint}`, headsOfIt, touchpoint),
  'POST /touchpoints/:touchpointId/code': named(
    (ids) => `/touchpoints/${ids.touchpoint}/code`,
    headsOfIt,
    why,
  ),
  'POST /touchpoints/:touchpointId/retire': named(
    (ids) => `/touchpoints/${ids.touchpointToRetire}/retire`,
    headsOfIt,
    why,
  ),
  'GET /scorecards/touchpoints/:touchpointId': ofTouchpoint(''),
  'GET /scorecards/touchpoints/:touchpointId/figures.csv': ofTouchpoint('/figures.csv'),
  'GET /scorecards/touchpoints/:touchpointId/chart': ofTouchpoint('/chart'),
  'GET /scorecards/touchpoints/:touchpointId/spread': ofTouchpoint('/spread'),
  'GET /scorecards/touchpoints/:touchpointId/comments': ofTouchpoint('/comments'),
  'POST /scorecards/touchpoints/:touchpointId/chart/baselines': named(
    (ids) => `/scorecards/touchpoints/${ids.touchpoint}/chart/baselines`,
    deciding,
    newBaseline,
  ),
}

/** Services of several units beside each other. */
export const choiceCases: Cases = {
  'GET /service-kinds': own('/service-kinds', everybody),
  'GET /service-kinds/kinds.csv': own('/service-kinds/kinds.csv', keepers),
  'GET /service-kinds/:kindId': named((ids) => `/service-kinds/${ids.serviceKind}`, keepers),
  'GET /service-kinds/:kindId/beside': named((ids) => `/service-kinds/${ids.serviceKind}/beside`, everybody),
  'POST /service-kinds': {
    call: (ids) => ({ path: '/service-kinds', body: serviceKind(ids) }),
    may: keepers,
    names: false,
  },
  'PUT /service-kinds/:kindId': named(
    (ids) => `/service-kinds/${ids.serviceKind}`,
    keepers,
    (ids: Ids) => ({
      ...serviceKind(ids),
      serviceIds: [ids.service],
    }),
  ),
  'DELETE /service-kinds/:kindId': named((ids) => `/service-kinds/${ids.serviceKindToRemove}`, keepers, why),
  'POST /service-kinds/:kindId/outside-providers': named(
    (ids) => `/service-kinds/${ids.serviceKind}/outside-providers`,
    keepers,
    outsideProvider,
  ),
  'PUT /outside-providers/:providerId': named(
    (ids) => `/outside-providers/${ids.outsideProvider}`,
    keepers,
    outsideProvider,
  ),
  'DELETE /outside-providers/:providerId': named(
    (ids) => `/outside-providers/${ids.outsideProviderToRemove}`,
    keepers,
    why,
  ),
  'GET /services/:serviceId/market': named((ids) => `/services/${ids.service}/market`, everybody),
  'GET /units/:unitId/choice': named((ids) => `/units/${ids.it}/choice`, everybody),
}
