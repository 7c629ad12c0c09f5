import type { IntakeEndpoints } from '../../intake/contract.ts'
import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { TouchpointEndpoints } from '../../measurement/contract.ts'
import type { ServiceEndpoints } from '../../service/contract.ts'
import type { ReadinessEndpoints } from '../contract.ts'

/** Readiness's own endpoints, and jobs, people and services to choose from, and imports of what it takes. */
type Endpoints = ReadinessEndpoints &
  Pick<OrganisationEndpoints, 'GET /jobs' | 'GET /people' | 'GET /units'> &
  Pick<TouchpointEndpoints, 'GET /touchpoints'> &
  Pick<ServiceEndpoints, 'GET /units/:unitId/services'> &
  Pick<IntakeEndpoints, 'POST /imports' | 'GET /imports/:importId' | 'PUT /imports/:importId/options'>

export const { useRead, usePages, useWrite, useUpload } = apiHooks<Endpoints>()
