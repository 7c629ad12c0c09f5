import type { LiveKeys, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/units/$unitId/mail', load: () => import('./unit-mail-page.tsx') },
  { path: '/mails/$mailId', load: () => import('./mail-page.tsx') },
]

export const liveKeys: LiveKeys = {
  'mail.': ['GET /units/:unitId/mails', 'GET /units/:unitId/mailbox', 'GET /mails/:mailId'],
  'mailbox.': ['GET /units/:unitId/mailbox'],
}
