import { describe, expect, it } from 'vitest'
import { evidence, facts, instantOf, knownAt, needsCredential, on } from '../../../test/readiness-facts.ts'
import { isCorrected, lookBack } from './hindsight.ts'
import { readiness } from './readiness.ts'

const requirements = [needsCredential('sim-a')]
const of = (...rows: ReturnType<typeof evidence>[]) => facts({ evidence: rows }, { requirements })

describe('asked for the past', () => {
  it('answers from what was known then, and says that a revocation dated back changed it', () => {
    const revoked = {
      ...evidence('sim-a', '2026-01-01', '2031-01-01'),
      revoked: { at: instantOf('2026-06-15'), from: '2026-03-01' },
    }
    const look = lookBack(of(revoked), on('2026-05-01'), knownAt)
    expect(look.atThatTime).toMatchObject({ state: 'ready_until', until: '2031-01-01' })
    expect(look.inHindsight).toMatchObject({ state: 'not_ready', reasons: [{ why: { code: 'revoked' } }] })
    expect(look.turns).toEqual([{ at: instantOf('2026-06-15'), to: 'not_ready' }])
    expect(isCorrected(look)).toBe(true)
    expect(isCorrected(lookBack(of(revoked), on('2026-02-01'), knownAt))).toBe(true)
    expect(lookBack(of(revoked), on('2026-02-01'), knownAt).turns).toEqual([])
  })

  it('says that a verification came late, and what was true all the same', () => {
    const late = { ...evidence('sim-a', '2026-01-01', '2031-01-01'), verifiedAt: instantOf('2026-04-01') }
    const look = lookBack(of(late), on('2026-02-01'), knownAt)
    expect(look.atThatTime).toMatchObject({ state: 'not_ready', reasons: [{ why: { code: 'unverified' } }] })
    expect(look.inHindsight).toMatchObject({ state: 'ready_until' })
    expect(look.turns).toEqual([{ at: instantOf('2026-04-01'), to: 'ready_until' }])
  })

  it('tells every turn in order, and none where nothing turned', () => {
    const both = {
      ...evidence('sim-a', '2026-01-01', '2031-01-01'),
      verifiedAt: instantOf('2026-04-01'),
      revoked: { at: instantOf('2026-05-01'), from: '2026-01-15' },
    }
    expect(lookBack(of(both), on('2026-02-01'), knownAt).turns.map(({ to }) => to)).toEqual([
      'ready_until',
      'not_ready',
    ])
    expect(isCorrected(lookBack(of(evidence('sim-a', '2026-01-01', null)), on('2026-02-01'), knownAt))).toBe(
      false,
    )
  })

  it('goes by what the job asked for then', () => {
    const added = { ...needsCredential('sim-a'), since: instantOf('2026-03-01') }
    const ended = { ...needsCredential('first-aid'), until: instantOf('2026-03-01') }
    const asked = facts(
      { evidence: [evidence('sim-a', '2026-01-01', null)] },
      { requirements: [added, ended] },
    )
    expect(readiness(asked, on('2026-02-01'), knownAt).state).toBe('not_ready')
    expect(readiness(asked, on('2026-03-02'), knownAt).state).toBe('ready')
  })
})
