import { describe, expect, it } from 'vitest'
import { creditsOf, findInCredits } from '../../../../test/planted-credits.ts'
import { findPlanted } from '../../../../test/planted-facts.ts'
import { usualSize } from './size.ts'
import { frameUntil, rowsOf, tell } from '../../../../test/simulated-history.ts'

/** Told anew for each, on a machine that may have much else to do. */
const patience = 120_000

const banks = [
  ...[1, 2, 4_294_967_295].map((seed) => ({ seed, people: 60 })),
  { seed: 6, people: 250 },
  usualSize,
  { seed: 8, people: 1200 },
]

describe('the planted facts', { timeout: patience }, () => {
  for (const size of banks)
    it(`are found by counting the rows of bank ${size.seed} with ${size.people} people, and nothing else is`, () => {
      const frame = frameUntil('2026-11-25T04:30:00Z')
      const { requests } = tell(size, frame)
      const { verdicts, completed } = rowsOf(requests, frame)
      const findings = [...findPlanted(verdicts, completed), ...findInCredits(creditsOf(requests, frame))]
      expect(findings).toHaveLength(15)
      expect(findings.filter(({ holds }) => !holds)).toEqual([])
    })

  it('are not found where the verdicts of two units are exchanged', () => {
    const frame = frameUntil('2026-11-25T04:30:00Z')
    const { verdicts, completed } = rowsOf(tell({ seed: 1, people: 250 }, frame).requests, frame)
    const exchanged = (one: string, other: string) =>
      verdicts.map((row) => ({
        ...row,
        unit: row.unit === one ? other : row.unit === other ? one : row.unit,
      }))
    const missing = (one: string, other: string) =>
      findPlanted(exchanged(one, other), completed).flatMap(({ fact, holds }) => (holds ? [] : [fact]))
    expect(missing('OPS', 'IT')).toEqual(expect.arrayContaining(['better', 'six alike']))
    expect(missing('LOG', 'KEU')).toEqual(expect.arrayContaining(['worse', 'six alike']))
    expect(missing('WTGH', 'WBRT')).toContain('one improved in month 13')
    expect(missing('CB001', 'OPS')).toContain('one with harder requests looks worse')
    expect(missing('CB002', 'AMAN')).toContain('one has too few raters')
  })
})
