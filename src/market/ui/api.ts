import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { MarketEndpoints } from '../contract.ts'

/** The market's own endpoints, and the units among which one is chosen. */
type Endpoints = MarketEndpoints & Pick<OrganisationEndpoints, 'GET /units' | 'GET /units/:unitId'>

export const { useRead, usePages, useWrite, useUpload } = apiHooks<Endpoints>()
