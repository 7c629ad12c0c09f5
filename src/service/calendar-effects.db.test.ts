import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

describe('a calendar that is not saved yet', () => {
  it('says of how many requests under way a promise would be due at another moment, and saving it does just that', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    const [saved] = (await administrator.call('GET', '/calendars')).body.rows
    const running = await askForLaptop(bank)
    const finished = await askForLaptop(bank)
    const server = await bank.as('itOne')
    await server.call('POST', `/requests/${finished.requestId}/complete`, { body: { text: '' } })
    const { id, name, zone, week, holidays, days } = saved
    const preview = (calendar: object, calendarId: string | null = id) =>
      administrator.call('POST', '/calendars/preview', {
        body: { calendarId, month: '2026-04', calendar: { name, zone, week, holidays, days, ...calendar } },
      })
    const same = await preview({})
    expect(same.body).toMatchObject({ effects: { requests: 1, moved: 0, more: false } })
    expect(same.body.savedMinutes).toBe(same.body.minutes)
    expect(same.body.rows.some((day: { changed: boolean }) => day.changed)).toBe(false)

    const late = [{ start: 720, end: 1020 }]
    const changed = { week: { '1': late, '2': late, '3': late, '4': late, '5': late } }
    const other = await preview(changed)
    expect(other.body).toMatchObject({ effects: { requests: 1, moved: 1 } })
    expect(other.body.minutes).toBe(22 * 300)
    expect(other.body.savedMinutes).toBe(18 * 480 + 4 * 450)
    expect(other.body.rows.filter((day: { changed: boolean }) => day.changed)).toHaveLength(22)

    const due = async () => (await server.call('GET', `/requests/${running.requestId}`)).body.completion.dueAt
    const before = await due()
    await preview(changed)
    expect(await due()).toBe(before)
    await administrator.call('PUT', `/calendars/${id}`, {
      body: { name, zone, holidays, days, ...changed },
    })
    expect(await due()).not.toBe(before)
  })

  it('is refused with its faults, touches nothing where it is new, and is for those alone who may change calendars', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const administrator = await bank.as('administrator')
    await askForLaptop(bank)
    const calendar = {
      name: 'Baru',
      zone: 'Asia/Jakarta',
      week: {
        '1': [
          { start: 480, end: 720 },
          { start: 600, end: 780 },
        ],
      },
      holidays: { country: 'ID', region: null },
      days: [],
    }
    const ask = (body: object) => administrator.call('POST', '/calendars/preview', { body })
    const fresh = await ask({ calendarId: null, month: '2026-03', calendar })
    expect(fresh.body).toMatchObject({ effects: null, savedMinutes: null, minutes: 5 * 300 })
    const wrong = await ask({
      calendarId: null,
      month: '2026-03',
      calendar: { ...calendar, zone: 'Mars/Base' },
    })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'calendar_wrong'])
    expect((await ask({ calendarId: null, month: '2026-13', calendar })).body).toMatchObject({
      code: 'validation_failed',
      invalid_params: [{ name: 'body.month' }],
    })
    const refused = await (
      await bank.as('itHead')
    ).call('POST', '/calendars/preview', {
      body: { calendarId: null, month: '2026-03', calendar },
    })
    expect(refused.status).toBe(403)
  })
})
