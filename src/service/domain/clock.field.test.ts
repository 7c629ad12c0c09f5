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

// 2026-11-23 is a Monday. The office in IT works 08:00–12:00 and 13:00–17:00, on Friday 08:00–11:30 and 13:00–17:00.

describe('what ServiceNow gets wrong', () => {
  it('promises working minutes, so a working day of eight hours is over one working day later and not three', () => {
    const rows = diary(['2026-11-23 10:00', 'submitted', 'nine to five'])
    expect(read(rows, { completion: 480 }, '2026-11-23 10:00').completion.dueAt).toBe(at('2026-11-24 10:00'))
    expect(read(rows, { completion: 1440 }, '2026-11-23 10:00').completion.dueAt).toBe(at('2026-11-26 10:00'))
  })
})

describe('what Zammad gets wrong', () => {
  it('gives the unit that takes over a clock of its own from the hand-over on', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 11:30', 'handed_on', 'network'],
      ['2026-11-23 13:30', 'completed'],
    )
    const { hops } = read(rows, { completion: 240 }, '2026-11-24 08:00')
    expect(
      hops.map(({ unitId, from, until, usedMinutes }) => ({ unitId, from, until, usedMinutes })),
    ).toEqual([
      { unitId: 'IT', from: at('2026-11-23 08:00'), until: at('2026-11-23 11:30'), usedMinutes: 210 },
      { unitId: 'network', from: at('2026-11-23 11:30'), until: at('2026-11-23 13:30'), usedMinutes: 60 },
    ])
  })

  it('measures overlapping targets apart: neither length nor outcome of one moves the other', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 09:10', 'responded'])
    const both = read(rows, { response: 60, completion: 90 }, '2026-11-23 09:20')
    expect(both.response).toMatchObject({ status: 'broken', usedMinutes: 70, dueAt: at('2026-11-23 09:00') })
    expect(both.completion).toMatchObject({
      status: 'running',
      usedMinutes: 80,
      dueAt: at('2026-11-23 09:30'),
    })
    expect(read(rows, { completion: 90 }, '2026-11-23 09:20').completion).toEqual(both.completion)
    expect(read(rows, { response: 60 }, '2026-11-23 09:20').response).toEqual(both.response)

    const shorterCompletion = read(rows, { response: 480, completion: 30 }, '2026-11-23 09:00')
    expect(shorterCompletion.response.dueAt).toBe(at('2026-11-23 17:00'))
    expect(shorterCompletion.completion.dueAt).toBe(at('2026-11-23 08:30'))
  })

  it('does not make a request late by reopening it: it goes on with what was left at completion', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 11:00', 'completed'],
      ['2026-11-26 09:00', 'reopened'],
    )
    expect(read(rows, { completion: 240 }, '2026-11-26 09:00').completion).toMatchObject({
      status: 'running',
      usedMinutes: 180,
      dueAt: at('2026-11-26 10:00'),
    })
    expect(read(rows, { completion: 240 }, '2026-11-26 10:01').completion).toMatchObject({
      status: 'broken',
      brokenAt: at('2026-11-26 10:00'),
    })
  })

  it('shows the asker every target with its own due moment, not only the nearest (zammad#3928)', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'])
    const reading = read(rows, { response: 60, completion: 480 }, '2026-11-23 08:30')
    expect(reading.response).toMatchObject({ status: 'running', dueAt: at('2026-11-23 09:00') })
    expect(reading.completion).toMatchObject({ status: 'running', dueAt: at('2026-11-23 17:00') })
  })
})

describe('what Frappe gets wrong', () => {
  it('stands still over lunch', () => {
    const rows = diary(['2026-11-23 11:45', 'submitted', 'IT'])
    expect(read(rows, { completion: 30 }, '2026-11-23 12:30').completion).toMatchObject({
      status: 'running',
      usedMinutes: 15,
      dueAt: at('2026-11-23 13:15'),
    })
  })

  it('stands still over Friday prayer, which is longer than lunch', () => {
    const rows = diary(['2026-11-27 11:15', 'submitted', 'IT'])
    expect(read(rows, { completion: 30 }, '2026-11-27 12:15').completion).toMatchObject({
      usedMinutes: 15,
      dueAt: at('2026-11-27 13:15'),
    })
  })
})

describe('what GLPI gets wrong', () => {
  it('is never late while it waits for the asker (glpi#24481)', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 09:00', 'paused'])
    expect(read(rows, { completion: 120 }, '2027-01-29 17:00').completion).toMatchObject({
      status: 'paused',
      usedMinutes: 60,
      dueAt: null,
      noDue: 'paused',
      counting: false,
    })
  })

  it('keeps earlier pauses when another promise is read off the same timeline (glpi#6902)', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'paused'],
      ['2026-11-25 09:00', 'resumed'],
    )
    expect(read(rows, { completion: 480 }, '2026-11-25 09:30').completion.dueAt).toBe(at('2026-11-25 17:00'))
    expect(read(rows, { completion: 120 }, '2026-11-25 09:30').completion).toMatchObject({
      status: 'running',
      usedMinutes: 90,
      dueAt: at('2026-11-25 10:00'),
    })
  })

  it('starts no promise over from the opening: waiting before a change of target stays waiting (glpi#15605)', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 08:30', waitForThirdParty],
      ['2026-11-26 08:00', 'resumed'],
      ['2026-11-26 08:10', 'updated'],
    )
    expect(read(rows, { completion: 60 }, '2026-11-26 08:20').completion).toMatchObject({
      status: 'running',
      usedMinutes: 50,
    })
  })

  it('counts the time between completion and reopening neither as used nor as waiting (glpi#23359)', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', 'completed'],
      ['2026-11-24 09:00', 'reopened'],
      ['2026-11-24 10:00', 'completed'],
    )
    expect(read(rows, { completion: 480 }, '2026-11-25 09:00').whole).toEqual({
      elapsed: minutes(26 * 60),
      used: minutes(120),
      closed: 0,
      waitingForAsker: 0,
      waitingForThirdParty: 0,
      waitingForApproval: 0,
      afterCompletion: minutes(24 * 60),
    })
  })

  it('hands on a burnt promise openly: the second unit sees what was left and its own short hop (glpi#1911)', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 11:00', 'handed_on', 'network'])
    const { completion, hops } = read(rows, { completion: 120 }, '2026-11-23 11:10')
    expect(completion).toMatchObject({ status: 'broken', usedMinutes: 190, brokenAt: at('2026-11-23 10:00') })
    expect(hops[0]).toMatchObject({ unitId: 'IT', usedMinutes: 180, promiseLeft: minutes(120) })
    expect(hops[1]).toMatchObject({ unitId: 'network', usedMinutes: 10, promiseLeft: minutes(-60) })
  })

  it('has no silent round the clock: without a calendar there is no reading at all', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'a unit without a calendar'])
    expect(() => read(rows, { completion: 60 }, '2026-11-23 09:00')).toThrow('No calendar')
  })

  it('says so where a unit never works, and breaks no promise over it', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'never open'])
    expect(read(rows, { completion: 60 }, '2027-11-23 08:00').completion).toMatchObject({
      status: 'running',
      usedMinutes: 0,
      dueAt: null,
      noDue: 'no_working_time',
    })
  })
})

describe('what Linear gets wrong', () => {
  it('does not call broken what waited for the asker (linear#1103)', () => {
    const rows = diary(
      ['2026-11-23 08:00', 'submitted', 'IT'],
      ['2026-11-23 09:00', waitForAsker],
      ['2026-11-25 09:00', 'resumed'],
      ['2026-11-25 10:00', 'completed'],
    )
    const { completion, whole, pauses } = read(rows, { completion: 120 }, '2026-11-25 12:00')
    expect(completion).toMatchObject({ status: 'kept', usedMinutes: 120 })
    expect(whole.waitingForAsker).toBe(minutes(48 * 60))
    expect(pauses).toEqual([
      {
        whose: 'asker',
        reason: 'Which printer?',
        from: at('2026-11-23 09:00'),
        until: at('2026-11-25 09:00'),
        stopsClock: true,
      },
    ])
  })

  it('does not let a unit hide behind a pause of its own', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 08:30', ownPause])
    expect(read(rows, { completion: 60 }, '2026-11-23 09:30').completion).toMatchObject({
      status: 'broken',
      counting: true,
      usedMinutes: 90,
    })
  })

  it('lets a third party stop the clock only where the service says so', () => {
    const rows = diary(['2026-11-23 08:00', 'submitted', 'IT'], ['2026-11-23 08:30', waitForThirdParty])
    const strict = read(rows, { completion: 60, stops: ['asker'] }, '2026-11-23 09:30')
    expect(strict.completion).toMatchObject({ status: 'broken', usedMinutes: 90 })
    expect(strict.whole).toMatchObject({ used: minutes(90), waitingForThirdParty: 0 })
    expect(strict.pauses[0]).toMatchObject({ whose: 'third_party', stopsClock: false, until: null })
  })
})
