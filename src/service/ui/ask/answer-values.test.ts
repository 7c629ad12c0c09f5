import { describe, expect, it } from 'vitest'
import type { FormField } from '../../contract.ts'
import type { ReceivedFile } from '../parts/attachments-input.tsx'
import { answersOf, emptyValues, fieldOfName, problemOfAnswer } from './answer-values.ts'

const label = { id: 'Isian', en: 'Field' }
const choices = ['a', 'b'].map((value) => ({ value, label }))
const form: FormField[] = [
  { key: 'title', kind: 'short_text', label, required: true, max: 20 },
  { key: 'story', kind: 'long_text', label, required: false, max: 400 },
  { key: 'how_many', kind: 'number', label, required: false, whole: true, min: 1 },
  { key: 'when', kind: 'date', label, required: false },
  { key: 'one', kind: 'one_choice', label, required: false, choices },
  { key: 'several', kind: 'several_choices', label, required: false, choices },
  { key: 'who', kind: 'person', label, required: false },
  { key: 'where', kind: 'unit', label, required: false },
  { key: 'papers', kind: 'file', label, required: false },
]
const field = (key: string): FormField => {
  const found = form.find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}
const file = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Surat.pdf', bytes: 1200 } as ReceivedFile

describe('the answers that are sent', () => {
  it('leave out whatever was left empty', () => {
    expect(answersOf(form, emptyValues(form))).toEqual({})
    expect(answersOf(form, { title: '   ', several: [] })).toEqual({})
  })
  it('keep a zero, which is an answer', () => {
    expect(answersOf(form, { how_many: 0 })).toEqual({ how_many: 0 })
  })
  it('name files by their ids and texts without the spaces around them', () => {
    expect(answersOf(form, { title: ' Laptop ', papers: [file], several: ['b'], one: 'a' })).toEqual({
      title: 'Laptop',
      papers: [file.id],
      several: ['b'],
      one: 'a',
    })
  })
  it('have nothing of a field that the form no longer asks, as an old draft may', () => {
    expect(answersOf(form, { gone: 'x', title: 'Laptop' })).toEqual({ title: 'Laptop' })
  })
})

describe('what is wrong before sending', () => {
  it('is a needed answer that is not there', () => {
    expect(problemOfAnswer(field('title'), '  ')).toEqual({ code: 'required' })
    expect(problemOfAnswer(field('story'), '')).toBeUndefined()
  })
  it('is what the server would refuse, with its limits', () => {
    expect(problemOfAnswer(field('title'), 'x'.repeat(21))).toEqual({
      code: 'too_long',
      values: { max: 20, length: 21 },
    })
    expect(problemOfAnswer(field('how_many'), 0)).toEqual({ code: 'too_small', values: { min: 1 } })
    expect(problemOfAnswer(field('how_many'), 1.5)).toEqual({ code: 'not_whole' })
    expect(problemOfAnswer(field('papers'), [file])).toBeUndefined()
  })
})

describe('the server’s name of an answer', () => {
  it('leads to its field, also from deep inside', () => {
    expect(fieldOfName('body.answers.how_many')).toBe('answers.how_many')
    expect(fieldOfName('body.answers.papers.0')).toBe('answers.papers')
  })
  it('leaves other names as they are below the body', () => {
    expect(fieldOfName('body.priority')).toBe('priority')
    expect(fieldOfName('body.forPersonId')).toBe('forPersonId')
  })
})
