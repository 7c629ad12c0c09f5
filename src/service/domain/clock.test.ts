import { describe, expect, it } from 'vitest'
import {
  at,
  diary,
  minutes,
  ownPause,
  read,
  waitForAsker,
  waitForThirdParty,
} from '../../../test/timelines.ts'

// 2026-11-23 is a Monday. The office in IT works 08:00–12:00 and 13:00–17:00.
const submitted = ['2026-11-23 08:00', 'submitted', 'IT'] as const

describe('the verdict', () => {
  it('is in time exactly on time, and broken a millisecond later', () => {
    const onTime = diary(submitted, ['2026-11-23 10:00', 'completed'])
    expect(read(onTime, { completion: 120 }, '2026-11-24 08:00').completion).toMatchObject({
      status: 'kept',
      usedMinutes: 120,
      dueAt: at('2026-11-23 10:00'),
      brokenAt: null,
    })
    const late = diary(submitted, ['2026-11-23 10:00:00.001', 'completed'])
    expect(read(late, { completion: 120 }, '2026-11-24 08:00').completion).toMatchObject({
      status: 'broken',
      usedMilliseconds: minutes(120) + 1,
      usedMinutes: 121,
      brokenAt: at('2026-11-23 10:00'),
    })
  })

  it('takes what is done while the unit is closed as done at closing time', () => {
    const rows = diary(submitted, ['2026-11-23 23:00', 'completed'])
    expect(read(rows, { completion: 480 }, '2026-11-25 08:00').completion).toMatchObject({
      status: 'kept',
      usedMinutes: 480,
      dueAt: at('2026-11-23 17:00'),
      lastInTime: at('2026-11-24 08:00'),
    })
  })

  it('falls at the next opening where the promise runs out at closing time', () => {
    const rows = diary(submitted)
    const status = (now: string) => read(rows, { completion: 480 }, now).completion.status
    expect(status('2026-11-24 08:00')).toBe('running')
    expect(status('2026-11-24 08:00:00.001')).toBe('broken')
  })

  it('stays broken through pause, hand-over, completion and reopening', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 10:00', 'paused'],
      ['2026-11-23 11:00', 'handed_on', 'network'],
      ['2026-11-23 11:30', 'completed'],
      ['2026-11-24 08:00', 'reopened'],
    )
    for (const now of ['2026-11-23 10:30', '2026-11-23 11:10', '2026-11-23 13:00', '2026-11-24 08:30']) {
      expect(read(rows, { completion: 60 }, now).completion).toMatchObject({
        status: 'broken',
        brokenAt: at('2026-11-23 09:00'),
        dueAt: at('2026-11-23 09:00'),
      })
    }
  })

  it('is none where nothing was promised, while time is still measured', () => {
    expect(read(diary(submitted), {}, '2026-11-23 09:00').completion).toMatchObject({
      status: 'none',
      noDue: 'no_promise',
      usedMinutes: 60,
      counting: true,
    })
  })

  it('is none for a cancelled request, which keeps as a fact that the promise had broken before', () => {
    const rows = diary(submitted, ['2026-11-23 10:00', 'cancelled'])
    expect(read(rows, { completion: 60 }, '2026-11-24 08:00').completion).toMatchObject({
      status: 'none',
      noDue: 'cancelled',
      counting: false,
      brokenAt: at('2026-11-23 09:00'),
    })
    expect(read(rows, { completion: 240 }, '2026-11-24 08:00')).toMatchObject({
      completedAt: null,
      completion: { status: 'none', brokenAt: null, usedMinutes: 120 },
      whole: { elapsed: minutes(120) },
    })
  })

  it('shows minutes that exceed the promise exactly where it is broken', () => {
    const rows = diary(submitted)
    expect(read(rows, { completion: 60 }, '2026-11-23 08:59:30').completion.usedMinutes).toBe(60)
    expect(read(rows, { completion: 60 }, '2026-11-23 09:00:30').completion.usedMinutes).toBe(61)
  })
})

describe('the first answer', () => {
  it('is a response', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 08:20', 'responded'],
      ['2026-11-23 16:00', 'responded'],
      ['2026-11-23 17:00', 'completed'],
    )
    expect(read(rows, { response: 30 }, '2026-11-24 08:00')).toMatchObject({
      answeredAt: at('2026-11-23 08:20'),
      response: { status: 'kept', usedMinutes: 20, stoppedAt: at('2026-11-23 08:20') },
    })
  })

  it('is the completion where nobody responded before', () => {
    const rows = diary(submitted, ['2026-11-23 08:25', 'completed'])
    expect(read(rows, { response: 30 }, '2026-11-24 08:00').response).toMatchObject({
      status: 'kept',
      usedMinutes: 25,
    })
  })

  it('is not the acceptance, an assignment, a comment, a file, a hand-over or a pause', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 08:05', 'accepted'],
      ['2026-11-23 08:06', 'assigned'],
      ['2026-11-23 08:07', 'commented'],
      ['2026-11-23 08:08', 'attached'],
      ['2026-11-23 08:09', 'handed_on', 'network'],
      ['2026-11-23 08:10', ownPause],
    )
    expect(read(rows, { response: 30 }, '2026-11-23 08:40')).toMatchObject({
      answeredAt: null,
      response: { status: 'broken', usedMinutes: 40 },
    })
  })

  it('waits with the asker: its clock stands while a question to the asker is open, and goes on after', () => {
    const rows = diary(submitted, ['2026-11-23 08:10', waitForAsker], ['2026-11-23 15:00', 'resumed'])
    expect(read(rows, { response: 30 }, '2026-11-23 14:00').response.status).toBe('paused')
    expect(read(rows, { response: 30 }, '2026-11-23 15:10').response).toMatchObject({
      status: 'running',
      usedMinutes: 20,
      dueAt: at('2026-11-23 15:20'),
    })
  })

  it('stays one after a reopening', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 08:20', 'completed'],
      ['2026-11-24 08:00', 'reopened'],
      ['2026-11-24 16:00', 'responded'],
    )
    expect(read(rows, { response: 30 }, '2026-11-24 17:00').response).toMatchObject({
      status: 'kept',
      usedMinutes: 20,
    })
  })
})

describe('the whole way', () => {
  it('gives every real millisecond to one side', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 11:00', waitForAsker],
      ['2026-11-23 14:00', 'resumed'],
      ['2026-11-23 15:00', waitForThirdParty],
      ['2026-11-23 16:00', 'resumed'],
      ['2026-11-24 09:00', 'completed'],
      ['2026-11-24 10:00', 'reopened'],
      ['2026-11-24 11:00', 'completed'],
      ['2026-11-25 11:00', { kind: 'confirmed', by: 'asker' }],
    )
    expect(read(rows, {}, '2026-12-01 08:00').whole).toEqual({
      elapsed: minutes(27 * 60),
      used: minutes(180 + 60 + 60 + 60 + 60),
      closed: minutes(15 * 60),
      waitingForAsker: minutes(180),
      waitingForThirdParty: minutes(60),
      waitingForApproval: 0,
      afterCompletion: minutes(60),
    })
  })

  it('ends with the completion: confirming, commenting or moving it afterwards prolongs nothing', () => {
    const rows = diary(
      submitted,
      ['2026-11-23 09:00', 'completed'],
      ['2026-11-23 10:00', 'commented'],
      ['2026-11-23 11:00', 'updated', 'network'],
      ['2026-11-30 09:00', { kind: 'confirmed', by: 'itself' }],
    )
    const reading = read(rows, { completion: 120 }, '2026-12-01 08:00')
    expect(reading.completedAt).toBe(at('2026-11-23 09:00'))
    expect(reading.standing).toMatchObject({ state: 'closed', confirmedBy: 'itself' })
    expect(reading.whole.elapsed).toBe(minutes(60))
    expect(reading.hops).toMatchObject([{ unitId: 'IT', until: at('2026-11-23 09:00') }])
  })

  it('is read as it was: what happens after the moment of reading has not happened yet', () => {
    const rows = diary(submitted, ['2026-11-23 10:00', 'completed'], ['2026-11-23 14:00', 'reopened'])
    expect(read(rows, { completion: 90 }, '2026-11-23 09:00').completion.status).toBe('running')
    expect(read(rows, { completion: 90 }, '2026-11-23 09:45').completion.status).toBe('broken')
    expect(read(rows, { completion: 240 }, '2026-11-23 13:00').completion.status).toBe('kept')
  })

  it('begins with the submission even where it is read for a moment before', () => {
    const rows = diary(['2026-11-23 10:00', 'submitted', 'IT'])
    expect(read(rows, { completion: 60 }, '2026-11-23 09:00')).toMatchObject({
      whole: { elapsed: 0 },
      completion: { status: 'running', usedMinutes: 0, dueAt: at('2026-11-23 11:00') },
    })
  })

  it('counts a confirmation without a completion, as some sources have it, as the completion', () => {
    const rows = diary(submitted, ['2026-11-23 09:00', 'confirmed'])
    expect(read(rows, { completion: 60 }, '2026-11-24 08:00')).toMatchObject({
      completedAt: at('2026-11-23 09:00'),
      completion: { status: 'kept' },
    })
  })
})
