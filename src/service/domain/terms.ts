import type {
  ApprovalStep,
  FormField,
  Priority,
  Promise as PromiseByPriority,
  ServiceBody,
} from '../contract.ts'
import type { PinnedPromise } from './clock-reading.ts'

/** Why terms cannot be offered; the words are the slice's messages `terms.<code>`. `name` is where, as `form.2.key`. */
export interface TermsProblem {
  readonly name: string
  readonly code:
    | 'key_twice'
    | 'choice_twice'
    | 'least_above_most'
    | 'priority_twice'
    | 'response_after_completion'
    | 'nothing_promised'
    | 'cost_field_missing'
    | 'amount_field_missing'
}

/** What the shapes alone do not say about a service's form and promises; empty where nothing is wrong. */
export function termsProblems(body: Pick<ServiceBody, 'form' | 'promises' | 'approvals'>): TermsProblem[] {
  return [
    ...body.form.flatMap((field, index) => fieldProblems(body.form, field, index)),
    ...promiseProblems(body.promises),
    ...(body.approvals?.steps ?? []).flatMap((step, index) => approvalProblems(body.form, step, index)),
  ]
}

function fieldProblems(form: readonly FormField[], field: FormField, index: number): TermsProblem[] {
  const problems: TermsProblem[] = []
  if (form.findIndex((other) => other.key === field.key) < index)
    problems.push({ name: `form.${index}.key`, code: 'key_twice' })
  if (field.kind === 'one_choice' || field.kind === 'several_choices') {
    const values = field.choices.map((choice) => choice.value)
    values.forEach((value, at) => {
      if (values.indexOf(value) < at)
        problems.push({ name: `form.${index}.choices.${at}.value`, code: 'choice_twice' })
    })
  }
  if (
    field.kind === 'number' &&
    field.min !== undefined &&
    field.max !== undefined &&
    field.min > field.max
  ) {
    problems.push({ name: `form.${index}.min`, code: 'least_above_most' })
  }
  return problems
}

function promiseProblems(promises: readonly PromiseByPriority[]): TermsProblem[] {
  return promises.flatMap((promise, index): TermsProblem[] => {
    const twice = promises.findIndex((other) => other.priority === promise.priority) < index
    const { responseMinutes, completionMinutes } = promise
    return [
      ...(twice ? [{ name: `promises.${index}.priority`, code: 'priority_twice' as const }] : []),
      ...(responseMinutes === null && completionMinutes === null
        ? [{ name: `promises.${index}`, code: 'nothing_promised' as const }]
        : []),
      ...(responseMinutes !== null && completionMinutes !== null && responseMinutes > completionMinutes
        ? [{ name: `promises.${index}.responseMinutes`, code: 'response_after_completion' as const }]
        : []),
    ]
  })
}

/** An approval hangs on a question only where whoever asks has to answer it. */
function approvalProblems(form: readonly FormField[], step: ApprovalStep, index: number): TermsProblem[] {
  const asks = (key: string, kind: FormField['kind']) =>
    form.some((field) => field.key === key && field.kind === kind && field.required)
  const name = `approvals.steps.${index}`
  const problems: TermsProblem[] = []
  if (step.by === 'cost_owner' && !asks(step.field, 'unit'))
    problems.push({ name: `${name}.field`, code: 'cost_field_missing' })
  if (step.from !== undefined && !asks(step.from.field, 'number'))
    problems.push({ name: `${name}.from.field`, code: 'amount_field_missing' })
  return problems
}

/** The promise under which a request of this priority is made; undefined where the service has none for it. */
export function promiseFor(
  promises: readonly PromiseByPriority[],
  priority: Priority,
): PinnedPromise | undefined {
  return promises.find((promise) => promise.priority === priority)
}
