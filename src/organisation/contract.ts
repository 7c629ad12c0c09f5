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

export const unitId = z.uuid().brand<'UnitId'>()
export const personId = z.uuid().brand<'PersonId'>()
export const jobId = z.uuid().brand<'JobId'>()
export const assignmentId = z.uuid().brand<'AssignmentId'>()
export const calendarId = z.uuid().brand<'CalendarId'>()
export type UnitId = z.output<typeof unitId>
export type PersonId = z.output<typeof personId>
export type JobId = z.output<typeof jobId>
export type AssignmentId = z.output<typeof assignmentId>
export type CalendarId = z.output<typeof calendarId>

export const unitKinds = ['head_office', 'department', 'region', 'branch', 'counter'] as const
export type UnitKind = (typeof unitKinds)[number]

const text = z.object({ id: z.string(), en: z.string() })

/** A unit by name, wherever another thing names it. */
export const unitName = z.object({ id: unitId, name: text, code: z.string() })
/** A person by name, wherever another thing names it. */
export const personName = z.object({ id: personId, name: z.string() })

const reason = z.string().trim().min(3).max(500)
const codeForm = /^[A-Z][A-Z0-9]{1,11}$/
const code = z.string().trim().regex(codeForm)
const name = z.string().trim().min(1).max(160)
const email = z.email().max(254).toLowerCase()
const zone = z.string().min(1).max(64)
/** Words that a list is searched by. */
const words = z.string().trim().max(100).optional()
const language = z.enum(['id', 'en'])
const minute = z.number().int().min(0).max(2880)
const interval = z.object({ start: minute, end: minute })

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

const weekday = z.enum(['1', '2', '3', '4', '5', '6', '7'])
const hours = z.array(interval)
const note = z.string().max(200)
const extraDay = z.object({ day, working: z.boolean(), intervals: hours.max(12).optional(), note })
const calendarFields = {
  name: z.string().trim().min(1).max(120),
  zone,
  /** ISO weekday (1 Monday) → intervals in minutes from midnight; an end beyond 1440 crosses midnight. */
  week: z.partialRecord(weekday, hours.max(12)),
  /** Public holidays of a country (ISO 3166-1, such as `ID`) and optionally a region; null: none. */
  holidays: z.object({ country: z.string().length(2), region: z.string().max(10).nullable() }).nullable(),
  /** Extra days off or on. `intervals` absent on a working day: as the weekday. */
  days: z.array(extraDay).max(2000),
}
export const calendarView = z.object({
  id: calendarId,
  ...calendarFields,
  units: z.number().int(),
  may: z.object({ change: z.boolean() }),
})
export type CalendarView = z.output<typeof calendarView>
export const calendarBody = z.object(calendarFields)

const calendarDay = z.object({ day, working: z.boolean(), intervals: hours, note: text.nullable() })
const holidayCountry = z.object({
  country: z.string(),
  name: z.string(),
  regions: z.array(z.object({ region: z.string(), name: z.string() })),
})

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

export const noticeView = z.object({
  id: z.uuid(),
  at: instant,
  /** In the reader's language. */
  text: z.string(),
  /** Where it leads, a path of the application. */
  link: z.string(),
  read: z.boolean(),
})
export type NoticeView = z.output<typeof noticeView>

export const auditRow = z.object({
  id: z.string(),
  at: instant,
  actor: personName.nullable(),
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

  'GET /calendars': { summary: 'Working calendars', output: z.object({ rows: z.array(calendarView) }) },
  'POST /calendars': {
    summary: 'Make a working calendar',
    body: calendarBody,
    output: calendarView,
    made: true,
  },
  'PUT /calendars/:calendarId': {
    summary: 'Change a working calendar',
    params: z.object({ calendarId }),
    body: calendarBody,
    output: calendarView,
  },
  'GET /calendars/:calendarId/days': {
    summary: 'What a calendar makes of the days of a month',
    params: z.object({ calendarId }),
    query: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
    output: z.object({ rows: z.array(calendarDay) }),
  },
  'GET /holiday-countries': {
    summary: 'Countries whose public holidays are known',
    output: z.object({ rows: z.array(holidayCountry) }),
  },

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

  'GET /notices': {
    summary: 'What the application has told one',
    query: pageQuery,
    output: pageOf(noticeView).extend({ unread: z.number().int() }),
  },
  'POST /notices/read': {
    summary: 'Mark notices as read; without ids all of them',
    body: z.object({ ids: z.array(z.uuid()).max(200).optional() }),
    output: z.object({ unread: z.number().int() }),
  },

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
