import { IconBulb } from '@tabler/icons-react'
import type {
  HomeSection,
  LiveKeys,
  PagePart,
  Room,
  SliceRoute,
} from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export { search } from './search.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/proposals', load: () => import('./proposals-page.tsx') },
  { path: '/proposals/new', load: () => import('./new-proposal-page.tsx') },
  { path: '/proposals/my-votes', load: () => import('./my-votes-page.tsx') },
  { path: '/proposals/rules', load: () => import('./rules-page.tsx') },
  { path: '/proposals/$proposalId', load: () => import('./proposal-page.tsx') },
  { path: '/escalations/$escalationId', load: () => import('./escalation-page.tsx') },
]

export const rooms: readonly Room[] = [
  { name: roomMessages.proposals, to: '/proposals', icon: IconBulb, order: 35 },
]

export const homeSections: readonly HomeSection[] = [
  { order: 26, load: () => import('./to-answer-section.tsx') },
]

export const pageParts: readonly PagePart[] = [
  { on: '/services/$serviceId', load: () => import('./service-part.tsx') },
  { on: '/requests/$requestId', load: () => import('./request-part.tsx') },
]

export const liveKeys: LiveKeys = {
  'proposal.': [
    'GET /proposals',
    'GET /proposals/:proposalId',
    'GET /my-votes',
    'GET /answers-due',
    { every: 'GET /services/:serviceId/proposals-alike' },
  ],
  'escalation.': [
    'GET /escalations/:escalationId',
    'GET /requests/:requestId/escalations',
    'GET /answers-due',
  ],
  'request.': ['GET /requests/:requestId/escalations', 'GET /proposable-services'],
  'notice.': ['GET /answers-due'],
  'voice_terms.': ['GET /voice-terms'],
}
