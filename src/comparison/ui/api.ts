import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ComparisonEndpoints } from '../contract.ts'

/** Comparison's own endpoints, and the units among which members are found. */
type Endpoints = ComparisonEndpoints & Pick<OrganisationEndpoints, 'GET /units'>

export const { useRead, usePages, useWrite } = apiHooks<Endpoints>()
