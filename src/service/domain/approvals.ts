import type { Instant } from '../../platform/time/instants.ts'
import type { ApprovalPlan } from './approval-plan.ts'
import type { EffectiveEvent } from './timeline.ts'

/** How one step stands. `later`: in order, and not its turn yet. */
export interface StepStanding {
  readonly state: 'later' | 'asked' | 'approved' | 'declined'
  /** The submission, or in order the approval before it. Asking is no event of its own: it follows from those. */
  readonly askedAt: Instant | null
  readonly decidedAt: Instant | null
  /** The event that decided it, as it stands after corrections. */
  readonly eventId: string | null
  readonly decidedBy: string | null
  /** In whose place a deputy decided. */
  readonly forId: string | null
}

/** A request's approvals: the plan, and how each step stands. */
export interface ApprovalStanding {
  readonly plan: ApprovalPlan
  readonly steps: readonly StepStanding[]
}

type Decision = Extract<EffectiveEvent, { kind: 'approved' | 'declined' }>

const undecided = { decidedAt: null, eventId: null, decidedBy: null, forId: null }

/** Where approvals stand when a request was just made; null where it needs none. */
export function approvalsAtStart(plan: ApprovalPlan | undefined, at: Instant): ApprovalStanding | null {
  if (plan === undefined || plan.steps.length === 0) return null
  const steps = plan.steps.map((_step, index): StepStanding => {
    const asked = index === 0 || plan.order === 'side_by_side'
    return { ...undecided, state: asked ? 'asked' : 'later', askedAt: asked ? at : null }
  })
  return { plan, steps }
}

/** One decision on: undefined where that step is not asked for, so that the decision decides nothing. */
export function afterDecision(
  { plan, steps }: ApprovalStanding,
  event: Decision,
): ApprovalStanding | undefined {
  if (steps[event.step]?.state !== 'asked') return undefined
  const goesOn = event.kind === 'approved' && plan.order === 'in_order'
  return {
    plan,
    steps: steps.map((step, index): StepStanding => {
      if (index === event.step) {
        const { kind, happenedAt, id, by, forId } = event
        return { ...step, state: kind, decidedAt: happenedAt, eventId: id, decidedBy: by, forId }
      }
      return goesOn && index === event.step + 1
        ? { ...step, state: 'asked', askedAt: event.happenedAt }
        : step
    }),
  }
}

/** Whether the request may go to the unit that serves. */
export function areAllGiven({ steps }: ApprovalStanding): boolean {
  return steps.every(({ state }) => state === 'approved')
}

/** Places of the steps that are asked for now. */
export function askedSteps(approvals: ApprovalStanding | null): number[] {
  return (approvals?.steps ?? []).flatMap(({ state }, index) => (state === 'asked' ? [index] : []))
}
