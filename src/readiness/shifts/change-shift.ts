import { accept, refuse } from '../../platform/http/result.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { refuseField, type Act } from '../acting.ts'
import { newLacks, remaining } from '../domain/shift.ts'
import { cancelStoredShift, overridesOfShifts, turnShift } from '../store/shifts.ts'
import { replyOf, seenShift, shiftToChange } from './acting.ts'
import { openBench, spanOf } from './judging.ts'
import { shiftsElsewhere } from './working-there.ts'
import { letStand } from './plan-shift.ts'
import { letPass } from './shift-views.ts'
import { announceShift, tellOfShift } from './telling.ts'

/** One shift, for the person and for whoever heads the unit. */
export const showShift: Act<'GET /shifts/:shiftId'> = async (context, { params }) => {
  const seen = await seenShift(context, params.shiftId)
  return seen.ok ? accept(await replyOf(context, seen.value.shift.id)) : seen
}

/** Lets somebody stand a shift all the same who became unready for it after it was planned. */
export const overrideShift: Act<'POST /shifts/:shiftId/override'> = async (context, { params, body }) => {
  const found = await shiftToChange(context, params.shiftId)
  if (!found.ok) return found
  const { id, personId, touchpointId } = found.value
  if (personId === context.actor.personId) return refuse('shift_overridden_oneself')
  const bench = await openBench(context.tx, { touchpointIds: [touchpointId], personIds: [personId] })
  if ((await shiftsElsewhere(context.tx, [found.value], bench.zone)).has(id))
    return refuse('shift_person_elsewhere')
  const now = instantFromDate(context.now)
  const left = remaining(spanOf(found.value), now)
  if (left === undefined) return refuse('shift_over')
  const through = bench.through(found.value, left, { knownAt: now, judge: 'as_known' })
  const overrides = (await overridesOfShifts(context.tx, [id])).get(id)
  const lacks = newLacks(through, letPass(overrides))
  if (lacks.length === 0) return refuse('shift_ready_again')
  await letStand(context, found.value, { lacks, bench, reason: body.despite })
  await turnShift(context.tx, id, null)
  await announceShift(context, 'shift.overridden', found.value)
  return accept(await replyOf(context, id))
}

/** Cancels a shift. One that has begun is cancelled with a reason, which the person reads too. */
export const cancelShift: Act<'POST /shifts/:shiftId/cancel'> = async (context, { params, body }) => {
  const found = await shiftToChange(context, params.shiftId)
  if (!found.ok) return found
  const shift = found.value
  const { now, actor } = context
  if (shift.startsAt <= now && body.reason === undefined)
    return refuseField(context, 'body.reason', 'shift_cancel_reason')
  await cancelStoredShift(context.tx, shift.id, {
    cancelledBy: actor.personId,
    cancelledAt: now,
    cancelReason: body.reason ?? null,
  })
  await context.audit({
    action: 'shift.cancelled',
    subjectKind: 'shift',
    subjectId: shift.id,
    ...(body.reason !== undefined && { reason: body.reason }),
    details: { personId: shift.personId, touchpointId: shift.touchpointId, begun: shift.startsAt <= now },
  })
  await announceShift(context, 'shift.cancelled', shift)
  if (shift.personId !== actor.personId)
    await tellOfShift(context, [shift.personId], shift, {
      told: body.reason === undefined ? 'notice.shift_cancelled' : 'notice.shift_cancelled_why',
      reason: body.reason,
    })
  return accept(await replyOf(context, shift.id))
}
