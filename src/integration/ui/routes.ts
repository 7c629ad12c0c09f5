import type { LiveKeys, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/keys', load: () => import('./keys-page.tsx') },
  { path: '/webhooks', load: () => import('./webhooks-page.tsx') },
  { path: '/webhooks/$webhookId', load: () => import('./webhook-page.tsx') },
]

export const liveKeys: LiveKeys = {
  'api_key.': ['GET /keys'],
  'webhook.': [
    { every: 'GET /webhooks' },
    'GET /webhooks/:webhookId',
    'GET /webhooks/:webhookId/deliveries',
    'GET /webhooks/:webhookId/deliveries/:messageId',
  ],
}
