import type { z } from 'zod'
import { personNames, unitNames, unitPaths } from '../../organisation/index.ts'
import { touchpointNames, type TouchpointNamed } from '../../measurement/index.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { instantFromDate, isoOf } from '../../platform/time/instants.ts'
import type { Book } from '../book.ts'
import type { ShiftState, shiftView, throughView } from '../contract.ts'
import { newLacks, remaining, type Through } from '../domain/shift.ts'
import { overridesOfShifts, type StoredShift, type StoredShiftOverride } from '../store/shifts.ts'
import { reasonReply } from '../views.ts'
import { openBench, spanOf, type Bench } from './judging.ts'
import { shiftsElsewhere } from './working-there.ts'

export type ShiftReply = z.input<typeof shiftView>
export type ThroughReply = z.input<typeof throughView>

/** Whether somebody is ready all through, with names. */
export function throughReply(book: Book, through: Through): ThroughReply {
  if (through.ready) return { ready: true, from: null, day: null, lacks: [] }
  const { from, lacks } = through
  return {
    ready: false,
    from: isoOf(from.at),
    day: from.day,
    lacks: lacks.map((reason) => reasonReply(book, reason)),
  }
}

export function stateOf({ startsAt, endsAt, cancelledAt }: StoredShift, now: Date): ShiftState {
  if (cancelledAt !== null) return 'cancelled'
  if (endsAt <= now) return 'over'
  return startsAt <= now ? 'running' : 'planned'
}

/** Requirements that heads let pass of a shift. */
export function letPass(overrides: readonly StoredShiftOverride[] = []): ReadonlySet<string> {
  return new Set(overrides.flatMap(({ requirementIds }) => requirementIds))
}

/** Shifts as the actor sees them, whose rights to see them were looked at before. */
export async function shiftReplies(
  context: ActionContext,
  rows: readonly StoredShift[],
): Promise<ShiftReply[]> {
  const { tx } = context
  const bench = await openBench(tx, {
    touchpointIds: rows.map(({ touchpointId }) => touchpointId),
    personIds: rows.map(({ personId }) => personId),
  })
  const overrides = await overridesOfShifts(
    tx,
    rows.map(({ id }) => id),
  )
  const touchpoints = await touchpointNames(
    tx,
    rows.map(({ touchpointId }) => touchpointId),
  )
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))]
  const paths = await unitPaths(tx, unitIds)
  const units = await unitNames(tx, unitIds)
  // Whoever is to stand elsewhere was flagged, so that others need not be looked at.
  const flagged = rows.filter(({ unreadySince, endsAt }) => unreadySince !== null && endsAt > context.now)
  const elsewhere = await shiftsElsewhere(tx, flagged, bench.zone)
  const people = await personNames(tx, peopleIn(rows, [...overrides.values()].flat()))
  return rows.flatMap((row) => {
    const [touchpoint, unit, person] = [
      touchpoints.get(row.touchpointId),
      units.get(row.unitId),
      people.get(row.personId),
    ]
    if (touchpoint === undefined || unit === undefined || person === undefined) return []
    const of = overrides.get(row.id) ?? []
    const plans = context.may('shift:plan', { unitPath: paths.get(row.unitId) ?? [row.unitId] })
    return [
      {
        ...whenReply(context, bench, row, { overrides: of, plans, isElsewhere: elsewhere.has(row.id) }),
        id: row.id,
        touchpoint: touchpointReply(touchpoint),
        unit,
        person,
        overrides: of.map(({ byId, at, reason }) => ({
          by: people.get(byId) ?? null,
          at: at.toISOString(),
          reason,
        })),
        plannedBy: people.get(row.plannedBy) ?? null,
        plannedAt: row.plannedAt.toISOString(),
        cancelled: row.cancelledAt && {
          by: (row.cancelledBy !== null && people.get(row.cancelledBy)) || null,
          at: row.cancelledAt.toISOString(),
          reason: row.cancelReason,
        },
      },
    ]
  })
}

function peopleIn(rows: readonly StoredShift[], overrides: readonly StoredShiftOverride[]): string[] {
  const all = [
    ...rows.flatMap(({ personId, plannedBy, cancelledBy }) => [personId, plannedBy, cancelledBy]),
    ...overrides.map(({ byId }) => byId),
  ]
  return [...new Set(all.filter((id) => id !== null))]
}

export function touchpointReply({ id, kind, name, retired }: TouchpointNamed): ShiftReply['touchpoint'] {
  return { id, kind, name, retired }
}

/** What of a shift depends on now: its state, whether the person is ready for it or was, and what may be done about it. */
function whenReply(
  context: ActionContext,
  bench: Bench,
  row: StoredShift,
  {
    overrides,
    plans,
    isElsewhere,
  }: {
    readonly overrides: readonly StoredShiftOverride[]
    readonly plans: boolean
    readonly isElsewhere: boolean
  },
) {
  const { now, actor } = context
  const state = stateOf(row, now)
  const acts = plans && (state === 'planned' || state === 'running')
  return {
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state,
    ...answersOf(bench, row, now),
    unreadySince: row.unreadySince?.toISOString() ?? null,
    elsewhere: isElsewhere,
    may: {
      cancel: acts,
      override:
        acts && !isElsewhere && row.personId !== actor.personId && stillLacks(bench, row, overrides, now),
    },
  }
}

/** Whether the person is ready all through; and what is known by now, where that changes it once it has begun. */
function answersOf({ book, through }: Bench, row: StoredShift, now: Date) {
  const span = spanOf(row)
  const today = instantFromDate(now)
  const knownAt = instantFromDate(row.cancelledAt ?? now)
  const known = through(row, span, { knownAt, judge: 'as_known' })
  const begun = row.cancelledAt === null && span.from <= today
  const hindsight = begun ? through(row, span, { knownAt: today, judge: 'in_hindsight' }) : known
  const corrected = gist(hindsight) === gist(known) ? null : throughReply(book, hindsight)
  return { readiness: throughReply(book, known), corrected }
}

/** Whether the person lacks anything, for what is left of a shift, that no head let pass. */
function stillLacks(
  { through }: Bench,
  row: StoredShift,
  overrides: readonly StoredShiftOverride[],
  now: Date,
): boolean {
  const knownAt = instantFromDate(now)
  const left = remaining(spanOf(row), knownAt)
  if (left === undefined) return false
  return newLacks(through(row, left, { knownAt, judge: 'as_known' }), letPass(overrides)).length > 0
}

/** What of an answer later knowledge can change: whether and from which day, and what lacks. */
function gist(through: Through): string {
  if (through.ready) return 'ready'
  return JSON.stringify([
    through.from.day,
    through.lacks.map(({ requirementId, why }) => [requirementId, why]),
  ])
}
