import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueQuarters,
  lastDayOf,
  nameOf,
  nextQuarter,
  publishedFrom,
  quarterNamed,
  quarterOf,
} from './quarters.ts'

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

describe('the quarters that are published', () => {
  it('are those of the calendar, and have a name that leads back to them', () => {
    expect(quarterOf('2026-11-29')).toEqual({ start: '2026-10-01', until: '2027-01-01' })
    expect(lastDayOf(quarterOf('2026-11-29'))).toBe('2026-12-31')
    expect(nameOf('2026-07-01')).toBe('2026-Q3')
    fc.assert(
      fc.property(days, (day) => {
        const quarter = quarterOf(day)
        expect(quarterNamed(nameOf(quarter.start))).toEqual(quarter)
        expect(quarter.start <= day && day < quarter.until).toBe(true)
      }),
    )
  })

  it('wait for five days after their end', () => {
    const published = new Set<string>()
    expect(dueQuarters('2026-08-10', '2026-10-05', published)).toEqual([])
    expect(dueQuarters('2026-08-10', '2026-10-06', published).map(({ start }) => start)).toEqual([
      '2026-07-01',
    ])
  })

  it('are caught up after missed runs, oldest first, and each only once', () => {
    fc.assert(
      fc.property(days, days, fc.func(fc.boolean()), (one, other, taken) => {
        const [first, today] = [one, other].toSorted() as [string, string]
        const all = dueQuarters(first, today, new Set()).map(({ start }) => start)
        const published = new Set(all.filter((start) => taken(start)))
        const rest = dueQuarters(first, today, published).map(({ start }) => start)
        expect([...published, ...rest].toSorted()).toEqual(all)
        expect(rest).toEqual(rest.toSorted())
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('leave one that comes next, which is not due yet', () => {
    fc.assert(
      fc.property(days, (today) => {
        const next = nextQuarter(today)
        expect(publishedFrom(next) > today).toBe(true)
        expect(dueQuarters(next.start, today, new Set())).toEqual([])
        const before = quarterOf(Temporal.PlainDate.from(next.start).subtract({ days: 1 }).toString())
        expect(publishedFrom(before) <= today).toBe(true)
      }),
    )
  })
})
