import { describe, expect, it } from 'vitest'
import { adjusted, type MarksOfUnit } from './adjusting.ts'
import { meansBeside } from './means-beside.ts'

/** Marks of a unit whose urgent requests please 60 of a hundred, and the others 90. */
function marksOf(owner: string, { urgent, usual }: { urgent: number; usual: number }): MarksOfUnit[] {
  const of = (stratum: string, count: number, pleased: number): MarksOfUnit[] => [
    { owner, stratum, mark: 5, count: Math.round(count * pleased) },
    { owner, stratum, mark: 2, count: Math.round(count * (1 - pleased)) },
  ]
  return [...of('1/branch', urgent, 0.6), ...of('3/branch', usual, 0.9)]
}

const marks = [
  ...marksOf('harder', { urgent: 200, usual: 50 }),
  ...['a', 'b', 'c'].flatMap((unit) => marksOf(unit, { urgent: 50, usual: 200 })),
]
const once = new Map(['harder', 'a', 'b', 'c'].map((unit) => [unit, 1]))

function told(deffs: ReadonlyMap<string, number>, compared: 'share' | 'mean' = 'share') {
  const found = adjusted(marks, deffs, compared)
  if (!found.ok) throw new Error(found.reason)
  return found
}

describe('values with everybody’s mix', () => {
  it('do not make a unit worse for serving more urgent requests, and say what was done to it', () => {
    const { means, contrasts, mixes } = told(once)
    const standings = meansBeside(means, { margin: 0.03, seed: 1, contrasts })
    if (!standings.ok) throw new Error(standings.reason)
    expect(standings.units.map(({ band }) => band)).toEqual(['none', 'none', 'none', 'none'])
    const harder = mixes.get('harder')
    expect(harder?.urgency).toBe('more')
    expect(harder?.shift).toBeGreaterThan(0.1)
    expect(mixes.get('a')?.urgency).toBe('fewer')
    expect(mixes.get('a')?.shift).toBeLessThan(0)
  })

  it('are on the scale of the marks where means are compared', () => {
    const { means } = told(once, 'mean')
    for (const { mean } of means) expect(mean).toBeCloseTo(means[0]?.mean ?? 0, 9)
    expect(means[0]?.mean).toBeGreaterThan(3.5)
  })

  it('are as sure as the regression says where everybody answered once', () => {
    const [simple, repeated] = [told(once), told(new Map([...once].map(([unit]) => [unit, 4])))]
    for (const [at, { se }] of simple.means.entries()) {
      expect(repeated.means[at]?.se).toBeCloseTo(2 * se, 10)
      expect(repeated.contrasts[at]?.se).toBeCloseTo(2 * (simple.contrasts[at]?.se ?? 0), 10)
    }
  })

  it('are less sure of a unit whose raters repeat themselves, and of others as far as they stand against it', () => {
    const [simple, uneven] = [told(once), told(new Map([...once, ['harder', 5]]))]
    const at = (found: typeof simple, unit: string) => {
      const place = found.means.findIndex(({ id }) => id === unit)
      return { mean: found.means[place]?.se ?? 0, contrast: found.contrasts[place]?.se ?? 0 }
    }
    expect(at(uneven, 'harder').mean).toBeGreaterThan(1.8 * at(simple, 'harder').mean)
    expect(at(uneven, 'harder').contrast).toBeGreaterThan(1.5 * at(simple, 'harder').contrast)
    expect(at(uneven, 'a').contrast).toBeGreaterThan(at(simple, 'a').contrast)
  })

  it('leave out units that are not compared, and refuse what cannot be told apart', () => {
    expect(told(new Map([...once].filter(([unit]) => unit !== 'c'))).means.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'harder',
    ])
    expect(adjusted([], once, 'share')).toEqual({ ok: false, reason: 'too_few' })
    const apart = [
      ...marksOf('a', { urgent: 100, usual: 0 }),
      ...marksOf('b', { urgent: 0, usual: 100 }),
    ].filter(({ count }) => count > 0)
    expect(adjusted(apart, once, 'share')).toEqual({ ok: false, reason: 'singular' })
    const equal = [
      { owner: 'a', stratum: '1/branch', mark: 5, count: 40 },
      { owner: 'b', stratum: '1/branch', mark: 5, count: 40 },
    ]
    expect(adjusted(equal, once, 'share')).toEqual({ ok: false, reason: 'no_variation' })
  })
})
