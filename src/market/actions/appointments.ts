import { v7 as uuidv7 } from 'uuid'
import { refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { dateOf, instantFromDate, millisecondsPerDay } from '../../platform/time/instants.ts'
import { guaranteedRequest, latenessOf } from '../../service/index.ts'
import { refuseField, type Act } from '../acting.ts'
import { sidesOfActor, waitingAmong } from '../appointment-views.ts'
import { lockOwing, settleCredit } from '../crediting.ts'
import { openCredits, shownCredits, type RequestCredits } from '../credits-view.ts'
import { appointmentState, sayable } from '../domain/appointment.ts'
import { paysFor } from '../domain/guarantee.ts'
import { appointmentTold } from '../events.ts'
import { tellOfAppointment } from '../notices.ts'
import type { MarketCode } from '../problems.ts'
import { mayReadExemption } from '../reading-exemptions.ts'
import {
  appointmentsOf,
  findAppointment,
  insertAppointment,
  insertAppointmentWord,
} from '../store/appointments.ts'

/** Appointments that a request has room for: whoever needs more does not keep them. */
const mostAppointments = 50
/** How far ahead one is made, and how long it lasts, in milliseconds. */
const furthest = 366 * millisecondsPerDay
const longest = millisecondsPerDay

/** The unit that promised promises whoever asked a time. It is missed where nobody says in time that it was kept. */
export const makeAppointment: Act<'POST /requests/:requestId/appointments'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { requestId } = params
  const opened = await openCredits(context, requestId, 'appointment:make')
  if (!opened.ok) return opened
  const { request } = opened.value
  const times = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) }
  const refused = impossible(opened.value) ?? impossibleTime(context, times)
  if (refused !== undefined) return refused
  if ((await waitingAmong(context, opened.value)) > 0) return refuse('appointment_waits')
  if ((await appointmentsOf(tx, requestId)).length >= mostAppointments)
    return refuse('appointments_full', { most: mostAppointments })
  const id = uuidv7()
  const made = { madeBy: actor.personId, madeAt: now, note: body.note }
  await insertAppointment(tx, { organisationId, id, requestId, ...times, ...made })
  await context.audit({
    action: 'appointment.made',
    subjectKind: 'appointment',
    subjectId: id,
    details: { requestId, startsAt: times.startsAt.toISOString(), endsAt: times.endsAt.toISOString() },
  })
  await settleCredit(context, requestId)
  const askers = [request.askerId, request.askedForId]
  const told = { request, day: times.startsAt, reason: '' }
  await tellOfAppointment(context, askers, 'notice.appointment_made', told)
  await context.announce(
    appointmentTold('appointment.made', requestId, { unitIds: [request.unitId], personIds: askers }),
  )
  return shownCredits(context, requestId)
}

/** Why no time can be promised on a request at all. */
function impossible({ guarantee, sides, owing }: RequestCredits): Refusal<MarketCode> | undefined {
  if (guarantee === undefined || typeof sides === 'string' || owing === undefined)
    return refuse('nothing_owed')
  if (!paysFor(guarantee, 'missed_appointment')) return refuse('breach_not_guaranteed')
  return owing.lateness.finished ? refuse('appointment_request_finished') : undefined
}

function impossibleTime(
  context: ActionContext,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): Refusal<MarketCode> | undefined {
  const lasts = endsAt.getTime() - startsAt.getTime()
  if (lasts <= 0 || lasts > longest) return refuseField(context, 'body.endsAt', 'appointment_too_short')
  if (startsAt <= context.now) return refuseField(context, 'body.startsAt', 'appointment_in_past')
  return startsAt.getTime() - context.now.getTime() > furthest
    ? refuseField(context, 'body.startsAt', 'appointment_too_far')
    : undefined
}

/** What became of an appointment: the unit calls it off or says that it kept it; whoever asked says whether that is so. */
export const sayOfAppointment: Act<'POST /appointments/:appointmentId/words'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { what, note } = body
  const found = await findAppointment(tx, params.appointmentId)
  if (found === undefined || !(await mayReadExemption(context, found.requestId))) return refuse('not_found')
  const { id, requestId } = found
  await lockOwing(context, requestId)
  const request = await guaranteedRequest(tx, requestId)
  if (request === undefined) return refuse('not_found')
  const sides = await sidesOfActor(context, request)
  if (sides.length === 0) return refuse('not_permitted')
  const can = await sayableNow(context, id, requestId)
  const side = sides.find((one) => can?.[one].includes(what))
  if (side === undefined) return refuse('appointment_not_now')
  if (what === 'called_off' && note === '')
    return refuseField(context, 'body.note', 'appointment_reason_needed')
  const said = { what, side, note, saidBy: actor.personId, saidAt: now }
  await insertAppointmentWord(tx, { organisationId, id: uuidv7(), appointmentId: id, ...said })
  await context.audit({
    action: 'appointment.said',
    subjectKind: 'appointment',
    subjectId: id,
    ...(note !== '' && { reason: note }),
    details: { requestId, what, side },
  })
  await settleCredit(context, requestId)
  const askers = [request.askerId, request.askedForId]
  const told = { request, day: dateOf(found.startsAt), reason: note }
  if (what === 'called_off') await tellOfAppointment(context, askers, 'notice.appointment_called_off', told)
  await context.announce(
    appointmentTold('appointment.said', requestId, { unitIds: [request.unitId], personIds: askers }),
  )
  return shownCredits(context, requestId)
}

/** What each side may say of an appointment now, read after nobody else writes to it. */
async function sayableNow(
  { tx, now }: ActionContext,
  id: string,
  requestId: string,
): Promise<ReturnType<typeof sayable> | undefined> {
  const appointment = await findAppointment(tx, id)
  const lateness = await latenessOf(tx, requestId, now, { response: [], completion: [] })
  if (appointment === undefined || lateness === undefined) return undefined
  const at = instantFromDate(now)
  return sayable(appointment, appointmentState(appointment, lateness.endings, at), at)
}
