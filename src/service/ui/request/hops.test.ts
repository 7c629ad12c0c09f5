import { describe, expect, it } from 'vitest'
import type { ClockReading } from '../../contract.ts'
import { unitShares } from './hops.ts'

type Hop = ClockReading['hops'][number]
const unit = (code: string) => ({ id: code, name: { id: code, en: code }, code }) as Hop['unit']
const hop = (code: string, usedMinutes: number, until: string | null = '2026-11-22T07:00:00.000Z'): Hop => ({
  unit: unit(code),
  from: '2026-11-22T02:00:00.000Z',
  until,
  usedMinutes,
})

describe('who used the time', () => {
  it('takes all times together that a unit held the request, in the order of the first', () => {
    const shares = unitShares([hop('IT', 30), hop('LOG', 60), hop('IT', 90, null)])
    expect(
      shares.map(({ unit: { code }, minutes, times, holding }) => [code, minutes, times, holding]),
    ).toEqual([
      ['IT', 120, 2, true],
      ['LOG', 60, 1, false],
    ])
    expect(shares.map(({ share }) => share)).toEqual([2 / 3, 1 / 3])
  })
  it('has no shares of nothing', () => {
    expect(unitShares([hop('IT', 0, null)])[0]?.share).toBe(0)
    expect(unitShares([])).toEqual([])
  })
})
