import type { MeasurementEndpoints } from '../../measurement/contract.ts'
import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../contract.ts'

/** What of other slices the screens of services read: names to choose from, and what a service achieved. */
type Elsewhere = Pick<
  OrganisationEndpoints,
  'GET /people' | 'GET /people/:personId' | 'GET /units' | 'GET /units/:unitId'
> &
  Pick<MeasurementEndpoints, 'GET /services/:serviceId/achieved'>

export const { useRead, usePages, useWrite, useUpload, read } = apiHooks<ServiceEndpoints & Elsewhere>()
