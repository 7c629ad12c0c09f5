import type { Database } from '../platform/db/database.ts'
import { defineOpenRoutes, type OpenPlace } from '../platform/http/open-route.ts'
import { defineRoutes } from '../platform/http/route.ts'
import { touchpointEndpoints, visitEndpoints } from './contract/touchpoints.ts'
import type { measurementPolicy } from './policy.ts'
import type { MeasurementCode } from './problems.ts'
import { touchpointOf } from './store/touchpoints.ts'
import { replaceCode, retireTouchpoint, rewriteTouchpoint } from './touchpoints/change-touchpoint.ts'
import { listBulkVisits } from './touchpoints/list-bulk-visits.ts'
import { listTouchpoints, showTouchpoint } from './touchpoints/list-touchpoints.ts'
import { listVisitComments } from './touchpoints/list-visit-comments.ts'
import { makeTouchpoint } from './touchpoints/make-touchpoint.ts'
import { rateVisit } from './touchpoints/rate-visit.ts'
import { readVisit } from './touchpoints/read-visit.ts'

/** Endpoints of touchpoints, for the people of the organisation. */
export const touchpointRoutes = defineRoutes<
  typeof touchpointEndpoints,
  typeof measurementPolicy,
  MeasurementCode
>(touchpointEndpoints, {
  'GET /questions/bulk-visits': { permit: 'question:read', errors: [], act: listBulkVisits },
  'GET /touchpoints': { permit: 'touchpoint:read', errors: [], act: listTouchpoints },
  'GET /touchpoints/:touchpointId': { permit: 'touchpoint:read', errors: [], act: showTouchpoint },
  'POST /units/:unitId/touchpoints': {
    permit: 'touchpoint:change',
    errors: ['touchpoint_unit_closed'],
    act: makeTouchpoint,
  },
  'PUT /touchpoints/:touchpointId': {
    permit: 'touchpoint:change',
    errors: ['touchpoint_retired'],
    act: rewriteTouchpoint,
  },
  'POST /touchpoints/:touchpointId/code': {
    permit: 'touchpoint:change',
    errors: ['touchpoint_retired'],
    act: replaceCode,
  },
  'POST /touchpoints/:touchpointId/retire': {
    permit: 'touchpoint:change',
    errors: ['touchpoint_retired'],
    act: retireTouchpoint,
  },
  'GET /scorecards/touchpoints/:touchpointId/comments': {
    permit: 'scorecard:read',
    errors: [],
    act: listVisitComments,
  },
})

const place = (
  database: Database,
  { params }: { readonly params: { readonly code: string } },
): Promise<OpenPlace | undefined> => touchpointOf(database, params.code)

/** Endpoints for customers: whoever has the code of a touchpoint. */
export const visitRoutes = defineOpenRoutes<typeof visitEndpoints, MeasurementCode>(visitEndpoints, {
  'GET /t/:code': { place, errors: [], act: readVisit },
  'POST /t/:code/ratings': {
    place,
    errors: ['visit_own_unit', 'visit_reason_unknown'],
    act: rateVisit,
  },
})
