import type { Answers, FormField } from '../contract.ts'

/** What somebody wrote who asks by letter. */
export interface WrittenLetter {
  /** One line; may be empty. */
  readonly subject: string
  /** May be empty. */
  readonly text: string
}

export interface LetterAnswers {
  readonly answers: Answers
  /** Whether the form has no room for all that was written. */
  readonly shortened: boolean
}

type TextField = FormField & { readonly kind: 'short_text' | 'long_text' }

/**
 * Whether a letter can answer a form: nothing is required but written answers, at most one of a line and one of a text, and
 * there is a question to which the words can go.
 */
export function canAnswerByLetter(form: readonly FormField[]): boolean {
  const { line, text } = placesIn(form)
  if (line === undefined && text === undefined) return false
  return form.every((field) => !field.required || field === line || field === text)
}

/**
 * A letter as answers to a form: the subject answers the first question of one line, the text the first one of several. Where
 * only one of them is asked it has both. Without a subject the first line of the text stands for it.
 */
export function answersOfLetter(form: readonly FormField[], { subject, text }: WrittenLetter): LetterAnswers {
  const places = placesIn(form)
  const title = subject === '' ? (text.split('\n', 1)[0] ?? '') : subject
  const whole = [subject, text].filter((part) => part !== '').join('\n\n')
  const given: { readonly field: TextField; readonly wanted: string }[] = []
  if (places.line !== undefined) given.push({ field: places.line, wanted: title })
  if (places.text !== undefined) {
    const wanted = places.line === undefined ? whole : text === '' ? title : text
    given.push({ field: places.text, wanted })
  }
  const fitted = given.map(({ field, wanted }) => ({ key: field.key, wanted, said: fit(wanted, field.max) }))
  return {
    answers: Object.fromEntries(fitted.map(({ key, said }) => [key, said])),
    shortened:
      fitted.some(({ wanted, said }) => wanted !== said) || (places.text === undefined && text !== ''),
  }
}

function placesIn(form: readonly FormField[]): { line: TextField | undefined; text: TextField | undefined } {
  const first = (kind: TextField['kind']) => {
    const asked = form.filter((field): field is TextField => field.kind === kind)
    return asked.find(({ required }) => required) ?? asked[0]
  }
  return { line: first('short_text'), text: first('long_text') }
}

/** As much as a field takes; what is cut off is marked. */
function fit(text: string, max: number): string {
  const characters = Array.from(text)
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
