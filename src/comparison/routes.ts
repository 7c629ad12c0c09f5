import { defineRoutes } from '../platform/http/route.ts'
import { changePeerGroup } from './actions/change-peer-group.ts'
import { exportLeague } from './actions/export-league.ts'
import { listLeagues } from './actions/list-leagues.ts'
import { makePeerGroup } from './actions/make-peer-group.ts'
import { readLeague } from './actions/read-league.ts'
import { readPeerGroup } from './actions/read-peer-group.ts'
import { readYardstick } from './actions/read-yardstick.ts'
import { removePeerGroup } from './actions/remove-peer-group.ts'
import { changeThresholds, showThresholds } from './actions/thresholds.ts'
import { comparisonEndpoints } from './contract.ts'
import type { comparisonPolicy } from './policy.ts'
import type { ComparisonCode } from './problems.ts'

const memberErrors = [
  'peer_group_too_few',
  'peer_group_unit_not_open',
  'peer_group_nested',
  'peer_group_own_unit',
  'peer_group_name_taken',
] as const

/** Every endpoint of comparison. */
export const comparisonRoutes = defineRoutes<
  typeof comparisonEndpoints,
  typeof comparisonPolicy,
  ComparisonCode
>(comparisonEndpoints, {
  'GET /leagues': { permit: 'league:read', errors: [], act: listLeagues },
  'GET /leagues/:groupId': { permit: 'league:read', errors: ['league_period_invalid'], act: readLeague },
  'GET /leagues/:groupId/figures.csv': {
    permit: 'league:read',
    errors: ['league_period_invalid'],
    act: exportLeague,
  },
  'GET /units/:unitId/yardstick': {
    permit: 'league:read',
    errors: ['league_period_invalid'],
    act: readYardstick,
  },
  'GET /peer-groups/:peerGroupId': { permit: 'league:read', errors: [], act: readPeerGroup },
  'POST /peer-groups': {
    permit: 'peer_group:change',
    errors: [...memberErrors, 'peer_group_too_many'],
    act: makePeerGroup,
  },
  'PUT /peer-groups/:peerGroupId': {
    permit: 'peer_group:change',
    errors: [...memberErrors],
    act: changePeerGroup,
  },
  'DELETE /peer-groups/:peerGroupId': {
    permit: 'peer_group:change',
    errors: ['peer_group_own_unit'],
    act: removePeerGroup,
  },
  'GET /comparison-thresholds': { permit: 'league:read', errors: [], act: showThresholds },
  'PUT /comparison-thresholds': { permit: 'threshold:change', errors: [], act: changeThresholds },
})
