import { IconColumns2 } from '@tabler/icons-react'
import type { LiveKeys, PagePart, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/market', load: () => import('./market-page.tsx') },
  { path: '/market/kinds/new', load: () => import('./new-kind-page.tsx') },
  { path: '/market/kinds/$kindId', load: () => import('./kind-page.tsx') },
  { path: '/market/beside/$kindId', load: () => import('./beside-page.tsx') },
]

export const rooms: readonly Room[] = [
  { name: roomMessages.market, to: '/market', icon: IconColumns2, order: 15 },
]

export const pageParts: readonly PagePart[] = [
  { on: '/services/$serviceId', load: () => import('./market-part.tsx') },
  { on: '/services/$serviceId/ask', load: () => import('./ask-part.tsx') },
  { on: '/scorecards/units/$unitId', load: () => import('./shares-part.tsx') },
]

export const liveKeys: LiveKeys = {
  'service_kind.': [
    'GET /service-kinds',
    'GET /service-kinds/:kindId',
    'GET /service-kinds/:kindId/beside',
    { every: 'GET /services/:serviceId/market' },
    { every: 'GET /units/:unitId/choice' },
  ],
  'service.': [
    'GET /service-kinds',
    { every: 'GET /service-kinds/:kindId/beside' },
    { every: 'GET /services/:serviceId/market' },
  ],
}
