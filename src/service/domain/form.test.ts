import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers, FormField } from '../contract.ts'
import { checkAnswers } from './form.ts'

const label = { id: 'Isian', en: 'Field' }
const choices = [
  { value: 'red', label },
  { value: 'blue', label },
]
const id = '0193a7c2-0000-7000-8000-000000000001'

function field(rest: Partial<FormField> & { kind: FormField['kind'] }): FormField {
  const base = { key: 'f', label, required: false, max: 10, whole: false, choices }
  return { ...base, ...rest }
}

function codeFor(asked: FormField, answer: Answers[string]): string {
  const checked = checkAnswers([asked], { [asked.key]: answer })
  return checked.ok ? 'fine' : (checked.problems[0]?.code ?? 'none')
}

describe('an answer by its kind', () => {
  const cases: [string, FormField, Answers[string], string][] = [
    ['short text within its length', field({ kind: 'short_text' }), 'Kabel HDMI', 'fine'],
    ['letters count, not bytes', field({ kind: 'short_text' }), '👍👍👍👍👍👍👍👍👍👍', 'fine'],
    ['one letter too many', field({ kind: 'short_text' }), 'elevenchars', 'too_long'],
    ['two lines in short text', field({ kind: 'short_text' }), 'a\nb', 'not_one_line'],
    ['two lines in long text', field({ kind: 'long_text' }), 'a\nb', 'fine'],
    ['a zero byte, which no database keeps', field({ kind: 'long_text' }), 'a\u0000b', 'unreadable'],
    ['half a character', field({ kind: 'long_text' }), 'a\ud800', 'unreadable'],
    ['a number for text', field({ kind: 'short_text' }), 5, 'not_text'],
    ['a list for text', field({ kind: 'short_text' }), ['a'], 'not_text'],
    ['text for a number', field({ kind: 'number' }), '5', 'not_a_number'],
    ['not a number at all', field({ kind: 'number' }), Number.NaN, 'not_a_number'],
    ['a broken number where whole ones are wanted', field({ kind: 'number', whole: true }), 1.5, 'not_whole'],
    ['zero is an answer', field({ kind: 'number', required: true }), 0, 'fine'],
    ['below the least', field({ kind: 'number', min: 1 }), 0, 'too_small'],
    ['above the most', field({ kind: 'number', max: 1 }), 2, 'too_large'],
    ['a leap day', field({ kind: 'date' }), '2028-02-29', 'fine'],
    ['a leap day of another year', field({ kind: 'date' }), '2027-02-29', 'not_a_day'],
    ['a moment for a day', field({ kind: 'date' }), '2027-02-28T00:00:00Z', 'not_a_day'],
    ['a day of the far past', field({ kind: 'date' }), '0001-01-01', 'not_a_day'],
    ['a choice', field({ kind: 'one_choice' }), 'red', 'fine'],
    ['a choice that is not offered', field({ kind: 'one_choice' }), 'green', 'not_a_choice'],
    ['a name that every object has', field({ kind: 'one_choice' }), 'constructor', 'not_a_choice'],
    ['several where one is wanted', field({ kind: 'one_choice' }), ['red'], 'not_a_choice'],
    ['several choices', field({ kind: 'several_choices' }), ['red', 'blue'], 'fine'],
    ['the same choice twice', field({ kind: 'several_choices' }), ['red', 'red'], 'chosen_twice'],
    ['no choice where one is needed', field({ kind: 'several_choices', required: true }), [], 'required'],
    ['a person', field({ kind: 'person' }), id, 'fine'],
    ['something else for a person', field({ kind: 'person' }), 'Budi', 'not_known'],
    ['files', field({ kind: 'file' }), [id], 'fine'],
    ['the same file twice', field({ kind: 'file' }), [id, id], 'chosen_twice'],
    ['blanks where something is needed', field({ kind: 'short_text', required: true }), '   ', 'required'],
    ['nothing where something is needed', field({ kind: 'date', required: true }), null, 'required'],
    ['nothing where nothing is needed', field({ kind: 'date' }), null, 'fine'],
  ]
  it.each(cases)('%s', (_name, asked, answer, code) => {
    expect(codeFor(asked, answer)).toBe(code)
  })
})

describe('a whole form', () => {
  it('names every problem at once, in the order of the form, unknown keys last', () => {
    const form = [field({ kind: 'number', key: 'a' }), field({ kind: 'date', key: 'b', required: true })]
    const checked = checkAnswers(form, { z: 'x', a: 'many' })
    expect(checked).toEqual({
      ok: false,
      problems: [
        { key: 'a', code: 'not_a_number' },
        { key: 'b', code: 'required' },
        { key: 'z', code: 'unknown_field' },
      ],
    })
  })

  it('leaves empty answers out', () => {
    const form = [field({ kind: 'short_text', key: 'a' }), field({ kind: 'file', key: 'b' })]
    expect(checkAnswers(form, { a: ' ', b: [] })).toEqual({ ok: true, answers: {} })
  })

  it('never takes what its kind does not want, whatever is sent, and takes again what it took', () => {
    const kinds: FormField['kind'][] = [
      'short_text',
      'long_text',
      'number',
      'date',
      'one_choice',
      'several_choices',
      'person',
      'unit',
      'file',
    ]
    const answer = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u0000', '\ud800', '👍', 'é', '0') }),
      fc.double(),
      fc.array(fc.string(), { maxLength: 5 }),
      fc.constantFrom('red', id, '2026-01-31'),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.constantFrom(...kinds), answer, (kind, given) => {
        const form = [field({ kind })]
        const checked = checkAnswers(form, { f: given })
        const again = checked.ok ? checkAnswers(form, checked.answers as Answers) : checked
        expect(again).toEqual(checked)
      }),
    )
  })
})
