import { IconScale } from '@tabler/icons-react'
import type { LiveKeys, PagePart, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { overviewMessages } from './overview/overview-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/credits', load: () => import('./overview-page.tsx') },
  { path: '/credits/exemptions', load: () => import('./exemptions-page.tsx') },
  { path: '/units/$unitId/statement', load: () => import('./statement-page.tsx') },
  { path: '/requests/$requestId/credits', load: () => import('./credits-page.tsx') },
  { path: '/services/$serviceId/guarantee', load: () => import('./guarantee-page.tsx') },
]

export const rooms: readonly Room[] = [
  {
    name: overviewMessages.room,
    to: '/credits',
    icon: IconScale,
    order: 50,
    also: ['/units/*/statement'],
    when: ({ permissions }) => permissions.includes('statement:read') || permissions.includes('ledger:read'),
  },
]

export const pageParts: readonly PagePart[] = [
  { on: '/services/$serviceId', near: 'promises', load: () => import('./service-part.tsx') },
  { on: '/requests/$requestId', load: () => import('./request-part.tsx') },
]

const credits = [
  'GET /requests/:requestId/credits',
  { every: 'GET /units/:unitId/statement' },
  'GET /ledger/months',
] as const

export const liveKeys: LiveKeys = {
  'credit.': credits,
  'appointment.': credits,
  'exemption.': ['GET /requests/:requestId/credits', 'GET /exemptions'],
  'request.': ['GET /requests/:requestId/credits'],
  'guarantee.': ['GET /services/:serviceId/guarantee'],
  'hop_promise.': ['GET /units/:unitId/hop-promise'],
  'market.': ['GET /market', { every: 'GET /services/:serviceId/guarantee' }],
  'ledger.': ['GET /ledger/months'],
}
