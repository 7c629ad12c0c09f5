import * as auth from '../platform/auth/contract.ts'
import * as shapes from '../platform/http/endpoint.ts'
import { describeEndpoints, describeOpenRoutes, describeRoutes, openApiOf } from '../platform/http/openapi.ts'
import type { NamedModules } from '../platform/http/named-schemas.ts'
import { slices } from './slices.ts'

/** The description of the API, as `/api/openapi.json` serves it and `docs/openapi.json` keeps it. */
export function apiDescription(): Record<string, unknown> {
  const endpoints = [
    ...describeEndpoints('session', auth.publicEndpoints, 'everybody'),
    ...describeEndpoints('session', auth.sessionEndpoints, 'session'),
    ...slices.flatMap((slice) => describeRoutes(slice.name, slice.routes, slice.scopes)),
    ...slices.flatMap((slice) => describeOpenRoutes(slice.name, slice.openRoutes ?? [])),
  ]
  const modules: NamedModules = [
    ['wire', shapes],
    ['session', auth],
    ...slices.map(({ name, contract }) => [name, contract] as const),
  ]
  return openApiOf(endpoints, modules, '1')
}
