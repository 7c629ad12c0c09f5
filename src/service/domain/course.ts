import { earlierOf, laterOf, type Instant } from '../../platform/time/instants.ts'
import { workingMilliseconds } from '../../platform/time/working-time.ts'
import type { ClockQuestion, PauseReading, PauseRules } from './clock-reading.ts'
import { advance, isFinished, standingAfterSubmission, type RequestStanding } from './request-standing.ts'
import type { EffectiveEvent } from './timeline.ts'

/** Whose time it is: the serving side's, somebody's who is waited for, or nobody's because the request is finished. */
export type Turn = 'serving' | 'approval' | 'asker' | 'third_party' | 'finished'

/** A part of the way in which neither the turn nor the holder changes. */
export interface Leg {
  readonly from: Instant
  readonly until: Instant
  readonly unitId: string
  readonly turn: Turn
  /** Which hop it belongs to, counted from 0. */
  readonly hop: number
  /** Working milliseconds that the serving side used; 0 in any other turn. */
  readonly worked: number
}

/** The way of a request up to a moment, cut into legs that fill it without gap or overlap. */
export interface Course {
  readonly standing: RequestStanding
  readonly turn: Turn
  readonly startedAt: Instant
  /** Completion or cancellation where finished, else the moment of reading. */
  readonly endedAt: Instant
  /** The first answer: a response, or the completion where none came before. Acceptance and comments answer nothing. */
  readonly answeredAt: Instant | null
  readonly legs: readonly Leg[]
  readonly hops: readonly { readonly unitId: string; readonly from: Instant }[]
  readonly pauses: readonly PauseReading[]
}

/** Follows a timeline to the moment of reading. */
export function courseOf(question: ClockQuestion): Course {
  const steps = stepsOf(question)
  const walked = withoutAftermath(steps)
  const [first] = walked
  const startedAt = first.at
  const { standing } = steps.at(-1) ?? first
  const endedAt = isFinished(standing) ? (walked.at(-1) ?? first).at : laterOf(question.now, startedAt)
  return {
    standing,
    turn: turnOf(standing, question.pauseRules),
    startedAt,
    endedAt,
    answeredAt: walked.find(isAnswer)?.at ?? null,
    ...legsOf(walked, endedAt, question),
    pauses: pausesOf(walked, question.pauseRules),
  }
}

/** An event and where the request stands after it. */
interface Step {
  readonly at: Instant
  readonly kind: EffectiveEvent['kind']
  readonly standing: RequestStanding
}
type Steps = readonly [Step, ...Step[]]

function stepsOf({ timeline, now }: ClockQuestion): Steps {
  const [submission, ...others] = timeline
  let standing = standingAfterSubmission(submission)
  const first: Step = { at: submission.happenedAt, kind: submission.kind, standing }
  const steps: [Step, ...Step[]] = [first]
  for (const event of others) {
    if (event.happenedAt > now) break
    standing = advance(standing, event)
    steps.push({ at: event.happenedAt, kind: event.kind, standing })
  }
  return steps
}

/** Without what came after the request was finished for good: whoever touches a finished request does not prolong its way. */
function withoutAftermath(steps: Steps): Steps {
  const lastOpen = steps.findLastIndex(({ standing }) => !isFinished(standing))
  const [first, ...others] = steps
  return [first, ...others.slice(0, lastOpen + 1)]
}

function isAnswer({ kind, standing }: Step): boolean {
  if (standing.state === 'awaiting_approval') return false
  return kind === 'responded' || standing.state === 'completed' || standing.state === 'closed'
}

function turnOf({ pause, state }: RequestStanding, rules: PauseRules): Turn {
  if (isFinished({ state })) return 'finished'
  if (state === 'awaiting_approval') return 'approval'
  if (pause && pause.whose !== 'own' && rules.has(pause.whose)) return pause.whose
  return 'serving'
}

function legsOf(steps: Steps, endedAt: Instant, { calendarOf, pauseRules }: ClockQuestion) {
  const legs: Leg[] = []
  const hops: { unitId: string; from: Instant }[] = []
  for (const [index, { at: from, standing }] of steps.entries()) {
    const { unitId } = standing
    if (hops.at(-1)?.unitId !== unitId) hops.push({ unitId, from })
    const until = earlierOf(steps[index + 1]?.at ?? endedAt, endedAt)
    if (until <= from) continue
    const turn = turnOf(standing, pauseRules)
    const worked = turn === 'serving' ? workingMilliseconds(calendarOf(unitId), from, until) : 0
    legs.push({ from, until, unitId, turn, hop: hops.length - 1, worked })
  }
  return { legs, hops }
}

function pausesOf(steps: Steps, rules: PauseRules): PauseReading[] {
  const pauses: PauseReading[] = []
  for (const [index, { at, standing }] of steps.entries()) {
    const { pause } = standing
    if (!pause || pause === steps[index - 1]?.standing.pause) continue
    const end = steps.slice(index + 1).find((later) => later.standing.pause !== pause)
    const stopsClock = pause.whose !== 'own' && rules.has(pause.whose)
    pauses.push({ ...pause, from: at, until: end?.at ?? null, stopsClock })
  }
  return pauses
}
