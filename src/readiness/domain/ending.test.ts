import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidence, instantOf, knownAt } from '../../../test/readiness-facts.ts'
import { daysAfter } from './day-spans.ts'
import { dueWarning, endingCredentials, warningDays } from './ending.ts'

describe('what is about to end', () => {
  it('is of each kind the piece that lasts longest, and nothing that was renewed, revoked or never verified', () => {
    const rows = [
      evidence('sim-a', '2022-01-01', '2027-01-01'),
      evidence('sim-a', '2026-11-01', '2031-11-01'),
      evidence('gada', '2020-01-01', null),
      { ...evidence('teller', '2024-01-01', '2027-01-01'), verifiedAt: null },
      {
        ...evidence('risk', '2024-01-01', '2027-01-01'),
        revoked: { at: instantOf('2026-01-01'), from: '2026-01-01' },
      },
      { ...evidence('failed', '2024-01-01', '2027-01-01'), competent: false },
      evidence('old', '2020-01-01', '2025-01-01'),
    ]
    expect(endingCredentials(rows, '2026-11-29', knownAt)).toMatchObject([
      { kindId: 'sim-a', until: '2031-11-01' },
    ])
  })

  it('is told 90, 30 and 7 days before, each once', () => {
    const due = (left: number, ...told: number[]) =>
      dueWarning(daysAfter('2026-11-29', left), '2026-11-29', new Set(told))
    expect([due(91), due(90), due(31), due(30), due(8), due(7), due(0), due(-1)]).toEqual([
      undefined,
      90,
      90,
      30,
      30,
      7,
      7,
      undefined,
    ])
    expect([due(80, 90), due(30, 90), due(5, 90), due(5, 7)]).toEqual([undefined, 30, 7, undefined])
  })

  it('is told at most three times, whatever days somebody looks, and the last time within the week where somebody looks then', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 }), (looked) => {
        const told = new Set<number>()
        const said: number[] = []
        for (const left of looked.toSorted((one, other) => other - one)) {
          const due = dueWarning(daysAfter('2026-11-29', left), '2026-11-29', told)
          if (due === undefined) continue
          said.push(due)
          told.add(due)
        }
        expect(new Set(said).size).toBe(said.length)
        expect(said).toEqual(warningDays.filter((days) => said.includes(days)))
        expect(said.includes(7)).toBe(looked.some((left) => left <= 7))
      }),
    )
  })
})
