import type { SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

/** Pages of the shell itself. */
export const ownRoutes: readonly SliceRoute[] = [
  { path: '/', load: () => import('./home-page.tsx') },
  { path: '/more', load: () => import('./more-page.tsx') },
  { path: '/sign-in', open: true, load: () => import('../../platform/ui/session/sign-in-page.tsx') },
  {
    path: '/password/forgotten',
    open: true,
    load: () => import('../../platform/ui/session/password-forgotten-page.tsx'),
  },
  {
    path: '/password/reset',
    open: true,
    load: () => import('../../platform/ui/session/password-reset-page.tsx'),
  },
  { path: '/invitation', open: true, load: () => import('../../platform/ui/session/invitation-page.tsx') },
  { path: '/mail/off', open: true, load: () => import('../../platform/ui/session/mail-off-page.tsx') },
  {
    path: '/choose-organisation',
    load: () => import('../../platform/ui/session/choose-organisation-page.tsx'),
  },
]
