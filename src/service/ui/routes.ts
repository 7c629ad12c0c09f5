import { IconBuildingStore, IconInbox, IconListDetails } from '@tabler/icons-react'
import type { HomeSection, LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export { search } from './search.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/ask', load: () => import('./catalogue-page.tsx') },
  { path: '/services/$serviceId', load: () => import('./service-page.tsx') },
  { path: '/services/$serviceId/ask', load: () => import('./ask-page.tsx') },
  { path: '/services/$serviceId/edit', load: () => import('./change-service-page.tsx') },
  { path: '/units/$unitId/services', load: () => import('./unit-services-page.tsx') },
  { path: '/units/$unitId/services/new', load: () => import('./offer-service-page.tsx') },
  { path: '/requests', load: () => import('./requests-page.tsx') },
  { path: '/repeats', load: () => import('./repeats-page.tsx') },
  { path: '/requests/$requestId', load: () => import('./request-page.tsx') },
  { path: '/queue', load: () => import('./queue-choice-page.tsx') },
  { path: '/units/$unitId/canned-answers', load: () => import('./canned-answers-page.tsx') },
  { path: '/queue/$unitId', load: () => import('./queue-page.tsx') },
]

export const rooms: readonly Room[] = [
  {
    name: roomMessages.ask,
    to: '/ask',
    icon: IconBuildingStore,
    order: 10,
    phone: true,
    also: ['/services'],
  },
  { name: roomMessages.requests, to: '/requests', icon: IconListDetails, order: 20, also: ['/escalations'] },
  {
    name: roomMessages.queue,
    to: '/queue',
    icon: IconInbox,
    order: 30,
    phone: true,
    also: ['/units/*/canned-answers', '/units/*/mail', '/mails'],
    when: ({ memberUnits, headedUnits, person }) =>
      memberUnits.length + headedUnits.length > 0 || person.roles.includes('auditor'),
  },
]

export const homeSections: readonly HomeSection[] = [
  { order: 25, load: () => import('./to-approve-section.tsx') },
  { order: 30, load: () => import('./to-serve-section.tsx') },
  { order: 40, load: () => import('./my-requests-section.tsx') },
]

export const liveKeys: LiveKeys = {
  'canned.': ['GET /units/:unitId/canned-answers'],
  'request.': [
    'GET /requests',
    'GET /requests/:requestId',
    'GET /units/:unitId/queue',
    'GET /approvals/waiting',
    'GET /repeats',
  ],
  'notice.': ['GET /approvals/waiting'],
  'service.': ['GET /catalogue', 'GET /services/:serviceId', 'GET /units/:unitId/services'],
}
