import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFormat } from './date-formats.ts'

function read(format: string, text: string): string | undefined {
  const wall = dateFormat(format)?.read(text)
  return wall === undefined ? undefined : new Date(wall).toISOString()
}

describe('a date format', () => {
  it.each([
    ['YYYY-MM-DD HH:mm:ss', '2022-01-18 11:20:22', '2022-01-18T11:20:22.000Z'],
    ['D/M/YYYY HH:mm', '3/12/2022 01:05', '2022-12-03T01:05:00.000Z'],
    ['M/D/YYYY h:mm A', '12/3/2022 1:05 pm', '2022-12-03T13:05:00.000Z'],
    ['M/D/YYYY h:mm A', '12/3/2022 12:05 AM', '2022-12-03T00:05:00.000Z'],
    ['DD/MMM/YY h:mm A', '25/Nov/26 10:15 AM', '2026-11-25T10:15:00.000Z'],
    ['D MMM YYYY HH:mm', '25 Agustus 2026 10:15', '2026-08-25T10:15:00.000Z'],
    ['D MMM YYYY HH:mm', '25 Mei 2026  10:15', '2026-05-25T10:15:00.000Z'],
    ['YYYY-MM-DD[T]HH:mm:ss.SSSZ', '2026-11-25T10:15:30.25+07:00', '2026-11-25T03:15:30.250Z'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-11-25T10:15:30Z', '2026-11-25T10:15:30.000Z'],
    ['D.M.YY [pukul] H.mm', '1.2.99 pukul 7.05', '1999-02-01T07:05:00.000Z'],
  ])('%s reads %s', (format, text, moment) => {
    expect(read(format, text)).toBe(moment)
  })

  it.each([
    ['D/M/YYYY HH:mm', '31/4/2022 10:00'],
    ['D/M/YYYY HH:mm', '1/13/2022 10:00'],
    ['D/M/YYYY HH:mm', '1/1/2022 24:00'],
    ['D/M/YYYY HH:mm', '1/1/2022 10:60'],
    ['D/M/YYYY h:mm A', '1/1/2022 13:00 PM'],
    ['D/M/YYYY HH:mm', '1/1/2022 10:00:00'],
    ['D/M/YYYY HH:mm', 'kemarin'],
    ['D MMM YYYY HH:mm', '1 Smarch 2022 10:00'],
    ['YYYY-MM-DD HH:mm', '0022-01-01 10:00'],
  ])('%s does not read %s', (format, text) => {
    expect(read(format, text)).toBeUndefined()
  })

  it.each([
    '',
    'YYYY',
    'D/M HH:mm',
    'D/M/YYYY hh:mm',
    'D/M/YYYY HH',
    'D/M/YYYY HH:mm A',
    'tanggal D/M/YYYY',
    'DD/D/M/YYYY',
  ])('%j is none', (format) => {
    expect(dateFormat(format)).toBeUndefined()
  })

  it('reads every minute that it writes, to the very minute', () => {
    const moments = fc.date({
      min: new Date('1970-01-01T00:00Z'),
      max: new Date('2069-12-31T23:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        const [day = '', time = ''] = moment.toISOString().slice(0, 16).split('T')
        const [year = '', month = '', ofMonth = ''] = day.split('-')
        const minute = `${day}T${time}:00.000Z`
        expect(read('YYYY-MM-DD HH:mm', `${day} ${time}`)).toBe(minute)
        expect(read('D.M.YY HH:mm', `${Number(ofMonth)}.${Number(month)}.${year.slice(2)} ${time}`)).toBe(
          minute,
        )
      }),
    )
  })
})
