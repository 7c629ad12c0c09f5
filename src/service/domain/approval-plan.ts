import type { ApprovalOrder, ApproverRole } from '../contract.ts'

/** One approval that a request needs, as fixed when it was made: a role, not a person. */
export interface PlannedStep {
  readonly by: ApproverRole
  /** Whoever heads this unit gives it, or the nearest head above; its calendar is the clock of the step. */
  readonly unitId: string
  /** Where a person is named: that person comes before the heads of their unit. */
  readonly personId: string | null
  /** Working minutes in which it is to be decided; null: nothing promised. */
  readonly minutes: number | null
}

/** All approvals of a request; part of its submission, so a later change of the service does not reach it. */
export interface ApprovalPlan {
  readonly order: ApprovalOrder
  readonly steps: readonly PlannedStep[]
}
