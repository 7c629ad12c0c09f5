import type { ActionContext } from '../platform/http/route.ts'
import { calendarIdsOf } from './compiled-calendars.ts'
import type { AssignmentView, UnitRow, UnitView } from './contract.ts'
import { goneBy } from './domain/spans.ts'
import { pathOf } from './domain/tree.ts'
import { assignmentsOfUnit, type AssignmentRecord } from './store/assignments.ts'
import { findCalendar } from './store/calendars.ts'
import { childrenOf, findUnits, peopleIn, type CountedUnit, type UnitRecord } from './store/units.ts'

/** A unit as lists show it. */
export function unitRow(unit: CountedUnit): UnitRow {
  const { id, parentId, kind, nameId, nameEn, code, ancestors, people, closedOn } = unit
  return {
    id,
    parentId,
    kind,
    name: { id: nameId, en: nameEn },
    code,
    depth: ancestors.length,
    people,
    closedOn,
  }
}

/** A unit as its page shows it to the actor. */
export async function unitView(context: ActionContext, unit: UnitRecord, today: string): Promise<UnitView> {
  const { tx } = context
  const people = await peopleIn(tx, unit.id, today)
  const above = new Map((await findUnits(tx, unit.ancestors)).map((ancestor) => [ancestor.id, ancestor]))
  const calendarId = (await calendarIdsOf(tx, [unit.id])).get(unit.id)
  const calendar = calendarId === undefined ? undefined : await findCalendar(tx, calendarId)
  return {
    ...unitRow({ ...unit, people }),
    path: unit.ancestors.flatMap((id) => {
      const ancestor = above.get(id)
      return ancestor === undefined
        ? []
        : [{ id, name: { id: ancestor.nameId, en: ancestor.nameEn }, code: ancestor.code }]
    }),
    children: (await childrenOf(tx, unit.id, today)).map(unitRow),
    calendar:
      calendar === undefined
        ? null
        : { id: calendar.id, name: calendar.name, inherited: unit.calendarId === null },
    assignments: (await assignmentsOfUnit(tx, unit.id, today)).map(assignmentView),
    may: mayWithUnit(context, unit, today),
  }
}

function mayWithUnit(context: ActionContext, unit: UnitRecord, today: string): UnitView['may'] {
  const open = !goneBy(unit.closedOn, today)
  const here = { unitPath: pathOf(unit) }
  const above = { unitPath: unit.ancestors }
  return {
    change: open && context.may('unit:change', here),
    changeTerms: open && context.may('unit:change:terms', here),
    move: open && context.may('unit:move', above),
    close: open && context.may('unit:close', above),
    addUnit: open && context.may('unit:add', here),
    assign: open && context.may('assignment:change', here),
    assignHead: open && context.may('assignment:change:head', above),
    changeServices: open && context.may('service:change', here),
  }
}

/** An assignment as pages show it. */
export function assignmentView(assignment: AssignmentRecord): AssignmentView {
  const { id, head, startsOn, endsOn } = assignment
  return {
    id,
    person: { id: assignment.personId, name: assignment.personName },
    unit: {
      id: assignment.unitId,
      name: { id: assignment.unitNameId, en: assignment.unitNameEn },
      code: assignment.unitCode,
    },
    job: { id: assignment.jobId, title: { id: assignment.titleId, en: assignment.titleEn } },
    head,
    startsOn,
    endsOn,
  }
}
