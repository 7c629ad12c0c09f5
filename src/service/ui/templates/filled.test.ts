import { describe, expect, it } from 'vitest'
import type { FormField } from '../../contract.ts'
import { refill } from './filled.ts'

const label = { id: 'Isian', en: 'Field' }
const form: readonly FormField[] = [
  { key: 'what', kind: 'short_text', label, required: true, max: 10 },
  { key: 'count', kind: 'number', label, required: false, whole: true, max: 5 },
  { key: 'file', kind: 'file', label, required: false },
]
const promises = [{ priority: 3 as const, responseMinutes: 60, completionMinutes: null }]

describe('a form filled in before', () => {
  it('fills in what still fits, and counts what does not', () => {
    const filled = { priority: 3 as const, answers: { what: 'Laptop', count: 9, gone: 'x', file: ['a'] } }
    expect(refill(form, promises, filled)).toEqual({
      answers: { what: 'Laptop', count: '', file: [] },
      priority: 3,
      left: 3,
    })
  })

  it('leaves the urgency to its usual where that one is promised no more', () => {
    expect(refill(form, promises, { priority: 1, answers: {} })).toMatchObject({
      priority: undefined,
      left: 0,
    })
  })
})
