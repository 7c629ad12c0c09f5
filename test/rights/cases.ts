import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import {
  administrators,
  asker,
  deciding,
  everybody,
  headsOfIt,
  named,
  outsideTheLine,
  own,
  seeing,
  serving,
  type Ids,
  type RightsCase,
} from './case.ts'

const auditors = ['auditor'] as const
const name = { id: 'Nama', en: 'Name' }
const none = { id: '', en: '' }
const job = (ids: Ids) => ({
  title: { id: `Jabatan ${ids.fresh}`, en: `Job ${ids.fresh}` },
  description: none,
  duties: none,
})
const calendar = (ids: Ids) => ({
  name: `Kalender ${ids.fresh}`,
  zone: 'Asia/Jakarta',
  week: { '1': [{ start: 480, end: 960 }] },
  holidays: null,
  days: [],
})
const service = {
  name: { id: 'Layanan', en: 'Service' },
  description: none,
  doneWell: none,
  form: [{ key: 'what', kind: 'short_text', label: name, required: true, max: 200 }],
  promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
  stopsClock: ['asker'],
  askerUnitIds: [],
  reasons: [],
}
const webhook = { name: 'Sistem', url: 'https://terima.example/etalase', events: ['request.submitted'] }
const canned = { title: name, text: name }
const mailbox = (ids: Ids) => ({ localPart: `ti-${ids.fresh.slice(-12)}`, serviceId: ids.service })
const text = { text: 'Sebuah catatan' }
const why = { reason: 'Untuk uji hak' }
const peerGroup = (ids: Ids) => ({
  name: { id: `Kelompok ${ids.fresh}`, en: `Group ${ids.fresh}` },
  unitIds: [ids.it, ids.hr],
  ...why,
})
const newBaseline = (ids: Ids) => {
  const days = Number.parseInt(ids.fresh.slice(-5), 16) % 9000
  const from = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)
  return { measure: 'satisfied', from, ...why }
}
const verdict = { satisfaction: 5, effort: null, promiseKept: null, reasonIds: [], comment: '' }

/** Every route of the product: a route that is missing here fails the test. */
export const cases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /organisation': own('/organisation', everybody),
  'PATCH /organisation': own('/organisation', administrators, { name: 'Bank Uji' }),
  'GET /units': own('/units', everybody),
  'GET /units/:unitId': named((ids) => `/units/${ids.it}`, everybody),
  'POST /units': {
    call: (ids) => ({
      path: '/units',
      body: {
        parentId: ids.it,
        kind: 'counter',
        name,
        code: `U${ids.fresh.slice(-8).toUpperCase()}`,
        calendarId: null,
      },
    }),
    may: headsOfIt,
    names: true,
  },
  'PATCH /units/:unitId': named((ids) => `/units/${ids.it}`, headsOfIt, {
    name: { id: 'Teknologi', en: 'Technology' },
  }),
  'POST /units/:unitId/close': named((ids) => `/units/${ids.helpdesk}/close`, headsOfIt, {
    on: '2026-03-02',
    ...why,
  }),
  'GET /people': own('/people', everybody),
  'GET /people/:personId': named((ids) => `/people/${ids.person}`, everybody),
  'POST /people': own('/people', administrators, {
    name: 'Orang Baru',
    email: null,
    language: 'id',
    zone: null,
  }),
  'PATCH /people/:personId': named((ids) => `/people/${ids.person}`, administrators, { name: 'Nama Lain' }),
  'POST /people/:personId/leave': named((ids) => `/people/${ids.person}/leave`, administrators, {
    on: '2029-03-02',
    ...why,
  }),
  'PUT /people/:personId/roles': named((ids) => `/people/${ids.person}/roles`, administrators, {
    roles: [],
    ...why,
  }),
  'POST /people/:personId/invitation': named((ids) => `/people/${ids.person}/invitation`, administrators),
  'GET /jobs': own('/jobs', everybody),
  'POST /jobs': { call: (ids) => ({ path: '/jobs', body: job(ids) }), may: administrators, names: false },
  'PUT /jobs/:jobId': named((ids) => `/jobs/${ids.job}`, administrators, job),
  'POST /assignments': {
    call: (ids) => ({
      path: '/assignments',
      body: {
        personId: ids.person,
        unitId: ids.it,
        jobId: ids.job,
        head: false,
        startsOn: '2027-01-01',
        endsOn: '2027-01-02',
      },
    }),
    may: headsOfIt,
    names: true,
  },
  'PATCH /assignments/:assignmentId': named((ids) => `/assignments/${ids.assignment}`, headsOfIt, {
    endsOn: '2030-01-01',
  }),
  'GET /calendars': own('/calendars', everybody),
  'POST /calendars': {
    call: (ids) => ({ path: '/calendars', body: calendar(ids) }),
    may: administrators,
    names: false,
  },
  'PUT /calendars/:calendarId': named((ids) => `/calendars/${ids.calendar}`, administrators, calendar),
  'GET /calendars/:calendarId/days': named(
    (ids) => `/calendars/${ids.calendar}/days?month=2026-03`,
    everybody,
  ),
  'POST /calendars/preview': own('/calendars/preview', administrators, {
    calendarId: null,
    month: '2026-04',
    calendar: { name: 'Uji', zone: 'Asia/Jakarta', week: {}, holidays: null, days: [] },
  }),
  'GET /holiday-countries': own('/holiday-countries', everybody),
  'GET /profile': own('/profile', everybody),
  'PATCH /profile': own('/profile', everybody, { language: 'id' }),
  'PUT /profile/deputy': own('/profile/deputy', everybody, null),
  'GET /notices': own('/notices', everybody),
  'POST /notices/read': own('/notices/read', everybody, {}),
  'GET /notices/settings': own('/notices/settings', everybody),
  'PATCH /notices/settings': own('/notices/settings', everybody, { digestHour: 7 }),
  'POST /notices/settings/mail-off': own('/notices/settings/mail-off', everybody),
  'GET /audit-log': own('/audit-log', ['auditor', 'administrator']),
  'GET /audit-log.csv': own('/audit-log.csv', ['auditor', 'administrator']),

  'GET /catalogue': own('/catalogue', everybody),
  'GET /services/:serviceId': named((ids) => `/services/${ids.service}`, everybody),
  'GET /units/:unitId/services': named((ids) => `/units/${ids.it}/services`, everybody),
  'POST /units/:unitId/services': named((ids) => `/units/${ids.it}/services`, headsOfIt, service),
  'PUT /services/:serviceId': named((ids) => `/services/${ids.service}`, headsOfIt, service),
  'POST /services/:serviceId/retire': named((ids) => `/services/${ids.service}/retire`, headsOfIt, why),
  'POST /attachments': own('/attachments', everybody, 'a file'),
  'GET /attachments/:attachmentId': named((ids) => `/attachments/${ids.attachment}`, seeing),
  'POST /requests': {
    call: (ids) => ({
      path: '/requests',
      body: { serviceId: ids.service, priority: 3, answers: { what: 'Uji hak' } },
    }),
    may: everybody,
    names: true,
  },
  'GET /requests': own('/requests', everybody),
  'GET /requests/:requestId': named((ids) => `/requests/${ids.request}`, seeing),
  'GET /units/:unitId/queue': named((ids) => `/units/${ids.it}/queue`, ['itOne', 'itHead', 'auditor']),
  'POST /requests/acts': {
    call: (ids) => ({ path: '/requests/acts', body: { act: 'take', requestIds: [ids.request] } }),
    may: serving,
    names: true,
  },
  'POST /requests/:requestId/take': named((ids) => `/requests/${ids.request}/take`, serving),
  'POST /requests/:requestId/accept': named((ids) => `/requests/${ids.request}/accept`, serving),
  'POST /requests/:requestId/assign': named((ids) => `/requests/${ids.request}/assign`, serving, {
    personId: null,
  }),
  'POST /requests/:requestId/respond': named((ids) => `/requests/${ids.request}/respond`, serving, text),
  'POST /requests/:requestId/comment': named(
    (ids) => `/requests/${ids.request}/comment`,
    ['itOne', 'itHead', 'branchOne'],
    { ...text, attachmentIds: [] },
  ),
  'POST /requests/:requestId/hand-on': named(
    (ids) => `/requests/${ids.request}/hand-on`,
    serving,
    (ids: Ids) => ({ unitId: ids.hr, ...text }),
  ),
  'POST /requests/:requestId/pause': named((ids) => `/requests/${ids.request}/pause`, serving, {
    whose: 'asker',
    ...text,
  }),
  'POST /requests/:requestId/resume': named((ids) => `/requests/${ids.request}/resume`, serving, text),
  'POST /requests/:requestId/complete': named((ids) => `/requests/${ids.request}/complete`, serving, text),
  'POST /requests/:requestId/confirm': named((ids) => `/requests/${ids.completed}/confirm`, asker),
  'POST /requests/:requestId/reopen': named((ids) => `/requests/${ids.completed}/reopen`, asker, text),
  'POST /requests/:requestId/cancel': named((ids) => `/requests/${ids.request}/cancel`, asker, text),
  'POST /requests/:requestId/correct': named(
    (ids) => `/requests/${ids.request}/correct`,
    ['itHead'],
    (ids: Ids) => ({
      eventId: ids.event,
      happenedAt: '2026-03-02T01:30:00.000Z',
      void: false,
      ...text,
    }),
  ),
  'GET /units/:unitId/mailbox': named(
    (ids) => `/units/${ids.it}/mailbox`,
    ['itHead', 'auditor', 'administrator'],
  ),
  'PUT /units/:unitId/mailbox': named((ids) => `/units/${ids.it}/mailbox`, headsOfIt, mailbox),
  'DELETE /units/:unitId/mailbox': named((ids) => `/units/${ids.helpdesk}/mailbox`, headsOfIt),
  'GET /units/:unitId/mails': named((ids) => `/units/${ids.it}/mails`, ['itHead', 'auditor']),
  'GET /mails/:mailId': named((ids) => `/mails/${ids.mail}`, ['itHead', 'auditor']),
  'POST /mails/:mailId/let-in': named(
    (ids) => `/mails/${ids.mail}/let-in`,
    ['itHead'],
    (ids: Ids) => ({
      personId: ids.person,
    }),
  ),
  'POST /mails/:mailId/discard': named((ids) => `/mails/${ids.mail}/discard`, ['itHead'], why),
  'GET /units/:unitId/canned-answers': named((ids) => `/units/${ids.it}/canned-answers`, serving),
  'POST /units/:unitId/canned-answers': named((ids) => `/units/${ids.it}/canned-answers`, serving, canned),
  'PUT /canned-answers/:cannedAnswerId': named((ids) => `/canned-answers/${ids.canned}`, serving, canned),
  'DELETE /canned-answers/:cannedAnswerId': named((ids) => `/canned-answers/${ids.cannedToRemove}`, serving),
  'PUT /requests/:requestId/watching': named((ids) => `/requests/${ids.request}/watching`, seeing),
  'POST /requests/:requestId/watchers': named(
    (ids) => `/requests/${ids.request}/watchers`,
    ['itOne', 'itHead', 'branchOne'],
    (ids: Ids) => ({ personIds: [ids.person] }),
  ),
  'DELETE /requests/:requestId/watchers/:personId': named(
    (ids) => `/requests/${ids.request}/watchers/${ids.watcher}`,
    ['itOne', 'itHead', 'branchOne'],
  ),
  'POST /requests/:requestId/links': named(
    (ids) => `/requests/${ids.request}/links`,
    ['itOne', 'itHead', 'branchOne'],
    (ids: Ids) => ({ relation: 'part_of', otherId: ids.completed }),
  ),
  'DELETE /requests/:requestId/links/:linkId': named(
    (ids) => `/requests/${ids.request}/links/${ids.link}`,
    ['itOne', 'itHead', 'branchOne'],
  ),
  'GET /services/:serviceId/templates': named((ids) => `/services/${ids.service}/templates`, everybody),
  'POST /services/:serviceId/templates': named((ids) => `/services/${ids.service}/templates`, everybody, {
    name: 'Laptop cabang',
    priority: 3,
    answers: { what: 'Uji hak' },
  }),
  'PUT /ask-templates/:templateId': named((ids) => `/ask-templates/${ids.template}`, asker, {
    name: 'Laptop lain',
  }),
  'DELETE /ask-templates/:templateId': named((ids) => `/ask-templates/${ids.template}`, asker),
  'GET /requests/:requestId/again': named((ids) => `/requests/${ids.request}/again`, asker),
  'GET /repeats': own('/repeats', everybody),
  'POST /repeats': {
    call: (ids) => ({
      path: '/repeats',
      body: {
        serviceId: ids.service,
        name: 'Laptop bulanan',
        priority: 3,
        answers: { what: 'Uji hak' },
        every: 'month',
        onDay: 1,
        from: '2029-01-01',
      },
    }),
    may: everybody,
    names: true,
  },
  'POST /repeats/:repeatId/pause': named((ids) => `/repeats/${ids.repeat}/pause`, asker),
  'POST /repeats/:repeatId/resume': named((ids) => `/repeats/${ids.repeat}/resume`, asker),
  'DELETE /repeats/:repeatId': named((ids) => `/repeats/${ids.repeat}`, asker),
  'GET /approvals/waiting': own('/approvals/waiting', everybody),
  'POST /requests/:requestId/approve': named(
    (ids) => `/requests/${ids.waiting}/approve`,
    ['branchHead'],
    text,
  ),
  'POST /requests/:requestId/decline': named(
    (ids) => `/requests/${ids.waiting}/decline`,
    ['branchHead'],
    text,
  ),
  'GET /search': own('/search?q=laptop', everybody),

  'GET /ratings/waiting': own('/ratings/waiting', everybody),
  'GET /requests/:requestId/rating': named((ids) => `/requests/${ids.completed}/rating`, asker),
  'PUT /requests/:requestId/rating': named((ids) => `/requests/${ids.completed}/rating`, asker, verdict),
  'GET /questions/traded-marks': own('/questions/traded-marks', auditors),
  'GET /questions/bulk-marks': own('/questions/bulk-marks', auditors),
  'GET /questions/distant-raters': own('/questions/distant-raters', auditors),
  'GET /questions/bunched-times': own('/questions/bunched-times', auditors),
  'POST /questions/:caseId/open': named((ids) => `/questions/${ids.question}/open`, auditors, {
    kind: 'bulk',
    ...why,
  }),
  'GET /scorecards': own('/scorecards', everybody),
  'GET /scorecards/units/:unitId': named((ids) => `/scorecards/units/${ids.it}`, everybody),
  'GET /scorecards/services/:serviceId': named((ids) => `/scorecards/services/${ids.service}`, everybody),
  'GET /scorecards/units/:unitId/figures.csv': named(
    (ids) => `/scorecards/units/${ids.it}/figures.csv`,
    everybody,
  ),
  'GET /scorecards/services/:serviceId/figures.csv': named(
    (ids) => `/scorecards/services/${ids.service}/figures.csv`,
    everybody,
  ),
  'GET /scorecards/units/:unitId/chart': named((ids) => `/scorecards/units/${ids.it}/chart`, everybody),
  'GET /scorecards/services/:serviceId/chart': named(
    (ids) => `/scorecards/services/${ids.service}/chart`,
    everybody,
  ),
  'POST /scorecards/units/:unitId/chart/baselines': named(
    (ids) => `/scorecards/units/${ids.it}/chart/baselines`,
    outsideTheLine,
    newBaseline,
  ),
  'POST /scorecards/services/:serviceId/chart/baselines': named(
    (ids) => `/scorecards/services/${ids.service}/chart/baselines`,
    outsideTheLine,
    newBaseline,
  ),
  'POST /scorecards/chart-baselines/:baselineId/withdraw': named(
    (ids) => `/scorecards/chart-baselines/${ids.chartBaseline}/withdraw`,
    outsideTheLine,
    why,
  ),
  'GET /scorecards/units/:unitId/comments': named((ids) => `/scorecards/units/${ids.it}/comments`, everybody),
  'GET /services/:serviceId/achieved': named((ids) => `/services/${ids.service}/achieved`, everybody),

  'GET /leagues': own('/leagues', everybody),
  'GET /leagues/:groupId': named((ids) => `/leagues/${ids.peerGroup}`, everybody),
  'GET /leagues/:groupId/figures.csv': named((ids) => `/leagues/${ids.peerGroup}/figures.csv`, everybody),
  'GET /units/:unitId/yardstick': named((ids) => `/units/${ids.it}/yardstick`, everybody),
  'GET /peer-groups/:peerGroupId': named((ids) => `/peer-groups/${ids.peerGroup}`, everybody),
  'POST /peer-groups': named(() => '/peer-groups', deciding, peerGroup),
  'PUT /peer-groups/:peerGroupId': named((ids) => `/peer-groups/${ids.peerGroup}`, deciding, peerGroup),
  'DELETE /peer-groups/:peerGroupId': named((ids) => `/peer-groups/${ids.peerGroupToRemove}`, deciding, why),
  'GET /comparison-thresholds': own('/comparison-thresholds', everybody),
  'PUT /comparison-thresholds': own('/comparison-thresholds', deciding, {
    points: 0.2,
    percentagePoints: 4,
    ...why,
  }),

  'GET /imports': own('/imports', administrators),
  'POST /imports': own('/imports', administrators, { kind: 'trial' }),
  'GET /imports/:importId': named((ids) => `/imports/${ids.import}`, administrators),
  'PUT /imports/:importId/options': named((ids) => `/imports/${ids.import}/options`, administrators, {
    options: {},
  }),
  'POST /imports/:importId/files/:role': named(
    (ids) => `/imports/${ids.import}/files/list`,
    administrators,
    'a file',
  ),
  'DELETE /imports/:importId/files/:role': named(
    (ids) => `/imports/${ids.import}/files/list`,
    administrators,
  ),
  'GET /imports/:importId/look': named((ids) => `/imports/${ids.import}/look`, administrators),
  'GET /imports/:importId/preview': named((ids) => `/imports/${ids.import}/preview`, administrators),
  'POST /imports/:importId/check': named((ids) => `/imports/${ids.import}/check`, administrators),
  'POST /imports/:importId/write': named((ids) => `/imports/${ids.import}/write`, administrators),
  'POST /imports/:importId/stop': named((ids) => `/imports/${ids.import}/stop`, administrators),
  'POST /imports/:importId/discard': named((ids) => `/imports/${ids.import}/discard`, administrators),
  'POST /imports/:importId/undo': named((ids) => `/imports/${ids.import}/undo`, administrators),
  'GET /imports/:importId/standing': named((ids) => `/imports/${ids.import}/standing`, administrators),
  'GET /imports/:importId/remarks': named((ids) => `/imports/${ids.import}/remarks`, administrators),
  'GET /import-kinds/:kind/templates/:role': own(
    '/import-kinds/organisation/templates/units',
    administrators,
  ),
  'GET /import-kinds/:kind/export/:role': own('/import-kinds/organisation/export/people', administrators),
  'GET /keys': own('/keys', everybody),
  'POST /keys': own('/keys', everybody, { name: 'Kunci uji', scopes: ['requests:read'], days: 30 }),
  'POST /keys/:apiKeyId/revoke': named((ids) => `/keys/${ids.apiKey}/revoke`, ['branchOne', 'administrator']),

  'GET /webhooks': own('/webhooks', administrators),
  'POST /webhooks': own('/webhooks', administrators, webhook),
  'GET /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhook}`, administrators),
  'PATCH /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhook}`, administrators, { name: 'Lain' }),
  'DELETE /webhooks/:webhookId': named((ids) => `/webhooks/${ids.webhookToRemove}`, administrators),
  'POST /webhooks/:webhookId/rotate': named((ids) => `/webhooks/${ids.webhook}/rotate`, administrators),
  'POST /webhooks/:webhookId/test': named((ids) => `/webhooks/${ids.webhook}/test`, administrators),
  'GET /webhooks/:webhookId/deliveries': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries`,
    administrators,
  ),
  'GET /webhooks/:webhookId/deliveries/:messageId': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries/${ids.message}`,
    administrators,
  ),
  'POST /webhooks/:webhookId/deliveries/:messageId/replay': named(
    (ids) => `/webhooks/${ids.webhook}/deliveries/${ids.message}/replay`,
    administrators,
  ),
  'POST /webhooks/:webhookId/replay': named((ids) => `/webhooks/${ids.webhook}/replay`, administrators, {
    since: '2026-03-01',
  }),

  'GET /imports/:importId/remarks.csv': named((ids) => `/imports/${ids.import}/remarks.csv`, administrators),
}
