import { IconCertificate } from '@tabler/icons-react'
import type {
  HomeSection,
  LiveKey,
  LiveKeys,
  PagePart,
  Room,
  SliceRoute,
} from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/readiness', load: () => import('./my-page.tsx') },
  { path: '/readiness/people/$personId', load: () => import('./person-page.tsx') },
  { path: '/readiness/queue', load: () => import('./queue-page.tsx') },
  { path: '/readiness/units/$unitId', load: () => import('./team-page.tsx') },
  { path: '/readiness/units/$unitId/cover', load: () => import('./cover-page.tsx') },
  { path: '/readiness/units/$unitId/shifts', load: () => import('./shifts-page.tsx') },
  { path: '/readiness/map', load: () => import('./map-page.tsx') },
  { path: '/readiness/badges', load: () => import('./badges-page.tsx') },
  { path: '/readiness/kinds', load: () => import('./kinds-page.tsx') },
  { path: '/readiness/kinds/ready-made', load: () => import('./ready-made-page.tsx') },
  { path: '/readiness/kinds/new', load: () => import('./new-kind-page.tsx') },
  { path: '/readiness/kinds/$kindId', load: () => import('./kind-page.tsx') },
  { path: '/readiness/abilities/new', load: () => import('./new-ability-page.tsx') },
  { path: '/readiness/abilities/$abilityId', load: () => import('./ability-page.tsx') },
  { path: '/readiness/requirements', load: () => import('./requirements-page.tsx') },
  { path: '/readiness/requirements/$jobId', load: () => import('./job-requirements-page.tsx') },
]

export const pageParts: readonly PagePart[] = [
  { on: '/scorecards/units/$unitId', load: () => import('./scorecard-part.tsx') },
  { on: '/imports/$importId', load: () => import('./onet-part.tsx') },
]

export const homeSections: readonly HomeSection[] = [{ order: 15, load: () => import('./home-section.tsx') }]

export const rooms: readonly Room[] = [
  { name: roomMessages.readiness, to: '/readiness', icon: IconCertificate, order: 45 },
]

const answers: readonly LiveKey[] = [
  { every: 'GET /readiness' },
  { every: 'GET /people/:personId/readiness' },
  { every: 'GET /units/:unitId/readiness' },
  { every: 'GET /units/:unitId/cover' },
  { every: 'GET /services/:serviceId/ready-people' },
  { every: 'GET /readiness-map' },
]

const shifts: readonly LiveKey[] = [
  'GET /shifts',
  { every: 'GET /units/:unitId/shifts' },
  { every: 'GET /touchpoints/:touchpointId/shift-candidates' },
]

export const liveKeys: LiveKeys = {
  'evidence.': [...answers, ...shifts, { every: 'GET /evidence/waiting' }],
  'badge_issuer.': ['GET /badge-issuers', 'GET /badge-achievements', 'GET /badge-status-lists'],
  'badge_list.': ['GET /badge-status-lists'],
  'badge_achievement.': ['GET /badge-achievements'],
  'ability.': [...answers, ...shifts, 'GET /abilities'],
  'credential_kind.': [...answers, ...shifts, 'GET /credential-kinds', 'GET /credential-kinds/ready-made'],
  'job_requirements.': [...answers, 'GET /job-requirements', 'GET /jobs/:jobId/requirements'],
  'service_readiness.': [...answers, 'GET /services/:serviceId/readiness'],
  'touchpoint_readiness.': [...shifts, { every: 'GET /touchpoints/:touchpointId/readiness' }],
  'shift.': [...shifts, { every: 'GET /units/:unitId/cover' }],
}
