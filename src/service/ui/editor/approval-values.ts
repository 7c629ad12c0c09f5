import type { ApprovalOrder, ApprovalStep, ApprovalTerms, ApproverRole, ServiceView } from '../../contract.ts'

/** Approvals while somebody edits them: everything that a kind of step may need has a value for empty. */
export interface ApprovalValues {
  readonly order: ApprovalOrder
  readonly steps: readonly ApprovalStepValues[]
}
export interface ApprovalStepValues {
  /** Tells the rows of the editor apart. */
  readonly row: string
  readonly by: ApproverRole
  readonly minutes: number | null
  readonly field: string | null
  readonly unitId: string | null
  readonly personId: string | null
  /** The number that decides whether the step is needed; null: it always is. */
  readonly fromField: string | null
  readonly atLeast: number | ''
}

let made = 0
export function newApprovalStep(): ApprovalStepValues {
  made += 1
  return {
    row: `step-${made}`,
    by: 'head',
    minutes: 480,
    field: null,
    unitId: null,
    personId: null,
    fromField: null,
    atLeast: '',
  }
}

export function approvalValues({ order, steps }: ServiceView['approvals']): ApprovalValues {
  return {
    order,
    steps: steps.map(({ by, minutes, from, field, unit, person }) => ({
      ...newApprovalStep(),
      by,
      minutes,
      field,
      unitId: unit?.id ?? null,
      personId: person?.id ?? null,
      fromField: from?.field ?? null,
      atLeast: from?.atLeast ?? '',
    })),
  }
}

/** What is sent; what is still missing is sent empty, and the server names it. */
export function approvalsOf({ order, steps }: ApprovalValues): ApprovalTerms {
  return { order, steps: steps.map(stepOf) }
}

type Ids = Extract<ApprovalStep, { by: 'unit_head' }>['unitId'] &
  Extract<ApprovalStep, { by: 'person' }>['personId']

function stepOf({
  by,
  minutes,
  field,
  unitId,
  personId,
  fromField,
  atLeast,
}: ApprovalStepValues): ApprovalStep {
  const base = {
    minutes,
    ...(fromField !== null && { from: { field: fromField, atLeast: atLeast === '' ? 0 : atLeast } }),
  }
  switch (by) {
    case 'head':
      return { ...base, by }
    case 'cost_owner':
      return { ...base, by, field: field ?? '' }
    case 'unit_head':
      return { ...base, by, unitId: (unitId ?? '') as Ids }
    case 'person':
      return { ...base, by, personId: (personId ?? '') as Ids }
  }
}
