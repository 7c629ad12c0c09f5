import { describe, expect, it } from 'vitest'
import { instantOf, spanOf } from './local-times.ts'

describe('a wall-clock time', () => {
  it.each([
    ['2026-03-03', '08:00', 'Asia/Jakarta', '2026-03-03T01:00:00.000Z'],
    ['2026-03-03', '00:00', 'Asia/Jayapura', '2026-03-02T15:00:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '04:00', 'Europe/Berlin', '2026-10-25T03:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
  })

  it('is none where it is not filled in', () => {
    expect(instantOf('', '08:00', 'Asia/Jakarta')).toBeUndefined()
    expect(instantOf('2026-03-03', '', 'Asia/Jakarta')).toBeUndefined()
    expect(spanOf({ day: '2026-03-03', from: '08:00', to: '' }, 'Asia/Jakarta')).toBeUndefined()
  })
})

describe('a shift', () => {
  it('that ends earlier on the clock ends on the next day', () => {
    expect(spanOf({ day: '2026-02-28', from: '20:00', to: '04:00' }, 'Asia/Jakarta')).toEqual({
      startsAt: '2026-02-28T13:00:00.000Z',
      endsAt: '2026-02-28T21:00:00.000Z',
    })
    expect(spanOf({ day: '2026-02-28', from: '08:00', to: '08:00' }, 'Asia/Jakarta')).toEqual({
      startsAt: '2026-02-28T01:00:00.000Z',
      endsAt: '2026-03-01T01:00:00.000Z',
    })
  })
})
