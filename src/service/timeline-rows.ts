import { instantFromDate } from '../platform/time/instants.ts'
import type { Correction, EventFact, EventHeader, TimelineEvent } from './domain/timeline.ts'
import type { StoredEvent } from './store/events.ts'

/** A stored row as the domain reads it. */
export function timelineEvent(row: StoredEvent): TimelineEvent {
  const header: EventHeader = {
    id: row.id,
    happenedAt: instantFromDate(row.happenedAt),
    recordedAt: instantFromDate(row.recordedAt),
    actorId: row.actorId,
    unitId: row.unitId,
    assigneeId: row.assigneeId,
    replaces: row.replacesId ?? undefined,
    sequence: row.sequence,
  }
  return { ...header, ...factOf(row) }
}

function factOf(row: StoredEvent): EventFact | Correction {
  const { kind } = row
  if (kind === 'corrected') return { kind, replaces: row.replacesId ?? '', void: row.voids }
  if (kind === 'paused') return { kind, whose: row.whose ?? 'own', reason: row.text ?? '' }
  if (kind === 'confirmed')
    return { kind, by: row.actorId === null && row.payload['by'] !== 'asker' ? 'itself' : 'asker' }
  if (kind === 'submitted') return { kind, accepted: row.payload['accepted'] === true }
  return { kind }
}
