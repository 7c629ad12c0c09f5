import { describe, expect, it } from 'vitest'
import { formatsFor } from './formats.ts'

const id = formatsFor('id', 'Asia/Makassar')
const en = formatsFor('en', 'Asia/Makassar')
const noon = '2026-11-22T06:00:00.000Z'
/** Locales separate a number from its unit by a space that does not break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('formats', () => {
  it('writes an instant in the zone of its reader, with the name that the zone has in Indonesia', () => {
    expect(id.instant(noon)).toBe('22 November 2026 pukul 14.00 WITA')
    expect(en.instant(noon)).toBe('22 November 2026 at 14:00 WITA')
  })

  it('writes a day without moving it into another zone', () => {
    expect(formatsFor('id', 'Pacific/Honolulu').day('2026-11-22')).toBe('22 November 2026')
  })

  it('writes numbers, shares and money as the locale does', () => {
    expect(id.number(1234.5, 1)).toBe('1.234,5')
    expect(en.number(1234.5, 1)).toBe('1,234.5')
    expect(plain(id.money(250_000))).toBe('Rp 250.000')
    expect(plain(id.percent(0.874))).toBe('87%')
  })

  it('tells a distance in time from a given moment', () => {
    const now = Date.parse(noon)
    expect(id.ago('2026-11-22T03:00:00.000Z', now)).toBe('3 jam yang lalu')
    expect(en.ago('2026-11-24T06:00:00.000Z', now)).toBe('in 2 days')
  })

  it('tells time by the clock on the wall in hours and minutes, from two days on in days and hours', () => {
    expect([0, 59.6, 60, 2723].map(id.clockMinutes)).toEqual(['0 menit', '1 jam', '1 jam', '45 jam 23 menit'])
    expect([12, 90, 2880, 3061].map(en.clockMinutes)).toEqual(['12 min', '1 h 30 min', '2 d', '2 d 3 h'])
  })

  it('reads the other language where one is empty', () => {
    expect(en.say({ id: 'Antrean', en: '' })).toBe('Antrean')
    expect(en.say(undefined)).toBe('')
  })
})
