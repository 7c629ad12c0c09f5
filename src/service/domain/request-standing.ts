import type { Instant } from '../../platform/time/instants.ts'
import type { RequestState } from '../contract.ts'
import type { PauseOwner } from './timeline.ts'

/** Where a request stands after its events. */
export interface RequestStanding {
  readonly state: RequestState
  readonly unitId: string
  readonly assigneeId: string | null
  /** When this state began. */
  readonly since: Instant
  readonly pause: { readonly whose: PauseOwner; readonly reason: string } | null
  readonly accepted: boolean
  readonly confirmedBy: 'asker' | 'itself' | null
}
