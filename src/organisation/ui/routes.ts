import { IconHistory, IconSitemap } from '@tabler/icons-react'
import type { HomeSection, LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/profile', load: () => import('./profile-page.tsx') },
  { path: '/profile/notices', load: () => import('./notice-settings-page.tsx') },
  { path: '/notices', load: () => import('./notices-page.tsx') },
  { path: '/organisation', load: () => import('./organisation-page.tsx') },
  { path: '/units', load: () => import('./units-page.tsx') },
  { path: '/units/new', load: () => import('./new-unit-page.tsx') },
  { path: '/units/$unitId', load: () => import('./unit-page.tsx') },
  { path: '/units/$unitId/edit', load: () => import('./change-unit-page.tsx') },
  { path: '/people', load: () => import('./people-page.tsx') },
  { path: '/people/new', load: () => import('./new-person-page.tsx') },
  { path: '/people/$personId', load: () => import('./person-page.tsx') },
  { path: '/jobs', load: () => import('./jobs-page.tsx') },
  { path: '/jobs/new', load: () => import('./new-job-page.tsx') },
  { path: '/jobs/$jobId', load: () => import('./job-page.tsx') },
  { path: '/jobs/$jobId/edit', load: () => import('./change-job-page.tsx') },
  { path: '/calendars', load: () => import('./calendars-page.tsx') },
  { path: '/calendars/new', load: () => import('./new-calendar-page.tsx') },
  { path: '/calendars/$calendarId', load: () => import('./calendar-page.tsx') },
  { path: '/calendars/$calendarId/edit', load: () => import('./change-calendar-page.tsx') },
  { path: '/audit-log', load: () => import('./audit-log-page.tsx') },
]

export const rooms: readonly Room[] = [
  {
    name: roomMessages.organisation,
    to: '/organisation',
    icon: IconSitemap,
    order: 60,
    also: ['/units', '/people', '/jobs', '/calendars', '/imports', '/keys', '/webhooks'],
  },
  {
    name: roomMessages.audit,
    to: '/audit-log',
    icon: IconHistory,
    order: 70,
    when: ({ permissions }) => permissions.includes('audit:read'),
  },
]

export const homeSections: readonly HomeSection[] = [
  {
    order: 10,
    load: () => import('./start-section.tsx'),
    when: ({ permissions }) => permissions.includes('unit:add'),
  },
]

export const liveKeys: LiveKeys = {
  'notice.': ['GET /notices'],
  'notice_choices.': ['GET /notices/settings'],
  'organisation.': ['GET /organisation'],
  // The name and place of one unit are told on the pages of many.
  'unit.': ['GET /units', { every: 'GET /units/:unitId' }, { every: 'GET /people/:personId' }],
  'person.': ['GET /people', 'GET /people/:personId', { every: 'GET /units/:unitId' }],
  'role.': ['GET /people', 'GET /people/:personId'],
  'deputy.': ['GET /people/:personId', 'GET /profile'],
  'assignment.': ['GET /units', 'GET /units/:unitId', 'GET /people', 'GET /people/:personId', 'GET /jobs'],
  'job.': ['GET /jobs', { every: 'GET /units/:unitId' }, { every: 'GET /people/:personId' }],
  'calendar.': ['GET /calendars', 'GET /calendars/:calendarId/days', { every: 'GET /units/:unitId' }],
}
