import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { WorkingInterval } from '../platform/time/working-calendar.ts'
import type { AssignmentId, CalendarId, JobId, PersonId, UnitId, UnitKind } from './contract.ts'

/** JSON that is written as text, because the driver would take an array for one of PostgreSQL's. */
type Json<Value> = ColumnType<Value, string, string>

export type GrantedRole = 'steward' | 'auditor' | 'administrator'

type OrganisationRow = {
  organisationId: Generated<string>
  name: string
  zone: string
  simulated: Generated<boolean>
  calendarId: CalendarId
  madeAt: Generated<Date>
}

type CalendarRow = {
  organisationId: Generated<string>
  id: CalendarId
  name: string
  zone: string
  week: Json<Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', WorkingInterval[]>>>
  holidayCountry: string | null
  holidayRegion: string | null
  version: string
}

type CalendarDayRow = {
  organisationId: Generated<string>
  calendarId: CalendarId
  day: string
  working: boolean
  intervals: ColumnType<WorkingInterval[] | null, string | null, string | null>
  note: string
}

type UnitTableRow = {
  organisationId: Generated<string>
  id: UnitId
  parentId: UnitId | null
  kind: UnitKind
  nameId: string
  nameEn: string
  code: string
  calendarId: CalendarId | null
  ancestors: UnitId[]
  codePath: string
  closedOn: string | null
  madeAt: Generated<Date>
}

type PersonTableRow = {
  organisationId: Generated<string>
  id: PersonId
  name: string
  sortName: GeneratedAlways<string>
  /** By what the company knows the person. */
  number: Generated<string | null>
  email: string | null
  language: 'id' | 'en'
  zone: string | null
  roles: Generated<GrantedRole[]>
  leftOn: string | null
  sourceKey: string | null
  madeAt: Generated<Date>
}

type JobRow = {
  organisationId: Generated<string>
  id: JobId
  titleId: string
  titleEn: string
  descriptionId: Generated<string>
  descriptionEn: Generated<string>
  dutiesId: Generated<string>
  dutiesEn: Generated<string>
  sortTitle: GeneratedAlways<string>
}

type AssignmentRow = {
  organisationId: Generated<string>
  id: AssignmentId
  personId: PersonId
  unitId: UnitId
  jobId: JobId
  head: boolean
  startsOn: string
  endsOn: string | null
}

type DeputyRow = {
  organisationId: Generated<string>
  personId: PersonId
  deputyId: PersonId
  awayFrom: string
  awayUntil: string | null
}

/** What other slices may read of this one in their reports: `tx.withTables<OrganisationViews>()`. Row-level security applies. */
export type OrganisationViews = {
  'organisation.unitNames': {
    organisationId: string
    id: UnitId
    nameId: string
    nameEn: string
    code: string
    /** Codes from the root joined by `/`: sorts in the order of the tree. */
    codePath: string
    /** From the root to the parent. */
    ancestors: UnitId[]
    closedOn: string | null
  }
  'organisation.personNames': { organisationId: string; id: PersonId; name: string }
  /** Who worked where from when until when; null: until further notice. */
  'organisation.posts': {
    organisationId: string
    id: string
    personId: PersonId
    unitId: UnitId
    startsOn: string
    endsOn: string | null
  }
}

/** The tables of this slice. */
export type OrganisationTables = {
  'organisation.organisations': OrganisationRow
  'organisation.calendars': CalendarRow
  'organisation.calendarDays': CalendarDayRow
  'organisation.units': UnitTableRow
  'organisation.people': PersonTableRow
  'organisation.jobs': JobRow
  'organisation.assignments': AssignmentRow
  'organisation.deputies': DeputyRow
}
