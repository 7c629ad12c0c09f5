import { defineRoutes } from '../platform/http/route.ts'
import { exportPublication } from './actions/export-publication.ts'
import { listPublications } from './actions/list-publications.ts'
import { listPublishedUnits } from './actions/list-published-units.ts'
import { readPublishedUnit } from './actions/read-published-unit.ts'
import { publicationEndpoints } from './contract.ts'
import type { publicationPolicy } from './policy.ts'

/** Every endpoint of publication. */
export const publicationRoutes = defineRoutes<typeof publicationEndpoints, typeof publicationPolicy, never>(
  publicationEndpoints,
  {
    'GET /publications': { permit: 'publication:read', errors: [], act: listPublications },
    'GET /publications/:quarter': { permit: 'publication:read', errors: [], act: listPublishedUnits },
    'GET /publications/:quarter/figures.csv': {
      permit: 'publication:read',
      errors: [],
      act: exportPublication,
    },
    'GET /publications/:quarter/units/:unitId': {
      permit: 'publication:read',
      errors: [],
      act: readPublishedUnit,
    },
  },
)
