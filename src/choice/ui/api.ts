import type { IntakeEndpoints } from '../../intake/contract.ts'
import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../../service/contract.ts'
import type { ChoiceEndpoints } from '../contract.ts'

/** Choice's own endpoints, the beginning of an import, and the units and services among which a kind's are found. */
type Endpoints = ChoiceEndpoints &
  Pick<OrganisationEndpoints, 'GET /units'> &
  Pick<ServiceEndpoints, 'GET /units/:unitId/services'> &
  Pick<IntakeEndpoints, 'POST /imports'>

export const { useRead, usePages, useWrite } = apiHooks<Endpoints>()
