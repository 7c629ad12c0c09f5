import { millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'
import { courseOf } from './course.ts'
import type { ClockQuestion, HopReading } from './clock-reading.ts'
import { readHops } from './hops.ts'
import { isFinished } from './request-standing.ts'
import { readMarks, readTarget, type LatenessMark } from './target.ts'

/** The targets that a guarantee can be about. */
export type LateTarget = 'response' | 'completion'

const endingKinds: ReadonlySet<string> = new Set(['completed', 'cancelled', 'declined'])

/** How late one target is. */
export interface TargetLateness {
  /** Working milliseconds beyond the promise, exact; 0 where it is kept, or was never promised. */
  readonly lateMilliseconds: number
  readonly marks: readonly LatenessMark[]
}

/** What a guarantee is judged by. */
export interface Lateness {
  readonly response: TargetLateness
  readonly completion: TargetLateness
  /** When it was first reopened; null where it never was, or every reopening was taken back. */
  readonly reopenedAt: Instant | null
  /** When it was completed, cancelled or declined, each time by the moment of reading. */
  readonly endings: readonly Instant[]
  /** Whether no clock of it runs any more. */
  readonly finished: boolean
  readonly hops: readonly Pick<HopReading, 'unitId' | 'from' | 'until' | 'used'>[]
}

/**
 * How late a request is by its promises, and when each of the marks (minutes beyond the promise) was or will be passed. What
 * a cancelled request had used stays used: whoever cancels what is late was served late.
 */
export function readLateness(
  question: ClockQuestion,
  marks: Readonly<Record<LateTarget, readonly number[]>>,
): Lateness {
  const course = courseOf(question)
  const { calendarOf, promise, timeline, now } = question
  const { state } = course.standing
  const completedAt = state === 'completed' || state === 'closed' ? course.endedAt : null
  const of = (promised: number | null, stoppedAt: Instant | null, minutes: readonly number[]) => {
    if (promised === null) return { lateMilliseconds: 0, marks: [] }
    const { usedMilliseconds } = readTarget(course, promised, stoppedAt, calendarOf)
    return {
      lateMilliseconds: Math.max(0, usedMilliseconds - promised * millisecondsPerMinute),
      marks: readMarks(course, promised, stoppedAt, { calendarOf, minutes }),
    }
  }
  const reopening = timeline.find(({ kind, happenedAt }) => kind === 'reopened' && happenedAt <= now)
  return {
    response: of(promise.responseMinutes, course.answeredAt, marks.response),
    completion: of(promise.completionMinutes, completedAt, marks.completion),
    reopenedAt: reopening?.happenedAt ?? null,
    endings: timeline
      .filter(({ kind, happenedAt }) => endingKinds.has(kind) && happenedAt <= now)
      .map(({ happenedAt }) => happenedAt),
    finished: isFinished(course.standing),
    hops: readHops(course, promise.completionMinutes),
  }
}
