import { IconNews } from '@tabler/icons-react'
import type { LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/publications', load: () => import('./publications-page.tsx') },
  { path: '/publications/$quarter', load: () => import('./quarter-page.tsx') },
  { path: '/publications/$quarter/units/$unitId', load: () => import('./unit-page.tsx') },
]

export const rooms: readonly Room[] = [
  { name: roomMessages.publications, to: '/publications', icon: IconNews, order: 55 },
]

/** Of what was published nothing moves any more; there is only more of it. */
export const liveKeys: LiveKeys = { 'publication.': ['GET /publications'] }
