import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { name, none, why } from './bodies.ts'
import { administrators, everybody, named, own, type Ids, type RightsCase } from './case.ts'
import { anyKey } from './readiness-scene.ts'
import { shiftCases } from './shift-cases.ts'

const defining = ['steward', 'administrator'] as const
const head = ['itHead'] as const
const verifying = ['itHead', 'steward'] as const
/** Evidence is of `itOne`. */
const seeing = ['itOne', 'itHead', 'steward'] as const

const kind = (ids: Ids) => ({
  name: { id: `Sertifikat ${ids.fresh}`, en: `Certificate ${ids.fresh}` },
  issuer: none,
  assessed: false,
  validityMonths: 12,
  renewalDays: 30,
  minimumAge: null,
  prerequisite: null,
  includes: [],
  grants: [],
})
const ability = (ids: Ids) => ({
  name: { id: `Kecakapan ${ids.fresh}`, en: `Ability ${ids.fresh}` },
  description: none,
  levels: [{ level: 3, text: name }],
  freshMonths: 12,
})
const issuer = { name: 'LSP Uji', keys: [{ publicKey: anyKey }], ...why }
const file = '00000000-0000-7000-8000-000000000000'

/** Readiness. */
export const readinessCases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /credential-kinds': own('/credential-kinds', everybody),
  'GET /credential-kinds/ready-made': own('/credential-kinds/ready-made', everybody),
  'POST /credential-kinds/ready-made': own('/credential-kinds/ready-made', defining, { keys: ['first-aid'] }),
  'POST /credential-kinds': {
    call: (ids) => ({ path: '/credential-kinds', body: kind(ids) }),
    may: defining,
    names: false,
  },
  'PUT /credential-kinds/:kindId': named(
    (ids) => `/credential-kinds/${ids.kind}`,
    defining,
    (ids: Ids) => ({ ...kind(ids), ...why }),
  ),
  'POST /credential-kinds/:kindId/retire': named(
    (ids) => `/credential-kinds/${ids.kind}/retire`,
    defining,
    why,
  ),
  'GET /abilities': own('/abilities', everybody),
  'POST /abilities': {
    call: (ids) => ({ path: '/abilities', body: ability(ids) }),
    may: defining,
    names: false,
  },
  'PUT /abilities/:abilityId': named(
    (ids) => `/abilities/${ids.ability}`,
    defining,
    (ids: Ids) => ({ ...ability(ids), ...why }),
  ),
  'POST /abilities/:abilityId/retire': named((ids) => `/abilities/${ids.ability}/retire`, defining, why),
  'GET /job-requirements': own('/job-requirements', everybody),
  'GET /jobs/:jobId/requirements': named((ids) => `/jobs/${ids.job}/requirements`, everybody),
  'PUT /jobs/:jobId/requirements': named((ids) => `/jobs/${ids.job}/requirements`, defining, {
    rows: [],
    ...why,
  }),
  'GET /services/:serviceId/readiness': named((ids) => `/services/${ids.service}/readiness`, everybody),
  'PUT /services/:serviceId/readiness': named((ids) => `/services/${ids.service}/readiness`, head, {
    jobIds: [],
    peopleNeeded: 1,
    ...why,
  }),

  'POST /evidence-files': own('/evidence-files', everybody, 'a file'),
  'POST /people/:personId/evidence': named(
    (ids) => `/people/${ids.person}/evidence`,
    head,
    (ids: Ids) => ({ kindId: ids.kind, issuedOn: '2026-01-01', fileId: file }),
  ),
  'POST /badges': own('/badges', everybody, 'a file'),
  'POST /credential-kinds/:kindId/badges': {
    call: (ids) => ({ path: `/credential-kinds/${ids.kind}/badges`, body: 'a file' }),
    may: everybody,
    names: false,
  },
  'GET /badge-issuers': own('/badge-issuers', defining),
  'POST /badge-issuers': {
    call: (ids) => ({ path: '/badge-issuers', body: { ...issuer, issuer: `urn:uji:${ids.fresh}` } }),
    may: administrators,
    names: false,
  },
  'PUT /badge-issuers/:badgeIssuerId': named(
    (ids) => `/badge-issuers/${ids.badgeIssuer}`,
    administrators,
    issuer,
  ),
  'POST /badge-issuers/:badgeIssuerId/remove': named(
    (ids) => `/badge-issuers/${ids.badgeIssuerToRemove}/remove`,
    administrators,
    why,
  ),
  'GET /badge-status-lists': own('/badge-status-lists', defining),
  'POST /badge-status-lists': own('/badge-status-lists', administrators, 'a file'),
  'GET /badge-achievements': own('/badge-achievements', defining),
  'POST /badge-achievements': {
    call: (ids) => ({
      path: '/badge-achievements',
      body: { issuerId: ids.badgeIssuer, achievementId: ids.fresh, kindId: ids.kind, ...why },
    }),
    may: ['steward'],
    names: false,
  },
  'POST /badge-achievements/:badgeAchievementId/remove': named(
    (ids) => `/badge-achievements/${ids.badgeAchievementToRemove}/remove`,
    ['steward'],
    why,
  ),
  'GET /evidence/waiting': own('/evidence/waiting', ['itHead', 'hrHead', 'branchHead', 'steward']),
  'GET /evidence/:evidenceId': named((ids) => `/evidence/${ids.evidence}`, seeing),
  'GET /evidence/:evidenceId/file': named((ids) => `/evidence/${ids.evidence}/file`, seeing),
  'POST /evidence/:evidenceId/verify': named((ids) => `/evidence/${ids.evidence}/verify`, verifying, {}),
  'POST /evidence/:evidenceId/reject': named((ids) => `/evidence/${ids.evidence}/reject`, verifying, why),
  'POST /evidence/:evidenceId/revoke': named((ids) => `/evidence/${ids.verified}/revoke`, verifying, {
    from: '2026-02-01',
    ...why,
  }),
  'POST /people/:personId/observations': named(
    (ids) => `/people/${ids.person}/observations`,
    ['itOne', 'itHead', 'steward'],
    (ids: Ids) => ({ abilityId: ids.ability, level: 3, observedOn: '2026-03-01', note: 'Baik' }),
  ),

  'GET /readiness': own('/readiness', everybody),
  'GET /people/:personId/readiness': named((ids) => `/people/${ids.person}/readiness`, head),
  'GET /units/:unitId/readiness': named((ids) => `/units/${ids.it}/readiness`, head),
  'GET /units/:unitId/readiness.csv': named((ids) => `/units/${ids.it}/readiness.csv`, head),
  'GET /units/:unitId/cover': named((ids) => `/units/${ids.it}/cover`, head),
  'GET /services/:serviceId/ready-people': named(
    (ids) => `/services/${ids.service}/ready-people?unitId=${ids.it}`,
    head,
  ),
  'GET /readiness-map': own('/readiness-map', ['itHead', 'hrHead', 'branchHead', 'steward', 'auditor']),
  'GET /readiness/calendar': own('/readiness/calendar', everybody),
  'POST /readiness/calendar': own('/readiness/calendar', everybody),
  ...shiftCases,
}
