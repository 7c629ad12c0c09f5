import { belongedTo, organisationOf, unitPath, unitPaths } from '../../organisation/index.ts'
import { touchpointNames, type TouchpointNamed } from '../../measurement/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { instantFromDate, type Instant } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { missingWords } from '../gate.ts'
import type { Book } from '../book.ts'
import type { Reason } from '../domain/reasons.ts'
import { spanFault, type ShiftSpan } from '../domain/shift.ts'
import { refuseField } from '../acting.ts'
import type { ReadinessCode } from '../problems.ts'
import { lockShift, lockShiftsOf, readShift, type StoredShift } from '../store/shifts.ts'
import { shiftReplies, type ShiftReply } from './shift-views.ts'

/** A touchpoint at whose unit the actor plans shifts, with the path of the unit. */
export async function touchpointToPlan(
  context: ActionContext,
  touchpointId: string,
  permission: 'shift:plan' | 'touchpoint_need:change' = 'shift:plan',
): Promise<Result<TouchpointNamed, 'not_found' | 'not_permitted'>> {
  const touchpoint = (await touchpointNames(context.tx, [touchpointId])).get(touchpointId)
  if (touchpoint === undefined) return refuse('not_found')
  const path = await unitPath(context.tx, touchpoint.unitId)
  return context.may(permission, { unitPath: path ?? [touchpoint.unitId] })
    ? accept(touchpoint)
    : refuse('not_permitted')
}

/** From when to when a shift is planned, if it can be. */
export function spanToPlan(
  context: ActionContext,
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  part: 'body' | 'query',
): Result<ShiftSpan, ReadinessCode> {
  const span = { from: instantFromDate(new Date(startsAt)), to: instantFromDate(new Date(endsAt)) }
  const fault = spanFault(span, instantFromDate(context.now))
  if (fault === undefined) return accept(span)
  const field = fault === 'shift_too_short' || fault === 'shift_too_long' ? 'endsAt' : 'startsAt'
  return refuseField(context, `${part}.${field}`, fault)
}

/** The first and the last day of a shift, in the organisation's zone. */
export async function daysOf(
  { tx }: Pick<ActionContext, 'tx'>,
  { from, to }: ShiftSpan,
): Promise<readonly [string, string]> {
  const { zone } = await organisationOf(tx)
  return [localDay(from, zone), localDay((to - 1) as Instant, zone)]
}

/** Whether somebody works in a unit or below it on the first and on the last day of a shift. */
export async function worksThere(
  context: ActionContext,
  unitId: string,
  personId: string,
  span: ShiftSpan,
): Promise<boolean> {
  const [first, last] = await daysOf(context, span)
  for (const day of new Set([first, last]))
    if (!(await belongedTo(context.tx, unitId, personId, { from: day, to: day }))) return false
  return true
}

/** What lacks, as a sentence of a refusal or a notice has it. */
export function missingIn(book: Book, lacks: readonly Reason[], language: 'id' | 'en'): string {
  return lacks.map((reason) => missingWords(book, reason)[language]).join('; ')
}

/** A shift that the actor may see: their own, or one at a unit that they head. */
export async function seenShift(
  context: ActionContext,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Result<{ readonly shift: StoredShift; readonly plans: boolean }, 'not_found'>> {
  const found = await readShift(context.tx, id)
  if (found === undefined) return refuse('not_found')
  // The person first, as whoever looks at their shifts does: in another order two would wait for each other.
  if (lock) await lockShiftsOf(context.tx, found.personId)
  const shift = lock ? ((await lockShift(context.tx, id)) ?? found) : found
  const { unitId, personId } = shift
  const path = (await unitPaths(context.tx, [unitId])).get(unitId) ?? [unitId]
  if (!context.may('shift:read', { unitPath: path, personIds: [personId] })) return refuse('not_found')
  return accept({ shift, plans: context.may('shift:plan', { unitPath: path }) })
}

/** The same where it is not over and the actor plans there, locked. */
export async function shiftToChange(
  context: ActionContext,
  id: string,
): Promise<Result<StoredShift, 'not_found' | 'not_permitted' | ReadinessCode>> {
  const seen = await seenShift(context, id, { lock: true })
  if (!seen.ok) return seen
  const { shift, plans } = seen.value
  if (!plans) return refuse('not_permitted')
  if (shift.cancelledAt !== null) return refuse('shift_cancelled')
  return shift.endsAt <= context.now ? refuse('shift_over') : accept(shift)
}

/** A shift as it stands in this transaction. */
export async function replyOf(context: ActionContext, id: string): Promise<ShiftReply> {
  const shift = await readShift(context.tx, id)
  const [reply] = shift === undefined ? [] : await shiftReplies(context, [shift])
  if (reply === undefined) throw new Error('A shift just written is not there')
  return reply
}
