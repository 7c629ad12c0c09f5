import { accept } from '../../platform/http/result.ts'
import { changeTouchpoint, renewCode } from '../store/touchpoints.ts'
import { tellTouchpoint, touchpointToChange, viewAfter, type Act } from './acting.ts'

/** Changes what a touchpoint is called, and what kind it is. */
export const rewriteTouchpoint: Act<'PUT /touchpoints/:touchpointId'> = async (context, { params, body }) => {
  const found = await touchpointToChange(context, params.touchpointId)
  if (!found.ok) return found
  const { id, kind, nameId, nameEn } = found.value
  await changeTouchpoint(context.tx, id, { kind: body.kind, nameId: body.name.id, nameEn: body.name.en })
  await context.audit({
    action: 'touchpoint.changed',
    subjectKind: 'touchpoint',
    subjectId: id,
    details: { before: { kind, name: { id: nameId, en: nameEn } }, after: body },
  })
  await tellTouchpoint(context, id)
  return accept(await viewAfter(context, id))
}

/** Gives a touchpoint another code: where the old one has gone round, pages with it lead nowhere from now on. */
export const replaceCode: Act<'POST /touchpoints/:touchpointId/code'> = async (context, { params, body }) => {
  const found = await touchpointToChange(context, params.touchpointId)
  if (!found.ok) return found
  const { id } = found.value
  await renewCode(context.tx, id)
  await context.audit({
    action: 'touchpoint.code_replaced',
    subjectKind: 'touchpoint',
    subjectId: id,
    reason: body.reason,
  })
  await tellTouchpoint(context, id)
  return accept(await viewAfter(context, id))
}

/** Nobody can rate a touchpoint any more. What was said of it stays, and what waits there counts no more. */
export const retireTouchpoint: Act<'POST /touchpoints/:touchpointId/retire'> = async (
  context,
  { params, body },
) => {
  const found = await touchpointToChange(context, params.touchpointId)
  if (!found.ok) return found
  const { id } = found.value
  await changeTouchpoint(context.tx, id, { retiredAt: context.now })
  await context.audit({
    action: 'touchpoint.retired',
    subjectKind: 'touchpoint',
    subjectId: id,
    reason: body.reason,
  })
  await tellTouchpoint(context, id)
  return accept(await viewAfter(context, id))
}
