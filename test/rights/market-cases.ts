import type { EndpointKey } from '../../src/platform/http/endpoint.ts'
import { why } from './bodies.ts'
import { administrators, everybody, headsOfIt, named, own, seeing, type RightsCase } from './case.ts'

/** Who looks after the ledger, and who may read it. */
const closing = ['steward', 'administrator'] as const
const reading = ['steward', 'auditor', 'administrator'] as const

/** Guarantees, credits and the ledger. */
export const marketCases: Readonly<Record<EndpointKey, RightsCase>> = {
  'GET /market': own('/market', everybody),
  'POST /market/currency': own('/market/currency', administrators, { currency: 'rupiah' }),
  'PUT /market/cap': own('/market/cap', administrators, { cap: 1_000_000, ...why }),
  'GET /services/:serviceId/guarantee': named((ids) => `/services/${ids.service}/guarantee`, everybody),
  'PUT /services/:serviceId/guarantee': named((ids) => `/services/${ids.service}/guarantee`, headsOfIt, {
    kind: 'overall',
    pays: [],
  }),
  'GET /units/:unitId/hop-promise': named((ids) => `/units/${ids.it}/hop-promise`, everybody),
  'PUT /units/:unitId/hop-promise': named((ids) => `/units/${ids.it}/hop-promise`, headsOfIt, {
    minutes: 60,
  }),
  'GET /requests/:requestId/credits': named((ids) => `/requests/${ids.completed}/credits`, seeing),
  'POST /requests/:requestId/recharges': named(
    (ids) => `/requests/${ids.completed}/recharges`,
    ['itHead'],
    (ids: { hr: string }) => ({ unitId: ids.hr, ...why }),
  ),
  'POST /requests/:requestId/appointments': named(
    (ids) => `/requests/${ids.completed}/appointments`,
    ['itOne', 'itHead'],
    { startsAt: '2026-12-01T02:00:00Z', endsAt: '2026-12-01T03:00:00Z' },
  ),
  'POST /appointments/:appointmentId/words': named(
    (ids) => `/appointments/${ids.appointment}/words`,
    // Whoever asked, too early; and the unit.
    ['itOne', 'itHead', 'branchOne'],
    { what: 'missed' },
  ),
  'POST /requests/:requestId/exemptions': named(
    (ids) => `/requests/${ids.completed}/exemptions`,
    ['itHead'],
    {
      breach: 'late_completion',
      cause: 'third_party',
      evidence: 'Surat dari pemasok, nomor uji 1',
    },
  ),
  'POST /exemption-files': own('/exemption-files', ['itHead', 'hrHead', 'branchHead'], 'a file'),
  'GET /exemption-files/:exemptionFileId': named(
    (ids) => `/exemption-files/${ids.exemptionFile}`,
    // The head of whoever asked reads the other side of it.
    [...seeing, 'branchHead', 'steward'],
  ),
  'POST /exemptions/:exemptionId/files': named(
    (ids) => `/exemptions/${ids.exemptionAppealed}/files`,
    ['itHead'],
    // Nobody sent it: who may is told so, everybody else that they may not.
    { fileIds: ['0198c0de-0000-7000-8000-000000000001'] },
  ),
  'GET /exemptions': own('/exemptions', ['steward', 'auditor']),
  'POST /exemptions/:exemptionId/decide': named((ids) => `/exemptions/${ids.exemption}/decide`, ['steward'], {
    exempt: true,
    ...why,
  }),
  'POST /exemptions/:exemptionId/appeal': named(
    (ids) => `/exemptions/${ids.exemptionToAppeal}/appeal`,
    ['branchOne'],
    why,
  ),
  'POST /exemptions/:exemptionId/decide-appeal': named(
    (ids) => `/exemptions/${ids.exemptionAppealed}/decide-appeal`,
    ['auditor'],
    { exempt: false, ...why },
  ),
  'GET /units/:unitId/statement': named(
    (ids) => `/units/${ids.it}/statement`,
    ['itHead', 'steward', 'auditor'],
  ),
  'GET /units/:unitId/statement.csv': named(
    (ids) => `/units/${ids.it}/statement.csv`,
    ['itHead', 'steward', 'auditor'],
  ),
  'GET /ledger/months': own('/ledger/months', reading),
  'POST /ledger/months/:month/close': own('/ledger/months/2026-01-01/close', closing),
  'GET /ledger/months/:month/journal.csv': own('/ledger/months/2026-01-01/journal.csv', reading),
}
