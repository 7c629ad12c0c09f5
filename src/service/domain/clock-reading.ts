import type { Instant } from '../../platform/time/instants.ts'
import type { CompiledCalendar } from '../../platform/time/working-time.ts'
import type { PlannedStep } from './approval-plan.ts'
import type { StepStanding } from './approvals.ts'
import type { RequestStanding } from './request-standing.ts'
import type { PauseOwner, Timeline } from './timeline.ts'

/** What was promised when the request was made; a later change of the service does not reach it. */
export interface PinnedPromise {
  /** Working minutes to the first answer; null: nothing promised. */
  readonly responseMinutes: number | null
  /** Working minutes to completion; null: nothing promised. */
  readonly completionMinutes: number | null
}

/** Whose pauses stop this service's clocks. The serving side's own time is no choice: it never does. */
export type PauseRules = ReadonlySet<'asker' | 'third_party'>

export interface ClockQuestion {
  readonly timeline: Timeline
  readonly promise: PinnedPromise
  /** Each unit's calendar; there is no other hour than that of the unit that holds the request. */
  readonly calendarOf: (unitId: string) => CompiledCalendar
  readonly pauseRules: PauseRules
  /** The moment of reading. What happened later has not happened yet. */
  readonly now: Instant
}

/** `none`: nothing promised, or cancelled. `broken` stays, whatever happens after. */
export type TargetStatus = 'none' | 'running' | 'paused' | 'kept' | 'broken'

/** How one promised target stands. */
export interface TargetReading {
  readonly status: TargetStatus
  readonly promisedMinutes: number | null
  /** Working time used, exact. The verdict is `usedMilliseconds > promised`; exactly on time is in time. */
  readonly usedMilliseconds: number
  /** For people: rounded up, so that the shown figure exceeds the promise exactly where the promise is broken. */
  readonly usedMinutes: number
  /** Whether time is being used up, in working hours: neither stopped nor paused. */
  readonly counting: boolean
  /** The last working moment in time; null as `noDue` says. */
  readonly dueAt: Instant | null
  readonly noDue: 'no_promise' | 'cancelled' | 'paused' | 'no_working_time' | null
  /** The moment up to which it is still in time: `dueAt`, or where that is closing time the next opening. */
  readonly lastInTime: Instant | null
  /** When a quarter of the promise is left. */
  readonly quarterLeftAt: Instant | null
  /** The moment the promise broke, kept as a fact even where a cancellation leaves no verdict. */
  readonly brokenAt: Instant | null
  /** When the clock stopped for good or until a reopening: the first answer; the completion. */
  readonly stoppedAt: Instant | null
}

/** Real milliseconds, each counted once: `elapsed` is the sum of the other six. */
export interface TimeShares {
  readonly elapsed: number
  /** Working time that the serving side used. */
  readonly used: number
  /** With the serving side outside its working hours. */
  readonly closed: number
  readonly waitingForAsker: number
  readonly waitingForThirdParty: number
  /** Before the last approval was given: the approvers' time, which no promise of the serving side counts. */
  readonly waitingForApproval: number
  /** Between a completion (or cancellation) and the reopening after it. */
  readonly afterCompletion: number
}

/** One unit's part of the way: its own clock, apart from what others had burnt before. */
export interface HopReading extends TimeShares {
  readonly unitId: string
  readonly from: Instant
  /** Null while the unit holds the request and it is open. */
  readonly until: Instant | null
  readonly usedMinutes: number
  /** The unit had it before: it came back. */
  readonly returned: boolean
  /** What was left of the completion promise on arrival, in milliseconds, negative where already broken; null without one. */
  readonly promiseLeft: number | null
}

export interface PauseReading {
  readonly whose: PauseOwner
  readonly reason: string
  readonly from: Instant
  readonly until: Instant | null
  readonly stopsClock: boolean
}

/** One approval with its own clock. `dropped`: the request ended before it was decided. */
export interface ApprovalReading extends Omit<StepStanding, 'state'> {
  readonly step: number
  readonly planned: PlannedStep
  readonly state: StepStanding['state'] | 'dropped'
  /** Null while it is not its turn. */
  readonly clock: TargetReading | null
}

export interface ClockReading {
  readonly at: Instant
  readonly standing: RequestStanding
  readonly startedAt: Instant
  readonly answeredAt: Instant | null
  readonly completedAt: Instant | null
  readonly response: TargetReading
  readonly completion: TargetReading
  readonly hops: readonly HopReading[]
  readonly pauses: readonly PauseReading[]
  readonly approvals: readonly ApprovalReading[]
  /** From the asking to the completion, the cancellation or now. */
  readonly whole: TimeShares
}
