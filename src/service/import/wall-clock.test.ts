import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClock, type OddTime } from './wall-clock.ts'

function read(zone: string, text: string): { moment: string; odd: OddTime[] } {
  const odd: OddTime[] = []
  const wall = Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').epochMilliseconds
  return { moment: new Date(wallClock(zone, (one) => odd.push(one))(wall)).toISOString(), odd }
}

describe('local times of a zone', () => {
  it('are what the calendar of the zone says, in zones with and without changes of the clock', () => {
    const zones = fc.constantFrom(
      'Asia/Jakarta',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Pacific/Apia',
    )
    const minute = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })
    fc.assert(
      fc.property(zones, minute, (zone, at) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at * 60_000)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime()
        const expected = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
        expect(wallClock(zone, () => undefined)(at * 60_000)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('agree with the calendar every quarter of an hour around a change of the clock', () => {
    const clock = wallClock('Australia/Lord_Howe', () => undefined)
    for (let wall = Date.UTC(2016, 9, 1); wall < Date.UTC(2016, 9, 4); wall += 900_000) {
      const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
      expect(clock(wall)).toBe(local.toZonedDateTime('Australia/Lord_Howe').epochMilliseconds)
    }
  })

  it('that never were move on by the jump and are told', () => {
    expect(read('Europe/Berlin', '2016-03-27T02:30')).toEqual({
      moment: '2016-03-27T01:30:00.000Z',
      odd: ['time_skipped'],
    })
  })

  it('that were twice are the first of the two and are told', () => {
    expect(read('Europe/Berlin', '2016-10-30T02:30')).toEqual({
      moment: '2016-10-30T00:30:00.000Z',
      odd: ['time_repeated'],
    })
  })

  it('on the same days before and after the change are nothing odd', () => {
    expect(read('Europe/Berlin', '2016-03-27T01:59')).toEqual({ moment: '2016-03-27T00:59:00.000Z', odd: [] })
    expect(read('Europe/Berlin', '2016-03-27T03:00')).toEqual({ moment: '2016-03-27T01:00:00.000Z', odd: [] })
  })
})
