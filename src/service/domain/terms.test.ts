import { describe, expect, it } from 'vitest'
import type { FormField } from '../contract.ts'
import { promiseFor, termsProblems } from './terms.ts'

const label = { id: 'Isian', en: 'Field' }
const promises = [{ priority: 3 as const, responseMinutes: 60, completionMinutes: 480 }]

describe('the terms of a service', () => {
  it('are fine as they usually are', () => {
    const form: FormField[] = [{ key: 'what', kind: 'short_text', label, required: true, max: 20 }]
    expect(termsProblems({ form, promises })).toEqual([])
  })

  it('name keys and choices that are there twice, and a least above the most', () => {
    const choices = [
      { value: 'a', label },
      { value: 'a', label },
    ]
    const form: FormField[] = [
      { key: 'x', kind: 'number', label, required: false, min: 5, max: 1, whole: false },
      { key: 'x', kind: 'one_choice', label, required: false, choices },
    ]
    expect(termsProblems({ form, promises })).toEqual([
      { name: 'form.0.min', code: 'least_above_most' },
      { name: 'form.1.key', code: 'key_twice' },
      { name: 'form.1.choices.1.value', code: 'choice_twice' },
    ])
  })

  it('promise each priority once, something, and the answer no later than the completion', () => {
    const wrong = [
      { priority: 1 as const, responseMinutes: null, completionMinutes: null },
      { priority: 1 as const, responseMinutes: 90, completionMinutes: 60 },
    ]
    expect(termsProblems({ form: [], promises: wrong }).map(({ name, code }) => `${name} ${code}`)).toEqual([
      'promises.0 nothing_promised',
      'promises.1.priority priority_twice',
      'promises.1.responseMinutes response_after_completion',
    ])
  })

  it('have no promise for a priority that they do not name', () => {
    expect(promiseFor(promises, 3)).toEqual(promises[0])
    expect(promiseFor(promises, 1)).toBeUndefined()
  })
})
