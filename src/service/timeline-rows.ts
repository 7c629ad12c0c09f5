import { instantFromDate } from '../platform/time/instants.ts'
import type { LinkedOutcome, Relation } from './contract.ts'
import type { ApprovalPlan } from './domain/approval-plan.ts'
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
  if (kind === 'submitted')
    return { kind, accepted: row.payload['accepted'] === true, approvals: planOf(row.payload) }
  if (kind === 'approved' || kind === 'declined') return { kind, by: row.actorId, ...decisionOf(row.payload) }
  return { kind }
}

type Payload = StoredEvent['payload']

/** The approvals that a submission fixed, as its event keeps them; undefined where it needs none. */
export function planOf(payload: Payload): ApprovalPlan | undefined {
  return payload['approvals'] as ApprovalPlan | undefined
}

/** Why somebody who was not ready was given it all the same; null where nobody was. */
export function despiteOf(payload: Payload): string | null {
  return (payload['despite'] as string | undefined) ?? null
}

/** Whom what was said mentions. */
export function mentionsOf(payload: Payload): readonly string[] {
  return (payload['mentions'] as readonly string[] | undefined) ?? []
}

/** Of an event of a link: how the request stands to which other, and what became of that because of which of its events. */
export interface LinkTold {
  readonly relation: Relation
  readonly otherId: string
  readonly outcome?: LinkedOutcome | undefined
  readonly causeId?: string | undefined
}

/** What an event tells of a link; undefined where it is of none. */
export function linkIn(payload: Payload): LinkTold | undefined {
  return payload['otherId'] === undefined ? undefined : (payload as unknown as LinkTold)
}

/** Which step an approval is of, and in whose place it was given. */
export function decisionOf(payload: Payload): { readonly step: number; readonly forId: string | null } {
  const { step, forId } = payload as { step?: number; forId?: string | null }
  return { step: step ?? 0, forId: forId ?? null }
}
