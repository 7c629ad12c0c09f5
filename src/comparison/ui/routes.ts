import type { LiveKeys, PagePart, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

/** All of them stand below the scorecards, whose room they belong to. */
export const routes: readonly SliceRoute[] = [
  { path: '/scorecards/league', load: () => import('./league-page.tsx') },
  { path: '/scorecards/league/groups', load: () => import('./groups-page.tsx') },
  { path: '/scorecards/league/groups/new', load: () => import('./new-group-page.tsx') },
  { path: '/scorecards/league/groups/$peerGroupId', load: () => import('./group-page.tsx') },
]

export const pageParts: readonly PagePart[] = [
  { on: '/scorecards', load: () => import('./scorecards-part.tsx') },
  { on: '/scorecards/units/$unitId', load: () => import('./yardstick-part.tsx') },
]

export const liveKeys: LiveKeys = {
  'scorecard.': [{ every: 'GET /leagues/:groupId' }, { every: 'GET /units/:unitId/yardstick' }],
  'peer_group.': [
    'GET /leagues',
    'GET /peer-groups/:peerGroupId',
    { every: 'GET /leagues/:groupId' },
    { every: 'GET /units/:unitId/yardstick' },
  ],
  'comparison_thresholds.': [
    'GET /comparison-thresholds',
    { every: 'GET /leagues/:groupId' },
    { every: 'GET /units/:unitId/yardstick' },
  ],
}
