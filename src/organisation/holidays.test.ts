import { describe, expect, it } from 'vitest'
import { holidayCountries, holidaysBetween, knowsHolidaysOf } from './holidays.ts'

const named = async (country: string, region: string | null, year: number) =>
  holidaysBetween({ country, region }, year, year)

describe('public holidays', () => {
  it('of Indonesia have their names in both languages', async () => {
    const holidays = await named('ID', null, 2026)
    const on = (day: string) => holidays.find((holiday) => holiday.day === day)?.name
    expect(on('2026-08-17')).toEqual({
      id: 'Hari Ulang Tahun Kemerdekaan Republik Indonesia',
      en: 'Independence Day',
    })
    expect(on('2026-03-19')).toEqual({ id: 'Hari Raya Nyepi', en: 'Nyepi' })
    expect(on('2026-01-16')?.id).toBe('Isra Mikraj Nabi Muhammad')
    expect(holidays).toHaveLength(16)
  })

  it('last as many days as they last, and half a day is none', async () => {
    const emirates = await named('AE', null, 2026)
    expect(emirates.filter(({ name }) => name.en.includes('al-Adha')).map(({ day }) => day)).toEqual([
      '2026-05-27',
      '2026-05-28',
      '2026-05-29',
    ])
    const iceland = await named('IS', null, 2026)
    expect(iceland.map(({ day }) => day)).not.toContain('2026-12-24')
  })

  it('of a country whose clocks change are still one day long', async () => {
    const australia = await named('AU', null, 2026)
    expect(australia.filter(({ name }) => name.en === 'Easter Sunday')).toHaveLength(1)
  })

  it('differ by region where there are regions', async () => {
    const bavaria = (await named('DE', 'BY', 2026)).map(({ day }) => day)
    const berlin = (await named('DE', 'BE', 2026)).map(({ day }) => day)
    expect(bavaria).toContain('2026-01-06')
    expect(berlin).not.toContain('2026-01-06')
    expect(berlin).toContain('2026-03-08')
  })

  it('are none where none are asked for', async () => {
    expect(await holidaysBetween(null, 2020, 2030)).toEqual([])
  })

  it('are known by country and region, named in the reader’s language', async () => {
    expect(await knowsHolidaysOf('ID', null)).toBe(true)
    expect(await knowsHolidaysOf('DE', 'BY')).toBe(true)
    expect(await knowsHolidaysOf('DE', 'XX')).toBe(false)
    expect(await knowsHolidaysOf('XX', null)).toBe(false)
    const [indonesian, english] = [await holidayCountries('id'), await holidayCountries('en')]
    expect(indonesian.find(({ country }) => country === 'DE')?.name).toBe('Jerman')
    expect(english.find(({ country }) => country === 'DE')?.name).toBe('Germany')
    expect(english.find(({ country }) => country === 'DE')?.regions).toContainEqual({
      region: 'BY',
      name: 'Bayern',
    })
  })
})
