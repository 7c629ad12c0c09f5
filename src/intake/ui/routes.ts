import type { LiveKeys, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/imports', load: () => import('./imports-page.tsx') },
  { path: '/imports/$importId', load: () => import('./import-page.tsx') },
]

export const liveKeys: LiveKeys = {
  'import.': [
    'GET /imports',
    'GET /imports/:importId',
    'GET /imports/:importId/remarks',
    'GET /imports/:importId/look',
    'GET /imports/:importId/preview',
    'GET /imports/:importId/standing',
  ],
}
