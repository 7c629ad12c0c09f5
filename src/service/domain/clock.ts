import { readApprovals } from './approval-clock.ts'
import type { ClockQuestion, ClockReading } from './clock-reading.ts'
import { courseOf } from './course.ts'
import { readHops, sharesOf } from './hops.ts'
import { readTarget } from './target.ts'

/**
 * Reads the clocks of a request at a moment: both targets, each unit's hop and the whole way. Nothing of it is stored as
 * truth; it follows from the timeline, the promise made with the request, the calendars and now.
 *
 * - Only working time counts, by the calendar and zone of the unit that holds the request at that moment. Work done while
 *   the unit is closed is as if done at closing time.
 * - A pause stops the clocks only if it is the asker's or a third party's time and the service lets that stop them.
 * - While approvals are missing the time is the approvers': the promise begins when the last one is given.
 * - A response, or else the completion, answers the asker; acceptance, comments and a pause do not. An answer stays one.
 * - Completion stops the completion clock. From there to a reopening no time counts, then it goes on with what was left.
 * - The promise binds the whole way, whoever holds the request; hops show who used it.
 * - A cancelled request has no verdict; that a promise had broken before stays known as `brokenAt`.
 *
 * Everything is exact in milliseconds; minutes for people are rounded up, so that 480 shown of 480 promised is in time and
 * 481 is not. Hops rounded one by one can therefore show a minute each more than the whole.
 */
export function readClock(question: ClockQuestion): ClockReading {
  const { promise, calendarOf, now } = question
  const course = courseOf(question)
  const { standing, startedAt, answeredAt } = course
  const completed = standing.state === 'completed' || standing.state === 'closed'
  const completedAt = completed ? course.endedAt : null
  return {
    at: now,
    standing,
    startedAt,
    answeredAt,
    completedAt,
    response: readTarget(course, promise.responseMinutes, answeredAt, calendarOf),
    completion: readTarget(course, promise.completionMinutes, completedAt, calendarOf),
    hops: readHops(course, promise.completionMinutes),
    pauses: course.pauses,
    approvals: readApprovals(course, calendarOf),
    whole: sharesOf(course.legs),
  }
}
