import { organisationDay, personNames, unitNames, unitsOfPerson } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { approversFor, wantedOf } from './approvers.ts'
import type { ApprovalStep, ApprovalTerms } from './contract.ts'
import type { ApprovalPlan, PlannedStep } from './domain/approval-plan.ts'
import type { GivenAnswer } from './domain/form.ts'
import type { ServiceProblem } from './problems.ts'

interface AskedFor {
  readonly askerId: string
  readonly askedForId: string
  readonly answers: Readonly<Record<string, GivenAnswer>>
}

/**
 * Fixes the approvals that a request needs as it is made: which of the service's steps its answers call for, and of which
 * unit each is. Refused where a step could be given by nobody, since the request would wait for ever.
 */
export async function planApprovals(
  context: ActionContext,
  terms: ApprovalTerms,
  asked: AskedFor,
): Promise<Result<ApprovalPlan | undefined, ServiceProblem>> {
  const steps: PlannedStep[] = []
  for (const step of terms.steps.filter((one) => isNeeded(one, asked.answers))) {
    const planned = await planStep(context, step, asked)
    if (!planned.ok) return planned
    steps.push(planned.value)
  }
  if (steps.length === 0) return accept(undefined)
  const approvers = await approversFor(context, wantedOf(asked, steps))
  const hopeless = steps.find((_step, index) => approvers[index]?.length === 0)
  if (hopeless !== undefined) {
    const unit = (await unitNames(context.tx, [hopeless.unitId])).get(hopeless.unitId)
    return refuse('approval_impossible', { unit: unit?.name[context.language] ?? '—' })
  }
  return accept({ order: terms.order, steps })
}

function isNeeded({ from }: ApprovalStep, answers: AskedFor['answers']): boolean {
  if (from === undefined) return true
  const amount = answers[from.field]
  // An amount that nobody gave is no small amount.
  return amount === undefined || Number(amount) >= from.atLeast
}

async function planStep(
  context: ActionContext,
  step: ApprovalStep,
  { askedForId, answers }: AskedFor,
): Promise<Result<PlannedStep, ServiceProblem>> {
  const { by, minutes } = step
  switch (by) {
    case 'unit_head':
      return accept({ by, minutes, unitId: step.unitId, personId: null })
    case 'cost_owner':
      return accept({ by, minutes, unitId: String(answers[step.field]), personId: null })
    case 'head':
    case 'person': {
      const personId = by === 'person' ? step.personId : askedForId
      const unitId = await ownUnit(context, personId)
      if (unitId === undefined) {
        const name = (await personNames(context.tx, [personId])).get(personId)?.name ?? '—'
        return refuse('approval_unit_unknown', { name })
      }
      return accept({ by, minutes, unitId, personId: by === 'person' ? personId : null })
    }
  }
}

/** Of several units the first, in the order of the tree, that the person does not head. */
async function ownUnit({ tx, now }: ActionContext, personId: string): Promise<string | undefined> {
  const units = await unitsOfPerson(tx, personId, await organisationDay(tx, now))
  return (units.find(({ head }) => !head) ?? units[0])?.unitId
}
