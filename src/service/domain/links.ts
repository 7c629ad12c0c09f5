import type { LinkedOutcome, Relation, RequestState } from '../contract.ts'
import type { EventFact } from './timeline.ts'

/** A link as it is kept: `requestId` hangs on `otherId`. */
export interface Link {
  readonly kind: 'blocked_by' | 'duplicate_of' | 'part_of'
  readonly requestId: string
  readonly otherId: string
}

const seenFromOther = {
  blocked_by: 'blocks',
  duplicate_of: 'duplicated_by',
  part_of: 'has_part',
} as const satisfies Readonly<Record<Link['kind'], Relation>>

/** The same relation, seen from the other request. */
export function inverseOf(relation: Relation): Relation {
  switch (relation) {
    case 'blocked_by':
    case 'duplicate_of':
    case 'part_of':
      return seenFromOther[relation]
    case 'blocks':
      return 'blocked_by'
    case 'duplicated_by':
      return 'duplicate_of'
    case 'has_part':
      return 'part_of'
  }
}

/** The link that says how one request stands to another. */
export function linkOf(relation: Relation, requestId: string, otherId: string): Link {
  switch (relation) {
    case 'blocked_by':
    case 'duplicate_of':
    case 'part_of':
      return { kind: relation, requestId, otherId }
    case 'blocks':
      return { kind: 'blocked_by', requestId: otherId, otherId: requestId }
    case 'duplicated_by':
      return { kind: 'duplicate_of', requestId: otherId, otherId: requestId }
    case 'has_part':
      return { kind: 'part_of', requestId: otherId, otherId: requestId }
  }
}

/** How a request stands to the other one of a link. */
export function relationIn({ kind, requestId }: Link, of: string): Relation {
  return requestId === of ? kind : seenFromOther[kind]
}

/** Whether an event tells of a link. */
export function isOfLink(kind: EventFact['kind'] | 'corrected'): boolean {
  return kind === 'linked' || kind === 'unlinked' || kind === 'linked_changed'
}

/** What an event means to requests that hang on this one; undefined where it means nothing to them. */
export function outcomeOf(kind: EventFact['kind']): LinkedOutcome | undefined {
  return kind === 'completed' || kind === 'cancelled' || kind === 'declined' || kind === 'reopened'
    ? kind
    : undefined
}

/** Whether that is still so: a request that was reopened meanwhile is not told of as completed. */
export function stillStands(outcome: LinkedOutcome, state: RequestState): boolean {
  switch (outcome) {
    case 'completed':
      return state === 'completed' || state === 'closed'
    case 'cancelled':
    case 'declined':
      return state === outcome
    case 'reopened':
      return state === 'in_progress' || state === 'paused'
  }
}
