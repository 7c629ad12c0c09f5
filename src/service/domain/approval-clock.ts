import { laterOf, type Instant } from '../../platform/time/instants.ts'
import { workingMilliseconds } from '../../platform/time/working-time.ts'
import type { ApprovalReading, ClockQuestion } from './clock-reading.ts'
import type { PlannedStep } from './approval-plan.ts'
import type { ApprovalStanding, StepStanding } from './approvals.ts'
import type { Course, Leg } from './course.ts'
import { isFinished } from './request-standing.ts'
import { readTarget } from './target.ts'

/**
 * The clocks of a request's approvals, one each: working time by the calendar of the unit whose head is asked, from when it
 * was asked for to the decision. What was asked for and never decided, since the request ended before, has no verdict.
 */
export function readApprovals(
  course: Course,
  calendarOf: ClockQuestion['calendarOf'],
): readonly ApprovalReading[] {
  const { approvals } = course.standing
  if (approvals === null) return []
  return approvals.steps.map((step, index) => readStep(course, approvals, step, index, calendarOf))
}

function readStep(
  course: Course,
  { plan }: ApprovalStanding,
  step: StepStanding,
  index: number,
  calendarOf: ClockQuestion['calendarOf'],
): ApprovalReading {
  const planned = plan.steps[index]
  if (planned === undefined) throw new RangeError(`No step ${index} of the plan`)
  const ended = isFinished(course.standing)
  const dropped = ended && (step.state === 'asked' || step.state === 'later')
  const clock =
    step.askedAt === null
      ? null
      : stepClock(course, planned, step, { from: step.askedAt, dropped, calendarOf })
  return { ...step, state: dropped ? 'dropped' : step.state, step: index, planned, clock }
}

function stepClock(
  course: Course,
  { unitId, minutes }: PlannedStep,
  { decidedAt }: StepStanding,
  { from, dropped, calendarOf }: { from: Instant; dropped: boolean } & Pick<ClockQuestion, 'calendarOf'>,
) {
  const until = laterOf(decidedAt ?? course.endedAt, from)
  const worked = workingMilliseconds(calendarOf(unitId), from, until)
  const leg: Leg = { from, until, unitId, turn: 'serving', hop: 0, worked }
  const own: Course = {
    standing: { ...course.standing, unitId, state: dropped ? 'cancelled' : 'open' },
    turn: dropped ? 'finished' : 'serving',
    startedAt: from,
    endedAt: until,
    answeredAt: decidedAt,
    legs: until > from ? [leg] : [],
    hops: [],
    pauses: [],
  }
  return readTarget(own, minutes, decidedAt, calendarOf)
}
