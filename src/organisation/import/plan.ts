import {
  accountOf,
  gatherBadRows,
  readRow,
  type BadRow,
  type BadRows,
  type Change,
  type Columns,
  type KindAccount,
  type TextRow,
} from '../../platform/tabular/columns.ts'
import { organisationColumns, type OrganisationKind } from './kinds.ts'
import { planAssignments, type AssignmentsPlan } from './plan-assignments.ts'
import { planJobs, type JobsPlan } from './plan-jobs.ts'
import { planPeople, type PeoplePlan } from './plan-people.ts'
import { planUnits, type UnitsPlan } from './plan-units.ts'
import type { OrganisationState } from './state.ts'

/** Rows of files by kind; a kind that is not there is left alone. */
export type FilesByKind = Readonly<Partial<Record<OrganisationKind, readonly TextRow[]>>>

export interface PlanOptions {
  /** The organisation's day. */
  readonly today: string
  readonly newId: () => string
  /** The list of people is complete: who is not on it leaves on this day. Null: nobody does. */
  readonly fullListOn: string | null
}

/** What files would make of an organisation. */
export interface OrganisationPlan {
  readonly units: UnitsPlan
  readonly jobs: JobsPlan
  readonly people: PeoplePlan
  readonly assignments: AssignmentsPlan
  readonly bad: Readonly<Record<OrganisationKind, BadRows>>
  readonly rows: FilesByKind
}

/** Works out what the files change. Pure: nothing is written, and the same files make the same plan of the same state, new ids aside. */
export function planOrganisation(
  state: OrganisationState,
  files: FilesByKind,
  { today, newId, fullListOn }: PlanOptions,
): OrganisationPlan {
  const bad = {
    units: gatherBadRows('units'),
    jobs: gatherBadRows('jobs'),
    people: gatherBadRows('people'),
    assignments: gatherBadRows('assignments'),
  }
  const read = <Of extends Columns>(kind: OrganisationKind, columns: Of) =>
    (files[kind] ?? []).map((row) => readRow(columns, row, bad[kind]))
  const units = planUnits(state, read('units', organisationColumns.units), { today, newId, bad: bad.units })
  const jobs = planJobs(state, read('jobs', organisationColumns.jobs), { newId, bad: bad.jobs })
  const people = planPeople(state, read('people', organisationColumns.people), {
    today,
    newId,
    bad: bad.people,
    fullListOn,
  })
  const assignments = planAssignments(
    state,
    read('assignments', organisationColumns.assignments),
    { units, jobs, people },
    { newId, bad: bad.assignments, unitsBad: bad.units },
  )
  return { units, jobs, people, assignments, bad, rows: files }
}

/** Everything that is wrong, in the order of kinds and rows. */
export function badRowsOf({ bad }: OrganisationPlan): readonly BadRow[] {
  return Object.values(bad).flatMap(({ all }) => all.toSorted((one, other) => one.line - other.line))
}

/** How many rows became what, by kind. */
export function accountsOf(plan: OrganisationPlan): Readonly<Record<OrganisationKind, KindAccount>> {
  const of = (kind: OrganisationKind, changes: readonly Change[]) =>
    accountOf(plan.rows[kind] ?? [], changes, plan.bad[kind])
  return {
    units: of('units', plan.units.changes),
    jobs: of('jobs', plan.jobs.changes),
    people: of('people', plan.people.changes),
    assignments: of('assignments', plan.assignments.changes),
  }
}
