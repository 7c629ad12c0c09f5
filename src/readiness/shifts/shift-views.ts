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
        ...whenReply(context, bench, row, { overrides: of, plans }),
        id: row.id as ShiftReply['id'],
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
  return { id: id as ShiftReply['touchpoint']['id'], kind, name, retired }
}

/** What of a shift depends on now: its state, whether the person is ready for it or was, and what may be done about it. */
function whenReply(
  context: ActionContext,
  { book, through }: Bench,
  row: StoredShift,
  { overrides, plans }: { readonly overrides: readonly StoredShiftOverride[]; readonly plans: boolean },
) {
  const { now, actor } = context
  const [span, state] = [spanOf(row), stateOf(row, now)]
  const knownAt = instantFromDate(row.cancelledAt ?? now)
  const known = through(row, span, { knownAt, judge: 'as_known' })
  const hindsight = through(row, span, { knownAt: instantFromDate(now), judge: 'in_hindsight' })
  const left = remaining(span, instantFromDate(now))
  const lacking = left && newLacks(through(row, left, { knownAt, judge: 'as_known' }), letPass(overrides))
  const open = state === 'planned' || state === 'running'
  const corrected =
    state !== 'cancelled' && span.from <= now.getTime() && gist(hindsight) !== gist(known) ? hindsight : null
  return {
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state,
    readiness: throughReply(book, known),
    corrected: corrected && throughReply(book, corrected),
    unreadySince: row.unreadySince?.toISOString() ?? null,
    may: {
      cancel: open && plans,
      override: open && plans && row.personId !== actor.personId && (lacking?.length ?? 0) > 0,
    },
  }
}

/** What of an answer later knowledge can change: whether and from which day, and what lacks. */
function gist(through: Through): string {
  if (through.ready) return 'ready'
  return JSON.stringify([
    through.from.day,
    through.lacks.map(({ requirementId, why }) => [requirementId, why]),
  ])
}
