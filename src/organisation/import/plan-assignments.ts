import type { BadRows, Change, Row } from '../../platform/tabular/columns.ts'
import type { AssignmentId } from '../contract.ts'
import { assignmentProblem } from '../domain/assigning.ts'
import { sharedDays } from '../domain/spans.ts'
import { changeOf, differences, metAt, said } from './comparing.ts'
import type { assignmentColumns } from './kinds.ts'
import { titleKey, type JobsPlan } from './plan-jobs.ts'
import { labelOf, type PeoplePlan } from './plan-people.ts'
import type { UnitsPlan } from './plan-units.ts'
import type { AssignmentState, JobState, OrganisationState, PersonState, UnitState } from './state.ts'

export type AssignmentRow = Row<typeof assignmentColumns>

export interface AssignmentsPlan {
  readonly changes: readonly Change[]
  readonly made: readonly AssignmentState[]
  readonly changed: readonly { readonly before: AssignmentState; readonly after: AssignmentState }[]
  /** Of people who leave before they begin. */
  readonly neverBegun: readonly AssignmentState[]
}

/** What assignments hang on, as it will be. */
export interface Around {
  readonly units: UnitsPlan
  readonly jobs: JobsPlan
  readonly people: PeoplePlan
}

interface Draft {
  readonly row: AssignmentRow
  readonly before: AssignmentState | undefined
  readonly after: AssignmentState
  readonly person: PersonState
  readonly unit: UnitState
  readonly job: JobState
}

/** By what an assignment is known: who, where, as what, since when. */
function keyOf({
  personId,
  unitId,
  jobId,
  startsOn,
}: Omit<AssignmentState, 'id' | 'head' | 'endsOn'>): string {
  return `${personId} ${unitId} ${jobId} ${startsOn}`
}

/** Works out who holds what. */
export function planAssignments(
  state: OrganisationState,
  rows: readonly AssignmentRow[],
  around: Around,
  {
    newId,
    bad,
    unitsBad,
  }: { readonly newId: () => string; readonly bad: BadRows; readonly unitsBad: BadRows },
): AssignmentsPlan {
  const drafts = draftsOf(state, rows, around, newId, bad)
  const named = new Set(drafts.map(({ after }) => after.id))
  const beside = leavingBeside(state, named, around.people)
  const after = new Map(state.assignments.map((assignment) => [assignment.id, assignment]))
  for (const { before, after: ended } of beside)
    if (ended === undefined) after.delete(before.id)
    else after.set(before.id, ended)
  for (const draft of drafts) after.set(draft.after.id, draft.after)
  refuseProblems(drafts, [...after.values()], bad)
  refuseLeftOpen([...after.values()], around.units, unitsBad)
  const good = drafts.filter(({ row }) => !bad.has(row))
  const effective = good.flatMap((draft) => {
    const change = changeOfDraft(draft)
    return change === undefined ? [] : { ...draft, change }
  })
  return {
    changes: [
      ...effective.map(({ change }) => change),
      ...beside.map((one) => changeBeside(one, state, around)),
    ],
    made: effective.flatMap(({ before, after: made }) => (before === undefined ? made : [])),
    changed: [
      ...effective.flatMap(({ before, after: changed }) =>
        before === undefined ? [] : { before, after: changed },
      ),
      ...beside.flatMap(({ before, after: ended }) => (ended === undefined ? [] : { before, after: ended })),
    ],
    neverBegun: beside.flatMap(({ before, after: ended }) => (ended === undefined ? before : [])),
  }
}

function draftsOf(
  state: OrganisationState,
  rows: readonly AssignmentRow[],
  around: Around,
  newId: () => string,
  bad: BadRows,
): Draft[] {
  const known = new Map(state.assignments.map((assignment) => [keyOf(assignment), assignment]))
  const met = new Map<string, AssignmentRow>()
  return rows.flatMap((row) => {
    const parts = partsOf(row, around, bad)
    if (parts === undefined) return []
    const { person, unit, job, startsOn } = parts
    const place = { personId: person.id, unitId: unit.id, jobId: job.id, startsOn }
    const key = keyOf(place)
    const first = met.get(key)
    if (first !== undefined) {
      bad.put(row, 'startsOn', 'duplicate', metAt(first))
      return []
    }
    met.set(key, row)
    const before = known.get(key)
    const endsOn = said(row.cells.endsOn, before?.endsOn, null)
    const after = {
      id: before?.id ?? (newId() as AssignmentId),
      ...place,
      head: said(row.cells.head, before?.head, false),
      // What has no end of its own goes on until the person leaves; what never had one is left alone.
      endsOn: endsOn ?? untilLeaving(person, startsOn, before, around.people),
    }
    return [{ row, before, after, person, unit, job }]
  })
}

function untilLeaving(
  { id, leftOn }: PersonState,
  startsOn: string,
  before: AssignmentState | undefined,
  { leaving }: PeoplePlan,
): string | null {
  const isAsBefore = before?.endsOn === null && !leaving.has(id)
  return leftOn === null || leftOn < startsOn || isAsBefore ? null : leftOn
}

/** Whom, where and as what a row means; undefined where one of them is not known, which is put with what is bad. */
function partsOf(row: AssignmentRow, { units, jobs, people }: Around, bad: BadRows) {
  const { person: called = '', unit: code = '', job: title = '', startsOn } = row.cells
  const [person, another] = people.people.meant(called)
  const unit = units.byCode.get(code)
  const job = jobs.byTitle.get(titleKey(title))
  const missing = (text: string, found: unknown, column: string, reason: string) =>
    text !== '' && found === undefined && bad.put(row, column, reason)
  missing(called, person, 'person', 'person_unknown')
  missing(code, unit, 'unit', 'unit_unknown')
  missing(title, job, 'job', 'job_unknown')
  if (another !== undefined) bad.put(row, 'person', 'person_ambiguous')
  const isWhole = person && another === undefined && unit && job && startsOn !== undefined
  return isWhole ? { person, unit, job, startsOn } : undefined
}

/** What people who leave still hold and no row speaks of: it ends with them, or never begins (`after` undefined). */
function leavingBeside(state: OrganisationState, named: ReadonlySet<AssignmentId>, { leaving }: PeoplePlan) {
  return state.assignments.flatMap((before) => {
    const on = leaving.get(before.personId)
    if (on === undefined || named.has(before.id)) return []
    if (before.startsOn > on) return { before, after: undefined }
    return before.endsOn === null || before.endsOn > on ? { before, after: { ...before, endsOn: on } } : []
  })
}

const columnOf = {
  assignment_ends_first: 'endsOn',
  assignment_overlaps: 'startsOn',
  unit_closed: 'unit',
  person_left: 'person',
} as const

/** The rules of the screens, for whatever a row makes or changes. */
function refuseProblems(
  drafts: readonly Draft[],
  everything: readonly AssignmentState[],
  bad: BadRows,
): void {
  const ofOne = Map.groupBy(everything, ({ personId, unitId, jobId }) => `${personId} ${unitId} ${jobId}`)
  for (const { row, before, after, person, unit } of drafts) {
    if (before !== undefined && before.endsOn === after.endsOn && before.head === after.head) continue
    const { personId, unitId, jobId } = after
    const days = { from: after.startsOn, until: after.endsOn }
    const others = (ofOne.get(`${personId} ${unitId} ${jobId}`) ?? []).filter(({ id }) => id !== after.id)
    const overlapping = others.find(
      (one) => sharedDays({ from: one.startsOn, until: one.endsOn }, days) !== undefined,
    )
    const gone = { unitClosedOn: unit.closedOn, personLeftOn: person.leftOn }
    const problem =
      assignmentProblem({ unitId, jobId, days }, [], gone) ??
      (overlapping === undefined ? undefined : 'assignment_overlaps')
    if (problem === undefined) continue
    const day = {
      unit_closed: unit.closedOn,
      person_left: person.leftOn,
      assignment_overlaps: overlapping?.startsOn,
      assignment_ends_first: after.startsOn,
    }[problem]
    bad.put(row, columnOf[problem], problem, { day: day ?? '' })
  }
}

/** A unit is not closed while somebody holds something in it beyond that day. */
function refuseLeftOpen(everything: readonly AssignmentState[], { closing }: UnitsPlan, bad: BadRows): void {
  if (closing.size === 0) return
  for (const [unitId, held] of Map.groupBy(everything, (assignment) => assignment.unitId)) {
    const row = closing.get(unitId)
    const on = row?.cells.closedOn
    if (row === undefined || typeof on !== 'string') continue
    const count = held.filter(({ endsOn }) => endsOn === null || endsOn > on).length
    if (count > 0) bad.put(row, 'closedOn', 'unit_has_open_assignments', { count })
  }
}

const show = {
  head: ({ head }: AssignmentState) => (head ? 'yes' : 'no'),
  startsOn: ({ startsOn }: AssignmentState) => startsOn,
  endsOn: ({ endsOn }: AssignmentState) => endsOn ?? '',
}

function changeOfDraft({ row, before, after, person, unit, job }: Draft): Change | undefined {
  const ended = before !== undefined && before.endsOn === null && after.endsOn !== null
  const fate = before === undefined ? 'made' : ended ? 'ended' : 'changed'
  return changeOf(row, nameOf(person, unit.code, job.titleId), differences(before, after, show), fate)
}

function changeBeside(
  { before, after }: { readonly before: AssignmentState; readonly after: AssignmentState | undefined },
  state: OrganisationState,
  { units, people }: Around,
): Change {
  const person = people.people.byId.get(before.personId)
  const job = state.jobs.find(({ id }) => id === before.jobId)
  const name =
    person === undefined ? '' : nameOf(person, units.byId.get(before.unitId)?.code ?? '', job?.titleId ?? '')
  const fields = after === undefined ? [] : differences(before, after, show)
  return { fate: 'ended', file: '', line: 0, name, fields }
}

function nameOf(person: PersonState, code: string, title: string): string {
  return `${labelOf(person)} · ${code} · ${title}`
}
