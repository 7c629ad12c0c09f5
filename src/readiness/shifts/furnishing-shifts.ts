import { v7 as uuidv7 } from 'uuid'
import { touchpointNames } from '../../measurement/index.ts'
import { copyRows } from '../../platform/db/copy.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { openBench, spanOf } from './judging.ts'

/** What touchpoints of a simulated organisation ask for, and who stands there. */
export interface ShiftsToFurnish {
  readonly asked: readonly { readonly touchpointId: string; readonly jobId: string; readonly since: Date }[]
  readonly shifts: readonly ShiftToFurnish[]
}

export interface ShiftToFurnish {
  readonly id: string
  readonly touchpointId: string
  readonly personId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly planned: { readonly by: string; readonly at: Date }
  /** Why the person stands it where they are not ready; without one nobody does. */
  readonly despite: string
}

/**
 * Writes them; a shift for which somebody was not ready when it was planned is let pass with its reason. Nobody is told of
 * anything; the caller audits. Answers how many shifts were written.
 */
export async function furnishShifts(
  { tx, organisationId }: WorkContext,
  { asked, shifts }: ShiftsToFurnish,
): Promise<number> {
  await copyRows(
    tx,
    {
      table: 'readiness.touchpoint_jobs',
      columns: ['organisation_id', 'id', 'touchpoint_id', 'job_id', 'since'],
    },
    asked.map(({ touchpointId, jobId, since }) => [organisationId, uuidv7(), touchpointId, jobId, since]),
  )
  const touchpointIds = [...new Set(shifts.map(({ touchpointId }) => touchpointId))]
  const touchpoints = await touchpointNames(tx, touchpointIds)
  const bench = await openBench(tx, { touchpointIds, personIds: shifts.map(({ personId }) => personId) })
  const unitOf = (touchpointId: string) => touchpoints.get(touchpointId)?.unitId ?? ''
  await copyRows(
    tx,
    { table: 'readiness.shifts', columns: shiftColumns },
    shifts.map((shift) => [
      organisationId,
      shift.id,
      shift.touchpointId,
      unitOf(shift.touchpointId),
      shift.personId,
      shift.startsAt,
      shift.endsAt,
      shift.planned.by,
      shift.planned.at,
    ]),
  )
  await copyRows(
    tx,
    { table: 'readiness.shift_overrides', columns: overrideColumns },
    shifts.flatMap((shift) => {
      const { by, at } = shift.planned
      const through = bench.through(shift, spanOf(shift), { knownAt: instantFromDate(at), judge: 'as_known' })
      if (through.ready) return []
      const lacks = through.lacks.map(({ requirementId }) => requirementId)
      const unitId = unitOf(shift.touchpointId)
      return [[organisationId, uuidv7(), shift.id, unitId, shift.personId, by, at, shift.despite, lacks]]
    }),
  )
  return shifts.length
}

const shiftColumns = [
  'organisation_id',
  'id',
  'touchpoint_id',
  'unit_id',
  'person_id',
  'starts_at',
  'ends_at',
  'planned_by',
  'planned_at',
]
const overrideColumns = [
  'organisation_id',
  'id',
  'shift_id',
  'unit_id',
  'person_id',
  'by_id',
  'at',
  'reason',
  'requirement_ids',
]
