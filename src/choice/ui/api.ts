import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../../service/contract.ts'
import type { ChoiceEndpoints } from '../contract.ts'

/** Choice's own endpoints, and the units and services among which a kind's are found. */
type Endpoints = ChoiceEndpoints &
  Pick<OrganisationEndpoints, 'GET /units'> &
  Pick<ServiceEndpoints, 'GET /units/:unitId/services'>

export const { useRead, usePages, useWrite } = apiHooks<Endpoints>()
