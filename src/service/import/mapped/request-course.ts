import type { Instant } from '../../../platform/time/instants.ts'
import type { FurtherFact, SetAsideReason, WarningCode } from '../imported.ts'
import type { SourcePhase } from '../source-states.ts'
import type { ReadMoment } from './moments.ts'

/** When things happened to a request, in the order in which they do. */
export const steps = ['opened', 'answered', 'completed', 'closed', 'cancelled'] as const
export type StepName = (typeof steps)[number]

/** What a row says of how its request went; `phase` null where it names no state. */
export interface ToldCourse extends Readonly<Record<Exclude<StepName, 'opened'>, ReadMoment | null>> {
  readonly opened: ReadMoment
  readonly phase: SourcePhase | null
}

/** The column that is the reason why a row cannot be used. */
export interface Refused {
  readonly column: StepName | 'state'
  readonly reason: SetAsideReason
}

/** How a request went: everything after the submission. */
export interface Course {
  readonly facts: readonly FurtherFact[]
  readonly phase: SourcePhase
  readonly accepted: boolean
  readonly warnings: readonly WarningCode[]
}

/** How a request went, by its state and its times; where the two cannot both be true the row is refused. */
export function courseOf(told: ToldCourse, now: Instant): Course | Refused {
  const wrong = wrongTime(told, now)
  if (wrong !== undefined) return wrong
  const phase = told.phase ?? phaseByTimes(told)
  const end = phase === 'cancelled' ? cancelled(told) : isFinal(phase) ? finished(told, phase) : open(told)
  if ('reason' in end) return end
  const { answered } = told
  const answer = answered === null ? [] : [factAt({ kind: 'responded' }, answered)]
  const warnings: WarningCode[] = phase === 'paused' ? ['paused_without_time'] : []
  return {
    facts: [...answer, ...end.facts],
    phase,
    accepted: phase !== 'open',
    warnings: [...warnings, ...end.warnings],
  }
}

function wrongTime(told: ToldCourse, now: Instant): Refused | undefined {
  const future = steps.find((step) => (told[step]?.at ?? now) > now)
  if (future !== undefined) return { column: future, reason: 'date_in_future' }
  const early = steps.find((step) => (told[step]?.at ?? told.opened.at) < told.opened.at)
  if (early !== undefined)
    return {
      column: early,
      reason: early === 'answered' ? 'answered_before_opened' : 'completed_before_opened',
    }
  const { completed, closed } = told
  if (completed === null || closed === null || closed.at >= completed.at) return undefined
  return { column: 'closed', reason: 'closed_before_completed' }
}

function phaseByTimes(told: ToldCourse): SourcePhase {
  if (told.cancelled !== null) return 'cancelled'
  if (told.closed !== null) return 'closed'
  if (told.completed !== null) return 'completed'
  return told.answered === null ? 'open' : 'in_progress'
}

interface End {
  readonly facts: readonly FurtherFact[]
  readonly warnings: readonly WarningCode[]
}

function isFinal(phase: SourcePhase): phase is 'completed' | 'closed' {
  return phase === 'completed' || phase === 'closed'
}

function open({ completed, closed }: ToldCourse): End | Refused {
  if (completed !== null || closed !== null) return { column: 'state', reason: 'open_though_finished' }
  return { facts: [], warnings: [] }
}

function cancelled(told: ToldCourse): End | Refused {
  const at = told.cancelled ?? told.closed ?? told.completed
  if (at === null) return { column: 'state', reason: 'cancellation_missing' }
  return { facts: [factAt({ kind: 'cancelled' }, at)], warnings: [] }
}

/** A closing without a completion counts as one; a closing without a time is not made up. */
function finished({ completed, closed }: ToldCourse, phase: 'completed' | 'closed'): End | Refused {
  const at = completed ?? closed
  if (at === null) return { column: 'state', reason: 'completion_missing' }
  const completion = factAt({ kind: 'completed' }, at)
  if (phase === 'completed') return { facts: [completion], warnings: [] }
  if (closed === null) return { facts: [completion], warnings: ['closed_without_time'] }
  const facts = [completion, factAt({ kind: 'confirmed', by: 'itself' }, closed)]
  return { facts, warnings: completed === null ? ['closed_without_resolution'] : [] }
}

type Fact =
  | { readonly kind: 'responded' | 'completed' | 'cancelled' }
  | { readonly kind: 'confirmed'; readonly by: 'itself' }

function factAt(fact: Fact, { at, wall }: ReadMoment): FurtherFact {
  return { ...fact, at, sourceKey: keyOf(fact.kind, wall) }
}

/** There is one event of each kind: it is known by its kind again, and by its time whether the source changed its mind. */
export function keyOf(kind: string, wall: number): string {
  return `=${kind}@${new Date(wall * 1000).toISOString().slice(0, 19)}`
}
