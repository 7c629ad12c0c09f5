import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { IntakeEndpoints } from '../contract.ts'

/** Units to choose from, where words of a source mean them. */
type Elsewhere = Pick<OrganisationEndpoints, 'GET /units'>

export const { useRead, usePages, useWrite, useUpload } = apiHooks<IntakeEndpoints & Elsewhere>()
