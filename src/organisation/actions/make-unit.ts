import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { UnitId } from '../contract.ts'
import { goneBy } from '../domain/spans.ts'
import { deepest, pathOf, placeUnder } from '../domain/tree.ts'
import { announcement } from '../events.ts'
import { findCalendar } from '../store/calendars.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { findUnit, findUnitByCode, insertUnit } from '../store/units.ts'
import { unitView } from '../unit-view.ts'

/** Hangs a new unit into the tree. */
export const makeUnit: Act<'POST /units'> = async (context, { body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const today = await todayOf(context)
  const parent = body.parentId === null ? undefined : await findUnit(tx, body.parentId)
  if (body.parentId !== null && parent === undefined) return refuse('not_found')
  const above = { unitPath: parent === undefined ? [] : pathOf(parent) }
  if (!context.may('unit:add', above)) return refuse('not_permitted')
  if (body.calendarId !== null) {
    if (!context.may('unit:change:terms', above)) return refuse('not_permitted')
    if ((await findCalendar(tx, body.calendarId)) === undefined) return refuse('not_found')
  }
  if (parent !== undefined && goneBy(parent.closedOn, today)) return refuseField(context, 'body.parentId', 'unit_closed')
  if (above.unitPath.length >= deepest) return refuseField(context, 'body.parentId', 'unit_too_deep', { levels: deepest })
  if ((await findUnitByCode(tx, body.code)) !== undefined) return refuseField(context, 'body.code', 'unit_code_taken')
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
  await context.audit({ action: 'unit.made', subjectKind: 'unit', subjectId: unitId, details: { parentId, kind, code, name: body.name } })
  await context.announce(announcement('unit.made', { unitId }))
  return accept(await unitView(context, unit, today))
}
