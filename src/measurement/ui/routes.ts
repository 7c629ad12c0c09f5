import { IconChartDots3, IconQrcode, IconZoomQuestion } from '@tabler/icons-react'
import type { HomeSection, LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { roomMessages } from './room-messages.ts'

export const routes: readonly SliceRoute[] = [
  { path: '/requests/$requestId/rate', load: () => import('./rate-page.tsx') },
  { path: '/scorecards', load: () => import('./scorecards-page.tsx') },
  { path: '/scorecards/units/$unitId', load: () => import('./unit-scorecard-page.tsx') },
  { path: '/scorecards/groups/$groupId', load: () => import('./group-scorecard-page.tsx') },
  { path: '/scorecards/groups/$groupId/print', load: () => import('./group-print-page.tsx') },
  { path: '/scorecards/units/$unitId/print', load: () => import('./unit-print-page.tsx') },
  { path: '/scorecards/services/$serviceId/print', load: () => import('./service-print-page.tsx') },
  { path: '/scorecards/services/$serviceId', load: () => import('./service-scorecard-page.tsx') },
  {
    path: '/scorecards/touchpoints/$touchpointId',
    load: () => import('./touchpoint-scorecard-page.tsx'),
  },
  {
    path: '/scorecards/touchpoints/$touchpointId/print',
    load: () => import('./touchpoint-print-page.tsx'),
  },
  { path: '/touchpoints', load: () => import('./touchpoints-page.tsx') },
  { path: '/touchpoints/$touchpointId', load: () => import('./touchpoint-page.tsx') },
  { path: '/touchpoints/$touchpointId/page', load: () => import('./touchpoint-paper-page.tsx') },
  { path: '/t/$code', open: true, load: () => import('./visit-page.tsx') },
  { path: '/questions', load: () => import('./questions-page.tsx') },
]

export const rooms: readonly Room[] = [
  { name: roomMessages.scorecards, to: '/scorecards', icon: IconChartDots3, order: 40, phone: true },
  {
    name: roomMessages.touchpoints,
    to: '/touchpoints',
    icon: IconQrcode,
    order: 42,
    when: ({ headedUnits, person }) => headedUnits.length > 0 || person.roles.includes('administrator'),
  },
  {
    name: roomMessages.questions,
    to: '/questions',
    icon: IconZoomQuestion,
    order: 72,
    when: ({ permissions }) => permissions.includes('question:read'),
  },
]

export const homeSections: readonly HomeSection[] = [{ order: 20, load: () => import('./home-section.tsx') }]

export const liveKeys: LiveKeys = {
  'touchpoint.': ['GET /touchpoints', 'GET /touchpoints/:touchpointId', 'GET /scorecards'],
  'visits.': [
    'GET /scorecards',
    'GET /scorecards/touchpoints/:touchpointId',
    'GET /scorecards/touchpoints/:touchpointId/chart',
    'GET /scorecards/touchpoints/:touchpointId/spread',
    'GET /scorecards/touchpoints/:touchpointId/comments',
  ],
  'rating.': ['GET /ratings/waiting', 'GET /requests/:requestId/rating'],
  'request.': ['GET /ratings/waiting', 'GET /requests/:requestId/rating'],
  // A verdict that a figure has counted can no longer be changed.
  'scorecard.moved': ['GET /requests/:requestId/rating'],
  // Announced for the unit that was rated; the figures of all units above it move too.
  'scorecard.': [
    'GET /scorecards',
    'GET /scorecards/services/:serviceId',
    { every: 'GET /scorecards/groups/:groupId' },
    { every: 'GET /scorecards/groups/:groupId/chart' },
    { every: 'GET /scorecards/groups/:groupId/spread' },
    { every: 'GET /scorecards/units/:unitId' },
    { every: 'GET /scorecards/units/:unitId/chart' },
    'GET /scorecards/services/:serviceId/chart',
    { every: 'GET /scorecards/units/:unitId/spread' },
    'GET /scorecards/services/:serviceId/spread',
    { every: 'GET /scorecards/units/:unitId/comments' },
  ],
}
