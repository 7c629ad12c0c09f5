import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext, PlatformCode } from '../../platform/http/route.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { UnitId } from '../contract.ts'
import { goneBy } from '../domain/spans.ts'
import { deepest, moveProblem, pathOf, placeUnder } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import type { OrganisationCode } from '../problems.ts'
import { findCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { changeUnit as save, findUnit, findUnitByCode, levelsOf, placeUnit, type UnitRecord } from '../store/units.ts'
import { unitView } from '../unit-view.ts'

type Refused = Refusal<OrganisationCode | PlatformCode> | undefined
type Changes = Partial<Pick<UnitRecord, 'kind' | 'nameId' | 'nameEn' | 'code' | 'calendarId'>>

/** Changes a unit, or moves it with all below it. Only what really differs asks for its right. */
export const changeUnit: Act<'PATCH /units/:unitId'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const unit = await findUnit(tx, params.unitId)
  if (unit === undefined) return refuse('not_found')
  const today = await todayOf(context)
  const wanted: Changes = {
    ...(body.kind !== undefined && { kind: body.kind }),
    ...(body.name !== undefined && { nameId: body.name.id, nameEn: body.name.en }),
    ...(body.code !== undefined && { code: body.code }),
    ...(body.calendarId !== undefined && { calendarId: body.calendarId }),
  }
  const changes = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => unit[key as keyof Changes] !== value)) as Changes
  const parentId = body.parentId === undefined ? unit.parentId : body.parentId
  const parent = parentId === null ? undefined : await findUnit(tx, parentId)
  if (parentId !== null && parent === undefined) return refuse('not_found')
  const moves = parentId !== unit.parentId
  const refused =
    rightsRefused(context, unit, changes) ??
    (goneBy(unit.closedOn, today) ? refuse('unit_closed') : undefined) ??
    (await changesRefused(context, changes)) ??
    (moves ? await moveRefused(context, unit, parent, today) : undefined)
  if (refused !== undefined) return refused
  if (moves || changes.code !== undefined) await placeUnit(tx, unit, { parentId, ...placeUnder(parent, changes.code ?? unit.code) })
  await save(tx, unit.id, changes)
  await tell(context, unit, changes, moves ? parentId : undefined)
  return accept(await unitView(context, (await findUnit(tx, unit.id)) ?? unit, today))
}

function rightsRefused(context: ActionContext, unit: UnitRecord, changes: Changes): Refused {
  const here = { unitPath: pathOf(unit) }
  const terms = changes.kind !== undefined || changes.calendarId !== undefined
  if (!context.may('unit:change', here)) return refuse('not_permitted')
  return terms && !context.may('unit:change:terms', here) ? refuse('not_permitted') : undefined
}

async function changesRefused(context: ActionContext, { code, calendarId }: Changes): Promise<Refused> {
  if (code !== undefined && (await findUnitByCode(context.tx, code)) !== undefined) return refuseField(context, 'body.code', 'unit_code_taken')
  const missing = typeof calendarId === 'string' && (await findCalendar(context.tx, calendarId)) === undefined
  return missing ? refuse('not_found') : undefined
}

async function moveRefused(context: ActionContext, unit: UnitRecord, parent: UnitRecord | undefined, today: string): Promise<Refused> {
  const from = { unitPath: unit.ancestors }
  const to = { unitPath: parent === undefined ? [] : pathOf(parent) }
  if (!context.may('unit:move', from) || !context.may('unit:move', to)) return refuse('not_permitted')
  if (parent !== undefined && goneBy(parent.closedOn, today)) return refuseField(context, 'body.parentId', 'unit_closed')
  const problem = moveProblem(unit, parent, await levelsOf(context.tx, unit))
  return problem === undefined ? undefined : refuseField(context, 'body.parentId', problem, { levels: deepest })
}

/** `movedTo`: the new parent; undefined where the unit stays. */
async function tell(context: ActionContext, unit: UnitRecord, changes: Changes, movedTo: UnitId | null | undefined): Promise<void> {
  const subject = { subjectKind: 'unit', subjectId: unit.id }
  const before = Object.fromEntries(Object.keys(changes).map((key) => [key, unit[key as keyof Changes]]))
  if (movedTo !== undefined) {
    await context.audit({ action: 'unit.moved', ...subject, details: { from: unit.parentId, to: movedTo } })
    await context.announce(announcement('unit.moved', { unitId: unit.id }))
  }
  if (movedTo !== undefined && Object.keys(changes).length === 0) return
  await context.audit({ action: 'unit.changed', ...subject, details: { before, changes } })
  await context.announce(announcement('unit.changed', { unitId: unit.id }))
}
