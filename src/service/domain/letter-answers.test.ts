import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormField } from '../contract.ts'
import { checkAnswers } from './form.ts'
import { answersOfLetter, canAnswerByLetter } from './letter-answers.ts'

const label = { id: 'Isian', en: 'Field' }
const field = { label, hint: { id: '', en: '' } }
const line = (key: string, required = true, max = 20): FormField => ({
  ...field,
  key,
  kind: 'short_text',
  required,
  max,
})
const text = (key: string, required = true, max = 40): FormField => ({
  ...field,
  key,
  kind: 'long_text',
  required,
  max,
})
const person: FormField = {
  key: 'who',
  kind: 'person',
  ...field,
  required: true,
}

describe('a letter', () => {
  it('answers forms that require nothing but words', () => {
    expect(canAnswerByLetter([line('what')])).toBe(true)
    expect(canAnswerByLetter([line('what'), text('why'), { ...person, required: false }])).toBe(true)
    expect(canAnswerByLetter([text('why'), line('what', false)])).toBe(true)
    expect(canAnswerByLetter([])).toBe(false)
    expect(canAnswerByLetter([line('what'), person])).toBe(false)
    expect(canAnswerByLetter([line('what'), line('where')])).toBe(false)
  })

  it('gives the subject to the line and the text to the text', () => {
    const letter = { subject: 'Printer mati', text: 'Sejak pagi.\nLampu merah.' }
    expect(answersOfLetter([line('what'), text('why')], letter)).toEqual({
      answers: { what: 'Printer mati', why: 'Sejak pagi.\nLampu merah.' },
      shortened: false,
    })
    expect(answersOfLetter([text('why')], letter).answers).toEqual({
      why: 'Printer mati\n\nSejak pagi.\nLampu merah.',
    })
  })

  it('gives the required line the subject, where an optional one stands before it', () => {
    const letter = { subject: 'Printer', text: '' }
    expect(answersOfLetter([line('note', false), line('what')], letter).answers).toEqual({ what: 'Printer' })
  })

  it('says where a form has no room for all of it', () => {
    const letter = { subject: 'Printer di lantai dua mati', text: 'Sejak pagi.' }
    expect(answersOfLetter([line('what')], letter)).toEqual({
      answers: { what: 'Printer di lantai d…' },
      shortened: true,
    })
    expect(answersOfLetter([line('what', true, 200)], letter).shortened).toBe(true)
  })

  it('without a subject is known by its first line', () => {
    const letter = { subject: '', text: 'Printer mati\nSejak pagi' }
    expect(answersOfLetter([line('what')], letter).answers).toEqual({ what: 'Printer mati' })
  })

  it('always fits a form that it can answer, if there is a word in it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '😀', '7'), maxLength: 90 })
    fc.assert(
      fc.property(
        words,
        words,
        fc.subarray([line('a'), text('b')], { minLength: 1 }),
        (subject, body, form) => {
          const letter = { subject: subject.trim(), text: body.trim() }
          fc.pre(letter.subject !== '' || letter.text !== '')
          expect(checkAnswers(form, answersOfLetter(form, letter).answers).ok).toBe(true)
        },
      ),
    )
  })
})
