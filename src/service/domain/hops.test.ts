import { describe, expect, it } from 'vitest'
import { at, diary, minutes, read, waitForAsker } from '../../../test/timelines.ts'

// 2026-11-23 is a Monday. Offices in Jakarta (WIB), Makassar (WITA) and Jayapura (WIT) work 08:00–16:00 on their own
// wall clocks, that is 08:00, 07:00 and 06:00 in Jakarta.

describe('hops through the zones of Indonesia', () => {
  const rows = diary(
    ['2026-11-23 15:00', 'submitted', 'Jakarta'],
    ['2026-11-23 15:30', 'handed_on', 'Makassar'],
    ['2026-11-24 09:00', 'handed_on', 'Jayapura'],
    ['2026-11-24 15:00', 'handed_on', 'Jakarta'],
    ['2026-11-24 15:45', 'completed'],
  )

  it('count each by the hours and the zone of the unit that holds the request', () => {
    const { hops, completion } = read(rows, { completion: 480 }, '2026-11-25 08:00')
    expect(hops.map(({ unitId, usedMinutes }) => [unitId, usedMinutes])).toEqual([
      ['Jakarta', 30],
      ['Makassar', 120],
      ['Jayapura', 300],
      ['Jakarta', 45],
    ])
    expect(completion).toMatchObject({ status: 'broken', usedMinutes: 495 })
  })

  it('break the promise of the whole way where the count passes it, in the hop that held it', () => {
    const { completion } = read(rows, { completion: 440 }, '2026-11-25 08:00')
    expect(completion.brokenAt).toBe(at('2026-11-24 13:50'))
    const atTheEndOfAHop = read(rows, { completion: 450 }, '2026-11-25 08:00').completion
    expect(atTheEndOfAHop.dueAt).toBe(at('2026-11-24 14:00'))
    expect(atTheEndOfAHop.brokenAt).toBe(at('2026-11-24 15:00'))
  })

  it('say which unit had the request before', () => {
    const { hops } = read(rows, {}, '2026-11-25 08:00')
    expect(hops.map(({ returned }) => returned)).toEqual([false, false, false, true])
  })

  it('say what was left of the promise on arrival, nights not counted', () => {
    const { hops } = read(rows, { completion: 440 }, '2026-11-25 08:00')
    expect(hops.map(({ promiseLeft }) => promiseLeft)).toEqual([440, 410, 290, -10].map(minutes))
    expect(read(rows, {}, '2026-11-25 08:00').hops[1]?.promiseLeft).toBeNull()
  })

  it('forecast the due moment by the hours of the unit that holds it now', () => {
    const upToMakassar = rows.slice(0, 2)
    expect(read(upToMakassar, { completion: 90 }, '2026-11-23 15:30').completion.dueAt).toBe(
      at('2026-11-24 08:00'),
    )
    expect(read(rows.slice(0, 1), { completion: 90 }, '2026-11-23 15:20').completion.dueAt).toBe(
      at('2026-11-24 08:30'),
    )
  })
})

describe('a hop', () => {
  it('starts with another kind of event where a source moves the request without a hand-over', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'updated', 'network'],
      ['2026-11-23 10:00', 'completed'],
    )
    const { hops } = read(rows, {}, '2026-11-24 08:00')
    expect(hops.map(({ unitId, usedMinutes }) => [unitId, usedMinutes])).toEqual([
      ['IT', 60],
      ['network', 60],
    ])
  })

  it('is open while the unit holds the request', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'])
    expect(read(rows, {}, '2026-11-23 09:00').hops).toMatchObject([{ unitId: 'IT', until: null }])
  })

  it('inherits a pause: whoever is waited for is waited for by the next unit as well', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', waitForAsker],
      ['2026-11-23 10:00', 'handed_on', 'network'],
      ['2026-11-23 11:00', 'resumed'],
    )
    const { hops, pauses } = read(rows, {}, '2026-11-23 11:30')
    expect(hops).toMatchObject([
      { used: minutes(60), waitingForAsker: minutes(60) },
      { used: minutes(30), waitingForAsker: minutes(60) },
    ])
    expect(pauses).toMatchObject([{ from: at('2026-11-23 09:00'), until: at('2026-11-23 11:00') }])
  })

  it('goes on through a reopening, with the time in between apart', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'completed'],
      ['2026-11-23 10:00', 'reopened'],
    )
    expect(read(rows, {}, '2026-11-23 11:00').hops).toMatchObject([
      { used: minutes(120), afterCompletion: minutes(60), elapsed: minutes(180), until: null },
    ])
  })

  it('follows the night shift through the hour that the clock shows twice', () => {
    const rows = diary(
      [at('2026-10-24 20:00', '+02:00'), 'submitted', 'Berlin'],
      [at('2026-10-25 09:00', '+01:00'), 'completed'],
    )
    expect(read(rows, { completion: 540 }, at('2026-10-26 09:00')).completion).toMatchObject({
      status: 'kept',
      usedMinutes: 540,
      dueAt: at('2026-10-25 06:00', '+01:00'),
    })
  })
})
