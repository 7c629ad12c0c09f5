import { describe, expect, it } from 'vitest'
import type { FormField } from '../contract.ts'
import { numberOf, summaryOf, wordsOf } from './request-text.ts'

const label = { id: 'Isian', en: 'Field' }
const form: FormField[] = [
  {
    key: 'kind',
    kind: 'one_choice',
    label,
    required: false,
    choices: [
      { value: 'new', label: { id: 'Baru', en: 'New' } },
      { value: 'old', label },
    ],
  },
  { key: 'more', kind: 'long_text', label, required: false, max: 500 },
  { key: 'what', kind: 'short_text', label, required: false, max: 200 },
]

describe('the line by which a request is known', () => {
  it('is its first short answer, else the first line of its first long one, else nothing', () => {
    expect(summaryOf(form, { more: 'Layar mati\nsejak pagi', what: 'Monitor' })).toBe('Monitor')
    expect(summaryOf(form, { more: 'Layar mati\nsejak pagi' })).toBe('Layar mati')
    expect(summaryOf(form, { kind: 'new' })).toBe('')
  })

  it('is cut between letters, never within one', () => {
    const summary = summaryOf(form, { what: '👍'.repeat(130) })
    expect(Array.from(summary)).toHaveLength(120)
    expect(summary.endsWith('👍…')).toBe(true)
  })
})

describe('what a search finds', () => {
  it('is what was written, and what was chosen in both languages', () => {
    expect(wordsOf(form, { kind: 'new', what: 'Monitor' })).toBe('Baru\nNew\nMonitor')
  })
})

describe('a number', () => {
  it('says who promised, in which year, and how many there were', () => {
    expect(numberOf('IT', 2026, 123)).toBe('IT-2026-000123')
    expect(numberOf('IT', 2026, 1234567)).toBe('IT-2026-1234567')
  })
})
