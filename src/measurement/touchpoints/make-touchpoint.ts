import { v7 as uuidv7 } from 'uuid'
import { isOpenUnit, organisationDay, unitPath } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { insertTouchpoint } from '../store/touchpoints.ts'
import { mayChangeAt, tellTouchpoint, viewAfter, type Act } from './acting.ts'

/** The head of a unit, or the administrator, makes a touchpoint of it; its code is drawn by chance. */
export const makeTouchpoint: Act<'POST /units/:unitId/touchpoints'> = async (context, { params, body }) => {
  const { organisationId, tx, now } = context
  const { unitId } = params
  if ((await unitPath(tx, unitId)) === undefined) return refuse('not_found')
  if (!(await mayChangeAt(context, unitId))) return refuse('not_permitted')
  if (!(await isOpenUnit(tx, unitId, await organisationDay(tx, now)))) return refuse('touchpoint_unit_closed')
  const id = uuidv7()
  await insertTouchpoint(tx, {
    organisationId,
    id,
    unitId,
    kind: body.kind,
    nameId: body.name.id,
    nameEn: body.name.en,
    madeAt: now,
  })
  await context.audit({
    action: 'touchpoint.made',
    subjectKind: 'touchpoint',
    subjectId: id,
    details: { unit: unitId, kind: body.kind, name: body.name.id },
  })
  await tellTouchpoint(context, id)
  return accept(await viewAfter(context, id))
}
