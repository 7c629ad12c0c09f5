import { describe, expect, it } from 'vitest'
import { endOfDay, startOfDay } from './day-bounds.ts'

describe('the bounds of a day', () => {
  it('are midnight where the reader is', () => {
    expect(startOfDay('2026-11-22', 'Asia/Jakarta')).toBe('2026-11-21T17:00:00.000Z')
    expect(endOfDay('2026-11-22', 'Asia/Jakarta')).toBe('2026-11-22T17:00:00.000Z')
  })

  it('hold where the clocks change on that day', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
  })

  it('are none for what is no day', () => {
    expect(startOfDay('', 'Asia/Jakarta')).toBeUndefined()
    expect(endOfDay('kemarin', 'Asia/Jakarta')).toBeUndefined()
  })
})
