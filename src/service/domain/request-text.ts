import type { FormField } from '../contract.ts'
import type { GivenAnswer } from './form.ts'

/** Characters of a request's line in a list. */
const summaryLength = 120

/** The line by which a request is known in lists: its first written answer; empty where nothing was written. */
export function summaryOf(
  form: readonly FormField[],
  answers: Readonly<Record<string, GivenAnswer>>,
): string {
  for (const kind of ['short_text', 'long_text']) {
    for (const field of form) {
      const answer = answers[field.key]
      if (field.kind === kind && typeof answer === 'string' && answer !== '') return shorten(answer)
    }
  }
  return ''
}

function shorten(text: string): string {
  const line = (text.split(/[\r\n]/, 1)[0] ?? '').trim()
  const characters = Array.from(line)
  return characters.length <= summaryLength
    ? line
    : `${characters
        .slice(0, summaryLength - 1)
        .join('')
        .trimEnd()}…`
}

/** What of the answers a search should find: what was written, and the chosen words in both languages. */
export function wordsOf(form: readonly FormField[], answers: Readonly<Record<string, GivenAnswer>>): string {
  return form
    .flatMap((field) => {
      const answer = answers[field.key]
      if (answer === undefined) return []
      switch (field.kind) {
        case 'short_text':
        case 'long_text':
        case 'number':
          return [String(answer)]
        case 'one_choice':
        case 'several_choices': {
          const chosen = new Set(typeof answer === 'object' ? answer : [String(answer)])
          return field.choices
            .filter(({ value }) => chosen.has(value))
            .flatMap(({ label }) => [label.id, label.en])
        }
        case 'date':
        case 'person':
        case 'unit':
        case 'file':
          return []
      }
    })
    .join('\n')
}

/** `IT-2026-000123`: the promising unit's code, the year in the organisation's zone, and how many there were by then. */
export function numberOf(code: string, year: number, count: number): string {
  return `${code}-${year}-${String(count).padStart(6, '0')}`
}
