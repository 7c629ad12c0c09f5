import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, inFewLetters, workingTimeInWords } from './working-time-words.ts'

describe('working time in words', () => {
  it.each([
    [120, 'left', 'dua jam kerja lagi', 'two working hours left'],
    [150, 'left', 'dua setengah jam kerja lagi', 'two and a half working hours left'],
    [60, 'left', 'satu jam kerja lagi', 'one working hour left'],
    [47, 'left', '45 menit kerja lagi', '45 working minutes left'],
    [1, 'left', '1 menit kerja lagi', '1 working minute left'],
    [0.4, 'left', 'waktunya habis', 'no time left'],
    [31, 'late', 'terlambat 30 menit kerja', '30 working minutes late'],
    [1440, 'left', 'sekitar tiga hari kerja lagi', 'about three working days left'],
    [480, 'promised', 'dalam delapan jam kerja', 'within eight working hours'],
    [100, 'promised', 'dalam 1 jam 40 menit kerja', 'within 1 h 40 min of working time'],
    [2400, 'promised', 'dalam 40 jam kerja', 'within 40 working hours'],
  ] as const)('%d minutes %s read "%s" and "%s"', (minutes, sense, indonesian, english) => {
    expect(workingTimeInWords(minutes, sense, 'id')).toBe(indonesian)
    expect(workingTimeInWords(minutes, sense, 'en')).toBe(english)
  })

  it('never tells more hours left than there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 60, max: 620, noNaN: true }), (minutes) => {
        const told = workingTimeInWords(minutes, 'left', 'en')
        const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
        const hours = words.findIndex((word) => told.startsWith(`${word} `)) + 1
        expect((hours + (told.includes('half') ? 0.5 : 0)) * 60).toBeLessThanOrEqual(minutes)
      }),
    )
  })

  it('fits a table in few letters', () => {
    expect(inFewLetters(130, 'id')).toBe('2 jam 10 mnt')
    expect(inFewLetters(59.6, 'en')).toBe('1 h')
    expect(inFewLetters(75_000, 'id')).toBe('1.250 jam')
  })

  it('tells exact minutes where half hours would not do', () => {
    expect(exactly(61, 'id')).toBe('1 jam 1 menit kerja')
    expect(exactly(30, 'en')).toBe('30 working minutes')
    expect(exactly(90, 'en')).toBe('one and a half working hours')
  })
})
