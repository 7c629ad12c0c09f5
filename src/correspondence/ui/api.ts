import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { CorrespondenceEndpoints } from '../contract.ts'

/** What of other slices the screens of mail read: people to choose from. */
type Elsewhere = Pick<OrganisationEndpoints, 'GET /people' | 'GET /people/:personId'>

export const { useRead, usePages, useWrite } = apiHooks<CorrespondenceEndpoints & Elsewhere>()
