import type { AssignmentId, CalendarId, JobId, PersonId, UnitId, UnitKind } from '../contract.ts'
import type { GrantedRole } from '../tables.ts'

/** A unit as it is or will be. */
export interface UnitState {
  readonly id: UnitId
  readonly code: string
  readonly parentId: UnitId | null
  readonly kind: UnitKind
  readonly nameId: string
  readonly nameEn: string
  readonly calendarId: CalendarId | null
  readonly closedOn: string | null
  readonly ancestors: readonly UnitId[]
  readonly codePath: string
}

export interface JobState {
  readonly id: JobId
  readonly titleId: string
  readonly titleEn: string
  readonly descriptionId: string
  readonly descriptionEn: string
  readonly dutiesId: string
  readonly dutiesEn: string
}

export interface PersonState {
  readonly id: PersonId
  readonly number: string | null
  readonly email: string | null
  readonly name: string
  readonly language: 'id' | 'en'
  readonly zone: string | null
  /** Sorted. */
  readonly roles: readonly GrantedRole[]
  readonly leftOn: string | null
}

export interface AssignmentState {
  readonly id: AssignmentId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly jobId: JobId
  readonly head: boolean
  readonly startsOn: string
  readonly endsOn: string | null
}

/** An organisation as it is: all that files can change, and what they refer to. */
export interface OrganisationState {
  readonly units: readonly UnitState[]
  readonly jobs: readonly JobState[]
  readonly people: readonly PersonState[]
  readonly assignments: readonly AssignmentState[]
  readonly calendars: readonly { readonly id: CalendarId; readonly name: string }[]
}
