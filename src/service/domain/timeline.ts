import type { Instant } from '../../platform/time/instants.ts'
import type { ApprovalPlan } from './approval-plan.ts'

/** Whose time a pause is. The serving side's own never stops a clock. */
export type PauseOwner = 'asker' | 'third_party' | 'own'

/** What every event of a request carries. Ids are opaque here. */
export interface EventHeader {
  readonly id: string
  /** When it happened, which is what clocks go by. */
  readonly happenedAt: Instant
  /** When it was written down; decides only between rival corrections of one event. */
  readonly recordedAt: Instant
  /** Null: the system itself. */
  readonly actorId: string | null
  /** The unit that holds the request after this event, as known when it was written down. */
  readonly unitId: string
  /** The person who has the request after this event, as known when it was written down. */
  readonly assigneeId: string | null
  /** The event that this one corrects: it takes that event's place. */
  readonly replaces?: string | undefined
  /** The source's own order among events of one moment, where a source has only minutes; 0 where left out. */
  readonly sequence?: number | undefined
}

/** What happened, kind by kind. */
export type EventFact =
  /** Asked for; `accepted` where the service accepts by itself, `approvals` where it has to be approved first. */
  | {
      readonly kind: 'submitted'
      readonly accepted?: boolean | undefined
      readonly approvals?: ApprovalPlan | undefined
    }
  /** A step of its approvals is decided, `by` somebody in their own right or as the deputy of `forId`. */
  | {
      readonly kind: 'approved' | 'declined'
      readonly step: number
      readonly by: string | null
      readonly forId: string | null
    }
  /** The unit takes it on. This is no answer to the asker. */
  | { readonly kind: 'accepted' }
  /** Taken by, given to (`assigneeId`), or given back by a person (null). */
  | { readonly kind: 'assigned' }
  /** The first or a further answer to the asker. */
  | { readonly kind: 'responded' }
  /** To another unit: `unitId`. */
  | { readonly kind: 'handed_on' }
  | { readonly kind: 'paused'; readonly whose: PauseOwner; readonly reason: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'completed' }
  /** By the asker, or by itself after days of silence. */
  | { readonly kind: 'confirmed'; readonly by: 'asker' | 'itself' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'commented' }
  | { readonly kind: 'attached' }
  /** Said to hang together with another request, no longer so, and told what became of that one; no effect of its own. */
  | { readonly kind: 'linked' | 'unlinked' | 'linked_changed' }
  /** Something an imported source noted; no effect of its own. */
  | { readonly kind: 'updated' }

/**
 * A correction in place of the event that it names. `corrected` with `void` says that it never happened; without, that it
 * happened as recorded but at this event's `happenedAt` (its own `unitId` and `assigneeId` mean nothing). An event of any
 * other kind that names one in `replaces` says that this is what happened instead.
 */
export interface Correction {
  readonly kind: 'corrected'
  readonly replaces: string
  readonly void: boolean
}

/** One row of a request's append-only timeline. */
export type TimelineEvent = EventHeader & (EventFact | Correction)

/** An event as it stands after all corrections. */
export type EffectiveEvent = EventHeader & EventFact

/**
 * A request's events after all corrections, in the order in which they happened; the submission is first, and `unitId` and
 * `assigneeId` say who truly held the request after each. Made by `effectiveTimeline` only.
 */
export type Timeline = readonly [EffectiveEvent, ...EffectiveEvent[]]
