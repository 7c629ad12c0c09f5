import type { FilledForm, FormField, Promise as PromiseByPriority, Priority } from '../../contract.ts'
import { checkAnswer } from '../../domain/form.ts'
import { emptyValues, type AnswerValues } from '../ask/answer-values.ts'

/** What of a form that was filled in before still fits the form of today. */
export interface Refilled {
  readonly answers: AnswerValues
  /** Undefined where nothing is promised for it any more. */
  readonly priority: Priority | undefined
  /** Answers that no longer fit. */
  readonly left: number
}

export function refill(
  form: readonly FormField[],
  promises: readonly PromiseByPriority[],
  filled: Pick<FilledForm, 'answers' | 'priority'>,
): Refilled {
  const fields = new Map(form.map((field) => [field.key, field]))
  const fitting = Object.entries(filled.answers).flatMap(([key, answer]) => {
    const field = fields.get(key)
    if (field === undefined || field.kind === 'file') return []
    const checked = checkAnswer(field, answer)
    return checked?.ok === true ? [[key, checked.value] as const] : []
  })
  const offered = promises.some(({ priority }) => priority === filled.priority)
  return {
    answers: { ...emptyValues(form), ...Object.fromEntries(fitting) },
    priority: offered ? filled.priority : undefined,
    left: Object.keys(filled.answers).length - fitting.length,
  }
}
