import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { CalendarId, UnitId } from '../contract.ts'
import { deepest, pathOf, placeUnder } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import { findCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findUnit, findUnitByCode, insertUnit, type UnitRecord } from '../store/units.ts'
import { unitView } from '../unit-view.ts'

/** Hangs a new unit into the tree. */
export const makeUnit: Act<'POST /units'> = async (context, { body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const today = await todayOf(context)
  const parent = body.parentId === null ? undefined : await findUnit(tx, body.parentId)
  if (body.parentId !== null && parent === undefined) return refuse('not_found')
  const refused =
    rightsRefused(context, parent, body.calendarId) ?? (await placeRefused(context, parent, body.code))
  if (refused !== undefined) return refused
  if (body.calendarId !== null && (await findCalendar(tx, body.calendarId)) === undefined)
    return refuse('not_found')
  const unit = {
    id: uuidv7() as UnitId,
    parentId: body.parentId,
    kind: body.kind,
    nameId: body.name.id,
    nameEn: body.name.en,
    code: body.code,
    calendarId: body.calendarId,
    closedOn: null,
    ...placeUnder(parent, body.code),
  }
  await insertUnit(tx, unit)
  const { id: unitId, parentId, kind, code } = unit
  await context.audit({
    action: 'unit.made',
    subjectKind: 'unit',
    subjectId: unitId,
    details: { parentId, kind, code, name: body.name },
  })
  await context.announce(announcement('unit.made', { unitId }))
  return accept(await unitView(context, unit, today))
}

/** By which calendar a unit works is not the choice of whoever heads it. */
function rightsRefused(
  context: ActionContext,
  parent: UnitRecord | undefined,
  calendarId: CalendarId | null,
) {
  const above = { unitPath: parent === undefined ? [] : pathOf(parent) }
  const permitted =
    context.may('unit:add', above) && (calendarId === null || context.may('unit:change:terms', above))
  return permitted ? undefined : refuse('not_permitted')
}

async function placeRefused(context: ActionContext, parent: UnitRecord | undefined, code: string) {
  // A day of closing that is still to come counts, too: nothing may outlast what it hangs on.
  if (parent !== undefined && parent.closedOn !== null)
    return refuseField(context, 'body.parentId', 'unit_closed')
  const tooDeep = parent !== undefined && pathOf(parent).length >= deepest
  if (tooDeep) return refuseField(context, 'body.parentId', 'unit_too_deep', { levels: deepest })
  const taken = (await findUnitByCode(context.tx, code)) !== undefined
  return taken ? refuseField(context, 'body.code', 'unit_code_taken') : undefined
}
