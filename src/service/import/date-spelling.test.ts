import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateSpellingsOf, isAbsolute, readDate, type DateSpelling } from './date-spelling.ts'

const spelling = (text: string) => text as DateSpelling
const pad = (value: number) => String(value).padStart(2, '0')
const minutes = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2199, 11, 31) / 60_000 })
  .map((minute) => minute * 60_000)

describe('dates in several spellings', () => {
  it.each([
    ['29/2/2016 01:16', ['D/M/YYYY HH:MM']],
    ['2/29/2016 01:16', ['M/D/YYYY HH:MM']],
    ['3/4/2016 1:16', ['D/M/YYYY HH:MM', 'M/D/YYYY HH:MM']],
    ['29-02-2016 01:16', ['D-M-YYYY HH:MM']],
    ['29.02.2016 01:16:59', ['D.M.YYYY HH:MM']],
    ['2016-02-29 01:16', ['YYYY-MM-DD HH:MM']],
    ['2016-02-29 01:16:30', ['YYYY-MM-DD HH:MM']],
    ['2016-02-29T01:16:30', ['YYYY-MM-DDTHH:MM']],
    ['2016-02-29T01:16Z', ['YYYY-MM-DDTHH:MM+hh:mm']],
    ['2016-02-29T01:16:30.250+07:00', ['YYYY-MM-DDTHH:MM+hh:mm']],
    ['2/29/2016 1:16 PM', ['M/D/YYYY hh:MM AM']],
    ['31/2/2016 01:16', []],
    ['2015-02-29 01:16', []],
    ['29/2/2016 24:16', []],
    ['2/29/2016 13:16 PM', []],
    ['29/2/16 01:16', []],
    ['29/2-2016 01:16', []],
    ['29/2/2016', []],
    ['yesterday', []],
    ['', []],
  ])('%j is %j', (text, expected) => {
    expect(dateSpellingsOf(text)).toEqual(expected)
  })

  it('reads a day and time in the spelling in which it was written, and in no other', () => {
    fc.assert(
      fc.property(minutes, (moment) => {
        const date = new Date(moment)
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
        expect(readDate(`${day}/${month}/${year} ${time}`, spelling('D/M/YYYY HH:MM'))).toBe(moment)
        expect(readDate(`${month}/${day}/${year} ${time}`, spelling('M/D/YYYY HH:MM'))).toBe(moment)
        expect(readDate(`${year}-${pad(month)}-${pad(day)} ${time}:00`, spelling('YYYY-MM-DD HH:MM'))).toBe(
          moment,
        )
        expect(readDate(date.toISOString(), spelling('YYYY-MM-DDTHH:MM+hh:mm'))).toBe(moment)
        expect(readDate(`${day}/${month}/${year} ${time}`, spelling('YYYY-MM-DD HH:MM'))).toBeNaN()
      }),
    )
  })

  it('counts twelve-hour clocks from midnight and from noon', () => {
    const read = (time: string) =>
      readDate(`1/2/2016 ${time}`, spelling('D/M/YYYY hh:MM AM')) - Date.UTC(2016, 1, 1)
    expect([read('12:05 AM'), read('1:05 am'), read('12:05 PM'), read('11:05 pm')]).toEqual(
      [5, 65, 725, 1385].map((minute) => minute * 60_000),
    )
  })

  it('takes an offset from UTC into account', () => {
    const absolute = spelling('YYYY-MM-DD HH:MM+hh:mm')
    expect(isAbsolute(absolute)).toBe(true)
    expect(readDate('2016-02-29 01:16+07:00', absolute)).toBe(Date.UTC(2016, 1, 28, 18, 16))
    expect(readDate('2016-02-29 01:16-0330', absolute)).toBe(Date.UTC(2016, 1, 29, 4, 46))
  })
})
