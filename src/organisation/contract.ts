import { z } from 'zod'
import { roles } from '../platform/auth/permission.ts'
import {
  bothLanguages,
  bothLanguagesOptional,
  day,
  instant,
  pageOf,
  pageQuery,
  type Endpoints,
} from '../platform/http/endpoint.ts'
import { calendarEndpoints } from './contract/calendars.ts'
import {
  assignmentId,
  calendarId,
  code,
  email,
  jobId,
  language,
  name,
  personId,
  personName,
  reason,
  text,
  unitId,
  unitKinds,
  unitName,
  words,
  zone,
} from './contract/names.ts'
import { noticeEndpoints } from './contract/notices.ts'

export * from './contract/calendars.ts'
export * from './contract/notices.ts'
export {
  personId,
  personName,
  unitId,
  unitKinds,
  unitName,
  type AssignmentId,
  type CalendarId,
  type JobId,
  type PersonId,
  type UnitId,
  type UnitKind,
} from './contract/names.ts'

export const unitRow = z.object({
  id: unitId,
  parentId: unitId.nullable(),
  kind: z.enum(unitKinds),
  name: text,
  code: z.string(),
  depth: z.number().int(),
  /** Who holds an assignment in this very unit today. */
  people: z.number().int(),
  /** The first day on which the unit is closed. */
  closedOn: day.nullable(),
})
export type UnitRow = z.output<typeof unitRow>

export const assignmentView = z.object({
  id: assignmentId,
  person: personName,
  unit: unitName,
  job: z.object({ id: jobId, title: text }),
  head: z.boolean(),
  startsOn: day,
  /** The last day; null: open-ended. */
  endsOn: day.nullable(),
})
export type AssignmentView = z.output<typeof assignmentView>

export const unitView = unitRow.extend({
  /** From the root to the parent. */
  path: z.array(unitName),
  children: z.array(unitRow),
  calendar: z.object({ id: calendarId, name: z.string(), inherited: z.boolean() }).nullable(),
  assignments: z.array(assignmentView),
  /**
   * `change`: name and code. `changeTerms`: kind and calendar, by which the unit is measured. `move`: another parent; that one
   * needs the right, too. `assignHead`: who heads it.
   */
  may: z.object({
    change: z.boolean(),
    changeTerms: z.boolean(),
    move: z.boolean(),
    close: z.boolean(),
    addUnit: z.boolean(),
    assign: z.boolean(),
    assignHead: z.boolean(),
    changeServices: z.boolean(),
  }),
})
export type UnitView = z.output<typeof unitView>

export const personRow = z.object({
  id: personId,
  name: z.string(),
  /** Null where there is none, or where the reader may not know it. */
  email: z.string().nullable(),
  /** Where the person holds an assignment today. */
  units: z.array(unitName),
  roles: z.array(z.enum(roles)),
  /** The first day on which the person is no longer there. */
  leftOn: day.nullable(),
  /** `none`: nobody can sign in as this person; `invited`: a link is open; `active`: has an account. Null where the reader may not know it. */
  access: z.enum(['none', 'invited', 'active']).nullable(),
})
export type PersonRow = z.output<typeof personRow>

const deputy = z.object({ person: personName, from: day, until: day.nullable() })
export const personView = personRow.extend({
  language,
  zone: z.string(),
  assignments: z.array(assignmentView),
  deputy: deputy.nullable(),
  may: z.object({
    change: z.boolean(),
    invite: z.boolean(),
    leave: z.boolean(),
    changeRoles: z.boolean(),
    assign: z.boolean(),
  }),
})
export type PersonView = z.output<typeof personView>

const jobFields = {
  title: bothLanguages(120),
  description: bothLanguagesOptional(4000),
  duties: bothLanguagesOptional(8000),
}
export const jobView = z.object({
  id: jobId,
  title: text,
  description: text,
  duties: text,
  holders: z.number().int(),
  may: z.object({ change: z.boolean() }),
})
export type JobView = z.output<typeof jobView>

export const organisationView = z.object({
  id: z.uuid(),
  name: z.string(),
  zone: z.string(),
  simulated: z.boolean(),
  /** The calendar of units that name none and inherit none. */
  calendar: z.object({ id: calendarId, name: z.string() }),
  may: z.object({
    change: z.boolean(),
    addUnit: z.boolean(),
    addPerson: z.boolean(),
    addJob: z.boolean(),
    addCalendar: z.boolean(),
  }),
})

export const auditRow = z.object({
  id: z.string(),
  at: instant,
  actor: personName.nullable(),
  /** The API key with which a program did it in the actor's name. */
  key: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string(),
})
export type AuditRow = z.output<typeof auditRow>
const auditFilters = z.object({
  actorId: personId.optional(),
  action: z.string().max(100).optional(),
  subjectKind: z.string().max(100).optional(),
  subjectId: z.string().max(100).optional(),
  from: instant.optional(),
  until: instant.optional(),
})

const unitParams = z.object({ unitId })
const unitFields = z.object({
  parentId: unitId.nullable(),
  kind: z.enum(unitKinds),
  name: bothLanguages(160),
  code,
  calendarId: calendarId.nullable(),
})
const personParams = z.object({ personId })

export const organisationEndpoints = {
  'GET /organisation': { summary: 'The organisation', output: organisationView },
  'PATCH /organisation': {
    summary: 'Change the organisation',
    body: z.object({ name, zone, calendarId }).partial(),
    output: organisationView,
  },

  'GET /units': {
    summary: 'Units in the order of the tree, or found by name',
    query: pageQuery.extend({
      q: words,
      under: unitId.optional(),
      closed: z.stringbool().default(false),
    }),
    output: pageOf(unitRow),
  },
  'GET /units/:unitId': { summary: 'A unit', params: unitParams, output: unitView },
  'POST /units': {
    summary: 'Make a unit',
    body: unitFields,
    output: unitView,
    made: true,
  },
  'PATCH /units/:unitId': {
    summary: 'Change a unit: name, kind, code, parent, calendar (null: as its parent)',
    params: unitParams,
    body: unitFields.partial(),
    output: unitView,
  },
  'POST /units/:unitId/close': {
    summary: 'Close a unit; its history stays',
    params: unitParams,
    body: z.object({ on: day, reason }),
    output: unitView,
  },

  'GET /people': {
    summary: 'People by name',
    query: pageQuery.extend({
      q: words,
      unitId: unitId.optional(),
      left: z.stringbool().default(false),
    }),
    output: pageOf(personRow),
  },
  'GET /people/:personId': { summary: 'A person', params: personParams, output: personView },
  'POST /people': {
    summary: 'Add a person',
    body: z.object({ name, email: email.nullable(), language, zone: zone.nullable() }),
    output: personView,
    made: true,
  },
  'PATCH /people/:personId': {
    summary: 'Change a person',
    params: personParams,
    body: z.object({ name, email: email.nullable() }).partial(),
    output: personView,
  },
  'POST /people/:personId/leave': {
    summary: 'A person leaves: assignments and access end, the history stays',
    params: personParams,
    body: z.object({ on: day, reason }),
    output: personView,
  },
  'PUT /people/:personId/roles': {
    summary: 'Steward, auditor, administrator',
    params: personParams,
    body: z.object({ roles: z.array(z.enum(['steward', 'auditor', 'administrator'])).max(3), reason }),
    output: personView,
  },
  'POST /people/:personId/invitation': {
    summary: 'Invite a person to sign in; without mail settings the link is in the answer',
    params: personParams,
    output: z.object({ sent: z.boolean(), link: z.string().nullable(), expiresAt: instant }),
    made: true,
  },

  'GET /jobs': {
    summary: 'Jobs',
    query: pageQuery.extend({ q: words }),
    output: pageOf(jobView),
  },
  'POST /jobs': { summary: 'Make a job', body: z.object(jobFields), output: jobView, made: true },
  'PUT /jobs/:jobId': {
    summary: 'Change a job',
    params: z.object({ jobId }),
    body: z.object(jobFields),
    output: jobView,
  },

  'POST /assignments': {
    summary: 'A person holds a job in a unit from a day',
    body: z.object({ personId, unitId, jobId, head: z.boolean(), startsOn: day, endsOn: day.nullable() }),
    output: assignmentView,
    made: true,
  },
  'PATCH /assignments/:assignmentId': {
    summary: 'Change when an assignment ends, or whether it heads the unit',
    params: z.object({ assignmentId }),
    body: z.object({ endsOn: day.nullable().optional(), head: z.boolean().optional() }),
    output: assignmentView,
  },

  ...calendarEndpoints,

  'GET /profile': { summary: 'Oneself', output: personView },
  'PATCH /profile': {
    summary: 'Change one’s language or zone',
    body: z.object({ language, zone }).partial(),
    output: personView,
  },
  'PUT /profile/deputy': {
    summary: 'Name who stands in while one is away, or nobody',
    body: z.object({ personId, from: day, until: day.nullable() }).nullable(),
    output: personView,
  },

  ...noticeEndpoints,

  'GET /audit-log': {
    summary: 'The audit log',
    query: pageQuery.extend(auditFilters.shape),
    output: pageOf(auditRow),
  },
  'GET /audit-log.csv': {
    summary: 'The audit log as CSV',
    query: auditFilters,
    output: z.string(),
    format: 'csv',
  },
} satisfies Endpoints
export type OrganisationEndpoints = typeof organisationEndpoints
