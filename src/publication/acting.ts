import type { Route } from '../platform/http/route.ts'
import type { PublicationEndpoints } from './contract.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof PublicationEndpoints> = Route<
  PublicationEndpoints[Key],
  string,
  never
>['act']
