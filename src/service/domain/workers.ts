import type { EventFact, TimelineEvent, Timeline } from './timeline.ts'

/** What an asker does without working on the request. */
const askersActs: ReadonlySet<EventFact['kind']> = new Set([
  'submitted',
  'confirmed',
  'reopened',
  'cancelled',
  'commented',
  'attached',
])

/**
 * Everybody who worked on a request, sorted: who had it, who served it, whoever of the serving side wrote on it, and who
 * corrected its timeline. None of them may rate it. `rows` are the rows as recorded, `timeline` what they amount to.
 */
export function workersOf(
  rows: readonly TimelineEvent[],
  timeline: Timeline,
  askers: readonly string[],
): string[] {
  const workers = new Set<string>()
  for (const event of timeline) {
    if (event.assigneeId !== null) workers.add(event.assigneeId)
    if (event.actorId === null || isNoWork(event.kind)) continue
    if (!askersActs.has(event.kind) || (event.kind !== 'submitted' && !askers.includes(event.actorId)))
      workers.add(event.actorId)
  }
  for (const row of rows) if (row.kind === 'corrected' && row.actorId !== null) workers.add(row.actorId)
  return [...workers].toSorted()
}

/** Whoever approves a request, or says with which others it hangs together, does not serve it. */
function isNoWork(kind: EventFact['kind']): boolean {
  return kind === 'approved' || kind === 'declined' || kind === 'linked' || kind === 'unlinked'
}

/** People who decided one of its approvals, themselves or by a deputy, sorted: they go on seeing it. */
export function decidersOf(timeline: Timeline): string[] {
  const deciders = new Set<string>()
  for (const event of timeline) {
    if (event.kind !== 'approved' && event.kind !== 'declined') continue
    for (const id of [event.by, event.forId]) if (id !== null) deciders.add(id)
  }
  return [...deciders].toSorted()
}

/** Units that hold a request or held it, and the one that promised it, sorted: their people see it. */
export function unitsOf(timeline: Timeline, promisingUnitId: string): string[] {
  return [...new Set([promisingUnitId, ...timeline.map((event) => event.unitId)])].toSorted()
}
