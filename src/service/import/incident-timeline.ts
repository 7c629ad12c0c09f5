import type { EventFact } from '../domain/timeline.ts'
import type { EventNote, ImportedEvent } from './imported.ts'
import type { NamedRow } from './row-order.ts'
import type { SourceRow } from './source-row.ts'
import { changeOfState, openingChange, type SourceStanding } from './transitions.ts'

/** What is known of an incident after a row, and all that the next row's event may depend on. */
interface Known {
  readonly row: SourceRow
  readonly standing: SourceStanding
  readonly reopenings: number | null
  readonly sequence: number
}

interface Meaning {
  readonly facts: readonly [EventFact, ...EventFact[]]
  readonly standing: SourceStanding
  readonly note?: EventNote
}

/**
 * The events of one incident, one for each row and in their order. A row's event follows from that row and those before
 * it, never from later ones: the first k events of n rows are the events of the first k rows. What every row of the log
 * repeats from the incident's end (who resolved it, when, with what code) is not even read.
 */
export function timelineOf(rows: readonly NamedRow[]): ImportedEvent[] {
  const events: ImportedEvent[] = []
  let known: Known | undefined
  for (const named of rows) {
    const { row } = named
    const meaning = known ? nextMeaning(known, row) : firstMeaning(row)
    const sequence = known?.sequence ?? 0
    events.push(eventOf(named, meaning, sequence, known === undefined))
    known = {
      row,
      standing: meaning.standing,
      reopenings: higher(row.reopenings, known?.reopenings ?? null),
      sequence: sequence + meaning.facts.length,
    }
  }
  return events
}

function higher(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}

function firstMeaning(row: SourceRow): Meaning {
  const { facts, after, note } = openingChange(row.state)
  const submitted: EventFact = after.accepted ? { kind: 'submitted', accepted: true } : { kind: 'submitted' }
  const late = row.openedAt !== null && row.openedAt > row.updatedAt
  const remark = late ? 'opened_after_first_row' : note
  return { facts: [submitted, ...facts], standing: after, ...(remark && { note: remark }) }
}

function nextMeaning(known: Known, row: SourceRow): Meaning {
  const counted = known.reopenings !== null && row.reopenings !== null && row.reopenings > known.reopenings
  const { facts, after, note } = changeOfState(known.standing, row.state, counted)
  const [first = withoutChangeOfState(known.row, row), ...also] = facts
  return { facts: [first, ...also], standing: after, ...(note && { note }) }
}

function withoutChangeOfState(before: SourceRow, row: SourceRow): EventFact {
  if (row.group !== before.group) return { kind: 'handed_on' }
  if (row.assignee !== before.assignee) return { kind: 'assigned' }
  return { kind: 'updated' }
}

function eventOf(
  { row, sourceKey }: NamedRow,
  meaning: Meaning,
  sequence: number,
  isFirst: boolean,
): ImportedEvent {
  const [fact, ...also] = meaning.facts
  const opened = isFirst && row.openedAt !== null && row.openedAt <= row.updatedAt
  return {
    rowNumber: row.rowNumber,
    line: row.line,
    sourceKey,
    sequence,
    happenedAt: opened && row.openedAt !== null ? row.openedAt : row.updatedAt,
    recordedAt: row.updatedAt,
    actor: row.actor,
    unit: row.group,
    assignee: row.assignee,
    also,
    ...(meaning.note && { note: meaning.note }),
    ...fact,
  }
}
