import { describe, expect, it } from 'vitest'
import { withDays } from './sentences.ts'

describe('the values of a fact', () => {
  it('are told with their days as the reader’s language writes them, and all else as it is', () => {
    const values = { from: '2024-03-11', rows: 40, dates: 'D/M/YYYY', at: '2024-03-11T08:00' }
    expect(withDays('id', values)).toEqual({ ...values, from: '11 Maret 2024' })
    expect(withDays('en', values)).toEqual({ ...values, from: '11 March 2024' })
    expect(withDays('id')).toEqual({})
  })
})
