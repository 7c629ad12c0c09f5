import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { IntakeEndpoints } from '../contract.ts'

/** Units to choose from, where words of a source mean them, and calendars by which new ones work. */
type Elsewhere = Pick<OrganisationEndpoints, 'GET /units' | 'GET /calendars'>

export const { useRead, usePages, useWrite, useUpload } = apiHooks<IntakeEndpoints & Elsewhere>()
