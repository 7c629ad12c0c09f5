import type { EventKind, EventView } from '../../contract.ts'

/** What became of an event by later corrections. */
export interface Corrected {
  /** The newest version: the one to correct next. */
  readonly newestId: EventView['id']
  readonly voided: boolean
  /** When it really happened. */
  readonly happenedAt: string
}

/** Follows an event's corrections to the newest; undefined where nobody corrected it. */
export function correctionOf(event: EventView, timeline: readonly EventView[]): Corrected | undefined {
  let corrected: Corrected | undefined
  let current = event
  const seen = new Set<string>()
  while (current.correctedBy !== null && !seen.has(current.id)) {
    seen.add(current.id)
    const next = timeline.find(({ id }) => id === current.correctedBy)
    if (next === undefined) break
    const happenedAt = next.voids ? (corrected?.happenedAt ?? event.happenedAt) : next.happenedAt
    corrected = { newestId: next.id, voided: next.voids, happenedAt }
    current = next
  }
  return corrected
}

/** The event that a correction is about in the end, however often it was corrected. */
export function originalOf(event: EventView, timeline: readonly EventView[]): EventView {
  let current = event
  for (let steps = 0; current.replaces !== null && steps < timeline.length; steps += 1) {
    const replaced = timeline.find(({ id }) => id === current.replaces)
    if (replaced === undefined) break
    current = replaced
  }
  return current
}

/** Kinds by which clocks go; what was only said needs no correction. */
const correctable: ReadonlySet<EventKind> = new Set([
  'submitted',
  'accepted',
  'assigned',
  'responded',
  'handed_on',
  'paused',
  'resumed',
  'completed',
  'confirmed',
  'reopened',
  'cancelled',
  'approved',
  'declined',
])

export function isCorrectable(event: EventView): boolean {
  return correctable.has(event.kind)
}

/** Whether this reader may correct an event: a decision only whoever made it, the others who may correct the request. */
export function isForReader(event: EventView, selfId: string, mayCorrect: boolean): boolean {
  const decision = event.kind === 'approved' || event.kind === 'declined'
  return decision ? event.actor?.id === selfId : mayCorrect
}

/** One line of the told timeline: an event, or several small notes of an imported log taken together. */
export type TimelineEntry =
  | { readonly kind: 'event'; readonly event: EventView }
  | { readonly kind: 'updates'; readonly events: readonly EventView[] }

/** Takes runs of wordless notes together, which imported logs have by the dozen. */
export function entriesOf(timeline: readonly EventView[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const event of timeline) {
    const last = entries.at(-1)
    const quiet = event.kind === 'updated' && event.text === null && event.attachments.length === 0
    if (!quiet) entries.push({ kind: 'event', event })
    else if (last?.kind === 'updates')
      entries[entries.length - 1] = { kind: 'updates', events: [...last.events, event] }
    else entries.push({ kind: 'updates', events: [event] })
  }
  return entries
}

/** Of many lines the beginning and the end; what lies between is shown when asked for. */
export function folded<Entry>(
  entries: readonly Entry[],
  most: number,
): { readonly first: readonly Entry[]; readonly hidden: number; readonly last: readonly Entry[] } {
  if (entries.length <= most) return { first: entries, hidden: 0, last: [] }
  const begin = 2
  const end = most - begin
  return { first: entries.slice(0, begin), hidden: entries.length - begin - end, last: entries.slice(-end) }
}
