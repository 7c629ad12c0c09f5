import { describe, expect, it } from 'vitest'
import type { Band, LeagueRow } from '../../contract.ts'
import { findingOf, namesOf } from './finding.ts'

const rows = (...bands: Band[]) => bands.map((band) => ({ band }) as LeagueRow)

describe('what a league says', () => {
  it('is who is above and who is below, and how many do not differ', () => {
    expect(findingOf({ state: 'differ', rows: rows('above', 'none', 'none', 'below') })).toMatchObject({
      kind: 'both',
      above: [{ band: 'above' }],
      below: [{ band: 'below' }],
      none: 2,
    })
    expect(findingOf({ state: 'differ', rows: rows('above', 'none') }).kind).toBe('above')
    expect(findingOf({ state: 'apart', rows: rows('none', 'below') }).kind).toBe('below')
    expect(findingOf({ state: 'differ', rows: rows('none', 'none') }).kind).toBe('nobody')
  })

  it('is that there are no differences, or nobody to compare', () => {
    expect(findingOf({ state: 'alike', rows: rows('none', 'none') }).kind).toBe('alike')
    expect(findingOf({ state: 'too_few_units', rows: [] }).kind).toBe('too_few_units')
  })

  it('names few, and counts many', () => {
    const write = {
      name: () => 'A',
      list: (names: readonly string[]) => names.join(' & '),
      count: (n: number) => `${n} units`,
    }
    expect(namesOf(rows('above', 'above'), write)).toBe('A & A')
    expect(namesOf(rows('above', 'above', 'above', 'above', 'above'), write)).toBe('5 units')
  })
})
