import type { Correction, EffectiveEvent, EventFact, Timeline, TimelineEvent } from './timeline.ts'

/** Events of one moment, where not even the source says which came first: as a request usually runs. */
const usualOrder: Readonly<Record<EventFact['kind'], number>> = {
  submitted: 0,
  approved: 1,
  declined: 2,
  accepted: 3,
  assigned: 4,
  handed_on: 5,
  responded: 6,
  commented: 7,
  attached: 8,
  updated: 9,
  paused: 10,
  resumed: 11,
  completed: 12,
  confirmed: 13,
  reopened: 14,
  cancelled: 15,
  linked: 16,
  unlinked: 17,
  linked_changed: 18,
}

/**
 * What a request's rows amount to: corrections resolved, in the order in which things happened.
 *
 * - An event and its corrections are versions of one fact; the newest version counts. A void version takes the fact away,
 *   a correction of the void brings it back. Of two corrections of the same version the one recorded last counts.
 * - The order is that of happening, then the source's own, then the usual course of a request, then the contents: the
 *   order in which rows were written or arrive here is irrelevant.
 * - An event moves the request to a unit or person where it did so when it was written down, so taking back a hand-over
 *   also takes back what later rows repeated of it.
 * - What claims to have happened before the submission counts as happening with it.
 *
 * Tolerates whatever an import brings; what an action may add is decided by `mayAppend`.
 * @throws RangeError where nothing is left: a request has at least its submission
 */
export function effectiveTimeline(rows: readonly TimelineEvent[]): Timeline {
  const plain = rows.filter(isPlain)
  const standing =
    plain.length === rows.length ? plain.toSorted(inOrder) : withCorrections(rows).toSorted(inOrder)
  const settled = plain.length === rows.length ? standing : withHolders(standing)
  const [first, ...others] = submissionFirst(settled)
  if (!first) throw new RangeError('A request without a single standing event')
  return [first, ...others]
}

/** An event on its way: what stands, and whether it moved the request when it was written down. */
type Standing = EffectiveEvent & { movesUnit?: boolean; movesAssignee?: boolean }

function withCorrections(rows: readonly TimelineEvent[]): Standing[] {
  const ids = new Set(rows.map(({ id }) => id))
  const corrections = Map.groupBy(
    rows.filter(({ replaces }) => replaces !== undefined),
    ({ replaces }) => replaces,
  )
  const originals = rows
    .filter((row) => row.kind !== 'corrected' && (row.replaces === undefined || !ids.has(row.replaces)))
    .filter(isFact)
    .toSorted(inOrder)
  return originals.flatMap((original, index) => {
    const newest = newestVersion(original, corrections)
    return newest ? [{ ...newest, ...movesOf(original, newest, originals[index - 1]) }] : []
  })
}

/** The version of an event that counts; undefined where that is a void. */
function newestVersion(
  original: EffectiveEvent,
  corrections: ReadonlyMap<string | undefined, readonly TimelineEvent[]>,
): EffectiveEvent | undefined {
  let fact = original
  let stands = true
  // A chain from an original cannot circle: each version names one event only, and the original names none of the chain.
  for (let id = original.id; ;) {
    const next = corrections.get(id)?.toSorted(byRecording).at(-1)
    if (!next) return stands ? fact : undefined
    id = next.id
    stands = next.kind !== 'corrected' || !next.void
    if (stands) fact = next.kind === 'corrected' ? movedInTime(fact, next) : next
  }
}

function movedInTime(fact: EffectiveEvent, correction: TimelineEvent & Correction): EffectiveEvent {
  const { id, happenedAt, recordedAt, actorId, replaces } = correction
  return { ...fact, id, happenedAt, recordedAt, actorId, replaces }
}

function movesOf(original: EffectiveEvent, newest: EffectiveEvent, previous: EffectiveEvent | undefined) {
  const handsOn = newest.kind === 'handed_on' || newest.kind === 'submitted'
  return {
    movesUnit: handsOn || original.unitId !== previous?.unitId || newest.unitId !== original.unitId,
    movesAssignee:
      handsOn ||
      newest.kind === 'assigned' ||
      original.assigneeId !== previous?.assigneeId ||
      newest.assigneeId !== original.assigneeId,
  }
}

function withHolders(ordered: readonly Standing[]): EffectiveEvent[] {
  let unitId: string | undefined
  let assigneeId: string | null | undefined
  return ordered.map(({ movesUnit, movesAssignee, ...event }) => {
    unitId = movesUnit || unitId === undefined ? event.unitId : unitId
    assigneeId = movesAssignee || assigneeId === undefined ? event.assigneeId : assigneeId
    return { ...event, unitId, assigneeId }
  })
}

function submissionFirst(ordered: readonly EffectiveEvent[]): readonly EffectiveEvent[] {
  const index = ordered.findIndex(({ kind }) => kind === 'submitted')
  const submission = ordered[index]
  if (!submission || index === 0) return ordered
  const early = ordered.slice(0, index).map((event) => ({ ...event, happenedAt: submission.happenedAt }))
  return [submission, ...early, ...ordered.slice(index + 1)]
}

function isPlain(row: TimelineEvent): row is EffectiveEvent {
  return row.replaces === undefined && row.kind !== 'corrected'
}

function isFact(row: TimelineEvent): row is EffectiveEvent {
  return row.kind !== 'corrected'
}

function inOrder(one: EffectiveEvent, other: EffectiveEvent): number {
  return (
    one.happenedAt - other.happenedAt ||
    (one.sequence ?? 0) - (other.sequence ?? 0) ||
    usualOrder[one.kind] - usualOrder[other.kind] ||
    stepOf(one) - stepOf(other) ||
    compare(one.unitId, other.unitId) ||
    compare(one.assigneeId ?? '', other.assigneeId ?? '') ||
    compare(one.id, other.id)
  )
}

/** One person who gives two approvals in a row gives them in the order in which they are asked for. */
function stepOf(event: EffectiveEvent): number {
  return event.kind === 'approved' || event.kind === 'declined' ? event.step : 0
}

function byRecording(one: TimelineEvent, other: TimelineEvent): number {
  return one.recordedAt - other.recordedAt || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
