import { publicEndpoints, sessionEndpoints } from '../platform/auth/contract.ts'
import { describeEndpoints, describeRoutes, openApiOf } from '../platform/http/openapi.ts'
import { slices } from './slices.ts'

/** The description of the API, as `/api/openapi.json` serves it and `docs/openapi.json` keeps it. */
export function apiDescription(): Record<string, unknown> {
  const endpoints = [
    ...describeEndpoints('session', publicEndpoints),
    ...describeEndpoints('session', sessionEndpoints),
    ...slices.flatMap((slice) => describeRoutes(slice.name, slice.routes)),
  ]
  return openApiOf(endpoints, '1')
}
