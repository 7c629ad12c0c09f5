import { z } from 'zod'
import { unitId } from '../organisation/contract.ts'
import { done, type Endpoints } from '../platform/http/endpoint.ts'
import { serviceId } from '../service/contract.ts'
import { besideEachOther, marketOfService } from './contract/beside.ts'
import { outsideProviderId, reason, serviceKindId } from './contract/ids.ts'
import {
  outsideProvider,
  outsideProviderBody,
  serviceKind,
  serviceKindBody,
  serviceKindView,
} from './contract/kinds.ts'
import { choiceQuery, unitChoice } from './contract/shares.ts'

export * from './contract/beside.ts'
export * from './contract/ids.ts'
export * from './contract/kinds.ts'
export * from './contract/shares.ts'

export const choiceEndpoints = {
  'GET /service-kinds': {
    summary: 'Kinds of service: what several units offer, by name',
    query: z.object({ q: z.string().trim().max(100).optional() }),
    output: z.object({ rows: z.array(serviceKind), may: z.object({ make: z.boolean() }) }),
  },
  'GET /service-kinds/kinds.csv': {
    summary: 'Kinds of service with their services as CSV',
    output: z.string(),
    format: 'csv',
  },
  'GET /service-kinds/:kindId': {
    summary: 'A kind of service with all its services, as whoever keeps it sees it',
    params: z.object({ kindId: serviceKindId }),
    output: serviceKindView,
  },
  'GET /service-kinds/:kindId/beside': {
    summary: 'Promise cards of the services of a kind that one may ask for, beside each other',
    params: z.object({ kindId: serviceKindId }),
    output: besideEachOther,
  },
  'POST /service-kinds': {
    summary: 'Make a kind of service',
    body: serviceKindBody,
    output: serviceKindView,
    made: true,
  },
  'PUT /service-kinds/:kindId': {
    summary: 'Rename a kind of service, or change which services are of it',
    params: z.object({ kindId: serviceKindId }),
    body: serviceKindBody,
    output: serviceKindView,
  },
  'DELETE /service-kinds/:kindId': {
    summary: 'Remove a kind of service; what was chosen stays kept',
    params: z.object({ kindId: serviceKindId }),
    body: z.object({ reason }),
    output: done,
  },
  'POST /service-kinds/:kindId/outside-providers': {
    summary: 'Add a provider outside of the organisation, with its published terms',
    params: z.object({ kindId: serviceKindId }),
    body: outsideProviderBody,
    output: outsideProvider,
    made: true,
  },
  'PUT /outside-providers/:providerId': {
    summary: 'Change what is known of an outside provider',
    params: z.object({ providerId: outsideProviderId }),
    body: outsideProviderBody,
    output: outsideProvider,
  },
  'DELETE /outside-providers/:providerId': {
    summary: 'Remove an outside provider',
    params: z.object({ providerId: outsideProviderId }),
    body: z.object({ reason }),
    output: done,
  },
  'GET /services/:serviceId/market': {
    summary: 'Who else offers what a service does; where nobody may, what it is measured against instead',
    params: z.object({ serviceId }),
    output: marketOfService,
  },
  'GET /units/:unitId/choice': {
    summary:
      'How often a unit was chosen where others were on offer, and how many went elsewhere after a bad verdict',
    params: z.object({ unitId }),
    query: choiceQuery,
    output: unitChoice,
  },
} satisfies Endpoints
export type ChoiceEndpoints = typeof choiceEndpoints
