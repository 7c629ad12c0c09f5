import type { HomeSection, LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/profile', load: () => import('./profile-page.tsx') },
  { path: '/notices', load: () => import('./notices-page.tsx') },
]

export const rooms: readonly Room[] = []

export const homeSections: readonly HomeSection[] = []

export const liveKeys: LiveKeys = {
  'notice.': ['GET /notices'],
}
