import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'
import { instant } from '../platform/time/instants.ts'
import { workingMilliseconds } from '../platform/time/working-time.ts'
import { calendarsOf } from './index.ts'

const harness = testHarness()
const usual = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
]
const body = {
  name: 'Jam cabang',
  zone: 'Asia/Makassar',
  week: { '1': usual, '6': [{ start: 480, end: 720 }] },
  holidays: { country: 'ID', region: null },
  days: [{ day: '2026-08-17', working: true, note: 'Lomba 17-an' }],
}

describe('a working calendar', () => {
  it('is written and changed by the administrator and read by everybody', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/calendars', { body })
    expect([made.status, made.body]).toMatchObject([201, { ...body, units: 0, may: { change: true } }])
    const path = `/calendars/${made.body.id}`
    const night = {
      ...body,
      week: { '1': [{ start: 1320, end: 1800 }] },
      days: [{ day: '2026-08-22', working: true, intervals: usual, note: '' }],
    }
    const changed = await administrator.call('PUT', path, { body: night })
    expect([changed.status, changed.body]).toMatchObject([200, night])
    const listed = await (await bank.as('itOne')).call('GET', '/calendars')
    expect(listed.body.rows.map(({ name }: { name: string }) => name)).toEqual(['Jam cabang', 'Jam kantor'])
    for (const who of ['itOne', 'itHead', 'steward', 'auditor'] as const) {
      const caller = await bank.as(who)
      expect((await caller.call('POST', '/calendars', { body: { ...body, name: 'Lain' } })).body.code).toBe(
        'not_permitted',
      )
      expect((await caller.call('PUT', path, { body })).body.code).toBe('not_permitted')
    }
  })

  it('is refused with every fault by its field, and with a name that is taken', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const faulty = { ...body, zone: 'Asia/Atlantis', week: { '2': [{ start: 900, end: 600 }] } }
    const refused = await administrator.call('POST', '/calendars', { body: faulty, language: 'id' })
    expect([refused.status, refused.body.code]).toEqual([422, 'calendar_wrong'])
    expect(refused.body.invalid_params.map(({ name }: { name: string }) => name)).toEqual([
      'body.zone',
      'body.week.2',
      'body.days.0',
    ])
    expect(refused.body.invalid_params[0].reason).toBe('Zona waktu ini tidak dikenal. Contoh: Asia/Jakarta.')
    const unknown = { ...body, holidays: { country: 'XX', region: null } }
    expect((await administrator.call('POST', '/calendars', { body: unknown })).body.code).toBe(
      'holidays_unknown',
    )
    const taken = await administrator.call('POST', '/calendars', { body: { ...body, name: 'JAM KANTOR' } })
    expect([taken.body.code, taken.body.invalid_params[0].name]).toEqual(['calendar_name_taken', 'body.name'])
    const ancient = { ...body, days: [{ day: '0900-01-01', working: false, note: '' }] }
    expect((await administrator.call('POST', '/calendars', { body: ancient })).body).toMatchObject({
      code: 'validation_failed',
      invalid_params: [{ name: 'body.days.0.day' }],
    })
  })

  it('shows what it makes of the days of a month', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/calendars', { body })
    const shown = await (await bank.as('itOne')).call('GET', `/calendars/${made.body.id}/days?month=2026-08`)
    expect(shown.body.rows).toHaveLength(31)
    expect(shown.body.rows[16]).toEqual({
      day: '2026-08-17',
      working: true,
      intervals: usual,
      note: { id: 'Lomba 17-an', en: 'Lomba 17-an' },
    })
    expect(shown.body.rows[24]).toMatchObject({
      working: false,
      note: { en: 'Birthday of Muhammad (Mawlid)' },
    })
    for (const month of ['2026-13', '1800-01']) {
      expect(
        (await administrator.call('GET', `/calendars/${made.body.id}/days?month=${month}`)).body,
      ).toMatchObject({ code: 'validation_failed', invalid_params: [{ name: 'query.month' }] })
    }
  })

  it('does not exist for another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    const stranger = await other.as('administrator')
    const path = `/calendars/${bank.calendarId}`
    expect((await stranger.call('PUT', path, { body })).body.code).toBe('not_found')
    expect((await stranger.call('GET', `${path}/days?month=2026-08`)).body.code).toBe('not_found')
    expect(
      (await stranger.call('PATCH', `/units/${other.units.IT}`, { body: { calendarId: bank.calendarId } }))
        .body.code,
    ).toBe('not_found')
    expect(
      (await stranger.call('PATCH', '/organisation', { body: { calendarId: bank.calendarId } })).body.code,
    ).toBe('not_found')
    expect((await stranger.call('GET', '/calendars')).body.rows).toHaveLength(1)
  })

  it('lets one choose from the countries whose holidays are known', async () => {
    const bank = await makeOrganisationBank(harness)
    const countries = await (await bank.as('itOne')).call('GET', '/holiday-countries', { language: 'id' })
    expect(countries.body.rows.find(({ country }: { country: string }) => country === 'ID')).toMatchObject({
      name: 'Indonesia',
      regions: [],
    })
  })
})

describe('the calendar by which a unit works', () => {
  const hours = async (bank: { organisationId: string }, unit: string, from: string, until: string) => {
    const between = { from: instant(Date.parse(from)), until: instant(Date.parse(until)) }
    const calendars = await harness.within(bank.organisationId, (tx) => calendarsOf(tx, [unit], between))
    const calendar = calendars.get(unit)
    return calendar === undefined
      ? undefined
      : workingMilliseconds(calendar, between.from, between.until) / 3_600_000
  }

  it('is its own, else that of the nearest unit above, else the organisation’s', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const monday = ['2026-11-16T00:00:00+07:00', '2026-11-17T00:00:00+07:00'] as const
    expect(await hours(bank, bank.units.ITB, ...monday)).toBe(8)
    const long = { ...body, zone: 'Asia/Jakarta', week: { '1': [{ start: 420, end: 1140 }] }, days: [] }
    const made = await administrator.call('POST', '/calendars', { body: long })
    await administrator.call('PATCH', `/units/${bank.units.IT}`, { body: { calendarId: made.body.id } })
    expect(await hours(bank, bank.units.ITB, ...monday)).toBe(12)
    expect(await hours(bank, bank.units.SDM, ...monday)).toBe(8)
    await administrator.call('PATCH', `/units/${bank.units.ITB}`, { body: { calendarId: bank.calendarId } })
    expect(await hours(bank, bank.units.ITB, ...monday)).toBe(8)
    await administrator.call('PATCH', '/organisation', { body: { calendarId: made.body.id } })
    expect(await hours(bank, bank.units.SDM, ...monday)).toBe(12)
  })

  it('follows a change at once, though it is remembered', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const friday = ['2026-11-20T00:00:00+07:00', '2026-11-21T00:00:00+07:00'] as const
    expect(await hours(bank, bank.units.IT, ...friday)).toBe(7.5)
    expect(await hours(bank, bank.units.IT, ...friday)).toBe(7.5)
    const { rows } = (await administrator.call('GET', '/calendars')).body
    const { name, zone, week, holidays } = rows[0]
    const off = {
      name,
      zone,
      week,
      holidays,
      days: [{ day: '2026-11-20', working: false, note: 'Libur kantor' }],
    }
    await administrator.call('PUT', `/calendars/${bank.calendarId}`, { body: off })
    expect(await hours(bank, bank.units.IT, ...friday)).toBe(0)
  })

  it('knows public holidays, of the year after too', async () => {
    const bank = await makeOrganisationBank(harness)
    expect(await hours(bank, bank.units.IT, '2026-08-17T00:00:00+07:00', '2026-08-18T00:00:00+07:00')).toBe(0)
    expect(await hours(bank, bank.units.IT, '2026-12-31T00:00:00+07:00', '2027-01-02T00:00:00+07:00')).toBe(8)
  })

  it('is none for a unit of another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    expect(
      await hours(other, bank.units.IT, '2026-08-17T00:00:00+07:00', '2026-08-18T00:00:00+07:00'),
    ).toBeUndefined()
  })
})
