import type { Answers, FormField } from '../../contract.ts'
import { checkAnswer, type AnswerProblem } from '../../domain/form.ts'
import type { ReceivedFile } from '../parts/attachments-input.tsx'

/** What an input of the form holds while somebody types, by the kind of its field. */
export type AnswerValue = string | number | null | readonly string[] | readonly ReceivedFile[]
export type AnswerValues = Readonly<Record<string, AnswerValue>>

/** What an input holds before anything is typed. */
export function emptyValue(kind: FormField['kind']): AnswerValue {
  switch (kind) {
    case 'several_choices':
    case 'file':
      return []
    case 'one_choice':
    case 'person':
    case 'unit':
      return null
    case 'short_text':
    case 'long_text':
    case 'number':
    case 'date':
      return ''
  }
}

export function emptyValues(form: readonly FormField[]): AnswerValues {
  return Object.fromEntries(form.map((field) => [field.key, emptyValue(field.kind)]))
}

/** The answers as the server wants them: what was left empty is left out, files become their ids. */
export function answersOf(form: readonly FormField[], values: AnswerValues): Answers {
  return Object.fromEntries(
    form.flatMap((field) => {
      const answer = answerOf(values[field.key])
      return answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
        ? []
        : [[field.key, answer]]
    }),
  )
}

function answerOf(value: AnswerValue | undefined): string | number | string[] | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'object') return value.map((one) => (typeof one === 'string' ? one : one.id))
  return typeof value === 'string' ? value.trim() : value
}

/** What is wrong with an answer, seen before it is sent; undefined where nothing is. */
export function problemOfAnswer(
  field: FormField,
  value: AnswerValue | undefined,
): Omit<AnswerProblem, 'key'> | undefined {
  const checked = checkAnswer(field, answerOf(value))
  if (checked === undefined || checked.ok) return undefined
  return { code: checked.code, ...(checked.values && { values: checked.values }) }
}

/** The field that a name of the server's means: `body.answers.files.0` is the field `files`. */
export function fieldOfName(name: string): string {
  const path = name.replace(/^body\./, '')
  return /^answers\.[a-z][a-z0-9_]*/.exec(path)?.[0] ?? path
}
