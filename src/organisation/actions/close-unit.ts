import { accept, refuse } from '../../platform/http/result.ts'
import { todayOf, type Act } from '../acting.ts'
import { workOf } from '../closing.ts'
import { goneBy } from '../domain/spans.ts'
import { announcement } from '../events.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { changeUnit, findUnit, whatKeepsOpen } from '../store/units.ts'
import { unitView } from '../unit-view.ts'

/** Closes a unit from a day on. What hangs on it has to be closed, ended or moved first; nothing of it is deleted. */
export const closeUnit: Act<'POST /units/:unitId/close'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const unit = await findUnit(tx, params.unitId)
  if (unit === undefined) return refuse('not_found')
  if (!context.may('unit:close', { unitPath: unit.ancestors })) return refuse('not_permitted')
  const today = await todayOf(context)
  if (goneBy(unit.closedOn, today)) return refuse('unit_closed')
  const open = await whatKeepsOpen(tx, unit, body.on)
  if (open.units > 0) return refuse('unit_has_open_units', { count: open.units })
  if (open.assignments > 0) return refuse('unit_has_open_assignments', { count: open.assignments })
  const work = await workOf(tx, unit.id)
  if (work.services + work.requests > 0) return refuse('unit_in_use', { ...work })
  await changeUnit(tx, unit.id, { closedOn: body.on })
  await context.audit({
    action: 'unit.closed',
    subjectKind: 'unit',
    subjectId: unit.id,
    reason: body.reason,
    details: { on: body.on },
  })
  await context.announce(announcement('unit.closed', { unitId: unit.id }))
  return accept(await unitView(context, { ...unit, closedOn: body.on }, today))
}
