import type { MeasurementEndpoints } from '../../measurement/contract.ts'
import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import type { ReadinessEndpoints } from '../../readiness/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../contract.ts'

/** What of other slices the screens of services read: names to choose from, what a service achieved, who is ready to serve it. */
type Elsewhere = Pick<
  OrganisationEndpoints,
  'GET /people' | 'GET /people/:personId' | 'GET /units' | 'GET /units/:unitId'
> &
  Pick<MeasurementEndpoints, 'GET /services/:serviceId/achieved'> &
  Pick<ReadinessEndpoints, 'GET /services/:serviceId/ready-people'>

export const { useRead, usePages, useWrite, useUpload, read } = apiHooks<ServiceEndpoints & Elsewhere>()
