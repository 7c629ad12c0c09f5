import type { Answers, FormField } from '../contract.ts'
import { dayNumber } from '../../platform/time/working-calendar.ts'

/** An answer that is there, as its kind wants it: files and several choices as lists, everything else as one value. */
export type GivenAnswer = string | number | readonly string[]

/** Why an answer is refused; the words are the slice's messages `form.<code>`. */
export type AnswerProblemCode =
  | 'required'
  | 'unknown_field'
  | 'not_text'
  | 'not_one_line'
  | 'unreadable'
  | 'too_long'
  | 'not_a_number'
  | 'not_whole'
  | 'too_small'
  | 'too_large'
  | 'not_a_day'
  | 'not_a_choice'
  | 'chosen_twice'
  | 'too_many'
  | 'not_known'

export interface AnswerProblem {
  readonly key: string
  readonly code: AnswerProblemCode
  readonly values?: Readonly<Record<string, string | number>>
}

export type CheckedAnswers =
  | { readonly ok: true; readonly answers: Readonly<Record<string, GivenAnswer>> }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] }

/** Files in one answer. */
export const filesPerAnswer = 10

/**
 * Checks a person's answers against a service's form, the same in the browser and on the server: every field by its kind,
 * empty ones left out, keys that the form does not have refused. Whether a person, unit or file with that id exists is the
 * server's to see. All problems are named at once, in the order of the form.
 */
export function checkAnswers(form: readonly FormField[], answers: Answers): CheckedAnswers {
  const problems: AnswerProblem[] = []
  const given: Record<string, GivenAnswer> = {}
  for (const field of form) {
    const checked = checkAnswer(field, Object.hasOwn(answers, field.key) ? answers[field.key] : undefined)
    if (checked === undefined) continue
    if (checked.ok) given[field.key] = checked.value
    else
      problems.push({ key: field.key, code: checked.code, ...(checked.values && { values: checked.values }) })
  }
  const known = new Set(form.map((field) => field.key))
  for (const key of Object.keys(answers)) {
    if (!known.has(key)) problems.push({ key, code: 'unknown_field' })
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: given }
}

type Checked =
  | { readonly ok: true; readonly value: GivenAnswer }
  | { readonly ok: false; readonly code: AnswerProblemCode; readonly values?: AnswerProblem['values'] }

/** One answer; undefined where there is none and none is needed. */
export function checkAnswer(field: FormField, raw: Answers[string] | undefined): Checked | undefined {
  const value = withoutEdges(raw)
  if (isEmpty(value)) return field.required ? problem('required') : undefined
  const check: (answer: Given, asked: never) => Checked = checks[field.kind]
  return check(value, field as never)
}

type Given = Exclude<Answers[string], null>
type FieldOf<Kind> = FormField & { readonly kind: Kind }

const checks: { readonly [Kind in FormField['kind']]: (value: Given, field: FieldOf<Kind>) => Checked } = {
  short_text: (value, field) => oneLine(text(value, field.max)),
  long_text: (value, field) => text(value, field.max),
  number,
  date: (value) =>
    typeof value === 'string' && dayNumber(value) !== undefined && isOurTime(value)
      ? fine(value)
      : problem('not_a_day'),
  one_choice: (value, field) =>
    typeof value === 'string' && isChoice(field, value) ? fine(value) : problem('not_a_choice'),
  several_choices: (value, field) =>
    several(value, (entry) => isChoice(field, entry), 'not_a_choice', field.choices.length),
  person: oneId,
  unit: oneId,
  file: (value) => several(value, isId, 'not_known', filesPerAnswer),
}

function oneId(value: Given): Checked {
  return typeof value === 'string' && isId(value) ? fine(value.toLowerCase()) : problem('not_known')
}

function withoutEdges(raw: Answers[string] | undefined): Given | undefined {
  if (raw === null || raw === undefined) return undefined
  return typeof raw === 'string' ? raw.trim() : raw
}

function isEmpty(value: Given | undefined): value is undefined {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function text(value: Given, max: number): Checked {
  if (typeof value !== 'string') return problem('not_text')
  if (hasControls(value)) return problem('unreadable')
  const { length } = Array.from(value)
  return length > max ? problem('too_long', { max, length }) : fine(value)
}

function oneLine(checked: Checked): Checked {
  if (!checked.ok || typeof checked.value !== 'string') return checked
  return /[\r\n\u2028\u2029]/.test(checked.value) ? problem('not_one_line') : checked
}

function number(value: Given, field: FormField & { kind: 'number' }): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return problem('not_a_number')
  if (field.whole && !Number.isInteger(value)) return problem('not_whole')
  if (field.min !== undefined && value < field.min) return problem('too_small', { min: field.min })
  if (field.max !== undefined && value > field.max) return problem('too_large', { max: field.max })
  return fine(value)
}

function several(
  value: Answers[string],
  isKnown: (entry: string) => boolean,
  unknown: AnswerProblemCode,
  max: number,
): Checked {
  if (!Array.isArray(value) || !value.every(isKnown)) return problem(unknown)
  if (new Set(value).size < value.length) return problem('chosen_twice')
  return value.length > max ? problem('too_many', { max }) : fine(value)
}

function isChoice(field: FormField & { kind: 'one_choice' | 'several_choices' }, value: string): boolean {
  return field.choices.some((choice) => choice.value === value)
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
}

function isOurTime(day: string): boolean {
  return day >= '1900-01-01' && day < '2200-01-01'
}

/** Characters that cannot be written down: controls other than tab and line ends, and half characters. */
function hasControls(value: string): boolean {
  return /\p{Cc}/u.test(value.replaceAll(/[\t\r\n]/g, '')) || !value.isWellFormed()
}

function fine(value: GivenAnswer): Checked {
  return { ok: true, value }
}

function problem(code: AnswerProblemCode, values?: AnswerProblem['values']): Checked {
  return { ok: false, code, ...(values && { values }) }
}
