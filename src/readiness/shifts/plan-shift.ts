import { v7 as uuidv7 } from 'uuid'
import { personNames } from '../../organisation/index.ts'
import type { TouchpointNamed } from '../../measurement/index.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { dateOf, instantFromDate } from '../../platform/time/instants.ts'
import { refuseField, type Act } from '../acting.ts'
import type { Reason } from '../domain/reasons.ts'
import type { ShiftSpan } from '../domain/shift.ts'
import type { ReadinessCode } from '../problems.ts'
import {
  insertShift,
  insertShiftOverride,
  lockShiftsOf,
  readShift,
  standingWithin,
  type StoredShift,
} from '../store/shifts.ts'
import { missingIn, replyOf, spanToPlan, touchpointToPlan, worksThere } from './acting.ts'
import { openBench, type Bench } from './judging.ts'
import { announceShift, tellOfShift } from './telling.ts'

/**
 * Plans who stands at a touchpoint from when to when: somebody who works there and is ready all the time; or somebody who is
 * not, with a reason, which is logged, shown and counted.
 */
export const planShift: Act<'POST /touchpoints/:touchpointId/shifts'> = async (context, { params, body }) => {
  const found = await touchpointToPlan(context, params.touchpointId)
  if (!found.ok) return found
  const touchpoint = found.value
  if (touchpoint.retired) return refuse('shift_touchpoint_retired')
  const spanned = spanToPlan(context, body, 'body')
  if (!spanned.ok) return spanned
  const span = spanned.value
  const { personId, despite } = body
  await lockShiftsOf(context.tx, personId)
  const free = await freeToStand(context, touchpoint, personId, span)
  if (!free.ok) return free
  const bench = await openBench(context.tx, { touchpointIds: [touchpoint.id], personIds: [personId] })
  const known = { knownAt: instantFromDate(context.now), judge: 'as_known' } as const
  const through = bench.through({ touchpointId: touchpoint.id, personId }, span, known)
  const lacks = through.ready ? [] : through.lacks
  if (lacks.length > 0) {
    const may = await mayStand(context, bench, { personId, name: free.value, lacks, despite })
    if (!may.ok) return may
  }
  const shift = await writeShift(context, touchpoint, { personId, span })
  if (lacks.length > 0 && despite !== undefined)
    await letStand(context, shift, { lacks, bench, reason: despite })
  await announceShift(context, 'shift.planned', shift)
  if (personId !== context.actor.personId)
    await tellOfShift(context, [personId], shift, { told: 'notice.shift_planned' })
  return accept(await replyOf(context, shift.id))
}

/** The name of somebody who works there then and stands nowhere else. */
async function freeToStand(
  context: ActionContext,
  { unitId }: TouchpointNamed,
  personId: string,
  span: ShiftSpan,
): Promise<Result<string, ReadinessCode>> {
  const person = (await personNames(context.tx, [personId])).get(personId)
  if (person === undefined || !(await worksThere(context, unitId, personId, span)))
    return refuseField(context, 'body.personId', 'shift_person_elsewhere')
  const days = { from: dateOf(span.from), to: dateOf(span.to) }
  const taken = await standingWithin(context.tx, [personId], days)
  return taken.has(personId) ? refuse('shift_overlaps', { name: person.name }) : accept(person.name)
}

/** Nobody who is not ready stands there but with a head's reason, and nobody lets themselves pass. */
async function mayStand(
  context: ActionContext,
  { book }: Bench,
  {
    personId,
    name,
    lacks,
    despite,
  }: {
    readonly personId: string
    readonly name: string
    readonly lacks: readonly Reason[]
    readonly despite: string | undefined
  },
): Promise<Result<null, ReadinessCode>> {
  if (personId === context.actor.personId && despite !== undefined) return refuse('shift_overridden_oneself')
  if (despite !== undefined) return accept(null)
  return refuse('shift_person_not_ready', { name, missing: missingIn(book, lacks, context.language) })
}

async function writeShift(
  context: ActionContext,
  { id: touchpointId, unitId }: TouchpointNamed,
  { personId, span }: { readonly personId: string; readonly span: ShiftSpan },
): Promise<StoredShift> {
  const { tx, organisationId, now } = context
  const id = uuidv7()
  const [startsAt, endsAt] = [dateOf(span.from), dateOf(span.to)]
  const by = { plannedBy: context.actor.personId, plannedAt: now }
  await insertShift(tx, { organisationId, id, touchpointId, unitId, personId, startsAt, endsAt, ...by })
  await context.audit({
    action: 'shift.planned',
    subjectKind: 'shift',
    subjectId: id,
    details: { touchpointId, personId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  })
  const written = await readShift(tx, id)
  if (written === undefined) throw new Error('A shift just written is not there')
  return written
}

/** Keeps that somebody stands a shift all the same: logged with what lacks and why, shown and counted. */
export async function letStand(
  context: ActionContext,
  { id: shiftId, unitId, personId }: StoredShift,
  {
    lacks,
    bench,
    reason,
  }: { readonly lacks: readonly Reason[]; readonly bench: Bench; readonly reason: string },
): Promise<void> {
  const { tx, organisationId, now } = context
  const byId = context.actor.personId
  const requirementIds = lacks.map(({ requirementId }) => requirementId)
  const id = uuidv7()
  const about = { organisationId, id, shiftId, unitId, personId, requirementIds }
  await insertShiftOverride(tx, { ...about, byId, at: now, reason })
  await context.audit({
    action: 'shift.readiness_overridden',
    subjectKind: 'shift',
    subjectId: shiftId,
    reason,
    details: {
      personId,
      missing: { id: missingIn(bench.book, lacks, 'id'), en: missingIn(bench.book, lacks, 'en') },
    },
  })
}
