import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../../service/contract.ts'
import type { VoiceEndpoints } from '../contract.ts'

/** Voice's own endpoints, and the names by which lists are filtered. */
type Endpoints = VoiceEndpoints &
  Pick<OrganisationEndpoints, 'GET /units' | 'GET /units/:unitId'> &
  Pick<ServiceEndpoints, 'GET /services/:serviceId'>

export const { useRead, usePages, useWrite, read } = apiHooks<Endpoints>()
