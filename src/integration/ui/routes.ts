import type { LiveKeys, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = [{ path: '/keys', load: () => import('./keys-page.tsx') }]

export const liveKeys: LiveKeys = { 'api_key.': ['GET /keys'] }
