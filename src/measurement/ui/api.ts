import { useQueryClient } from '@tanstack/react-query'
import type { OrganisationEndpoints } from '../../organisation/contract.ts'
import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import { putAnswer } from '../../platform/ui/client/cache.ts'
import type { MeasurementEndpoints, RatingView } from '../contract.ts'
import type { OverTimeEndpoints } from '../contract/over-time.ts'
import type { SpreadEndpoints } from '../contract/spread.ts'
import type { TouchpointEndpoints } from '../contract/touchpoints.ts'

/** Measurement's own endpoints, and how units are called and found. */
type Endpoints = MeasurementEndpoints &
  OverTimeEndpoints &
  SpreadEndpoints &
  TouchpointEndpoints &
  Pick<OrganisationEndpoints, 'GET /units' | 'GET /units/:unitId'>

export const { useRead, usePages, useWrite } = apiHooks<Endpoints>()

const put = putAnswer<MeasurementEndpoints>()

/** Shows a verdict as it was just saved, without reading it again. */
export function usePutRating(): (view: RatingView) => void {
  const client = useQueryClient()
  return (view) =>
    put(client, 'GET /requests/:requestId/rating', { params: { requestId: view.request.id } }, view)
}
