import type { Route } from '../platform/http/route.ts'
import type { KeyEndpoints, WebhookEndpoints } from './contract.ts'
import type { IntegrationCode } from './problems.ts'

type IntegrationEndpoints = KeyEndpoints & WebhookEndpoints

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof IntegrationEndpoints> = Route<
  IntegrationEndpoints[Key],
  string,
  IntegrationCode
>['act']
