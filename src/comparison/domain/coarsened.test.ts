import { describe, expect, it } from 'vitest'
import { normalPoint } from '../../statistics/distributions.ts'
import { adjusted, type MarksOfUnit } from './adjusting.ts'
import { coarsened } from './coarsened.ts'
import { meansBeside } from './means-beside.ts'
import type { Between } from './standings.ts'

/** Two units of forty answers each, of which so many were urgent. */
const answers = 40
const urgent = [11, 19] as const

function marksOf(owner: string, ofUrgent: number): MarksOfUnit[] {
  const of = (stratum: string, counts: readonly number[]) =>
    counts.map((count, at): MarksOfUnit => ({ owner, stratum, mark: at + 1, count }))
  return [
    ...of('1/branch', [2, 3, 2, 1, ofUrgent - 8]),
    ...of('3/branch', [1, 1, 4, 8, answers - ofUrgent - 14]),
  ]
}

/** What is told of the first unit. */
function told() {
  const marks = [...marksOf('a', urgent[0]), ...marksOf('b', urgent[1])]
  const once = new Map([
    ['a', 1],
    ['b', 1],
  ])
  const found = adjusted(marks, once, 'mean')
  if (!found.ok) throw new Error(found.reason)
  const { means, contrasts, mixes } = found
  const standings = meansBeside(means, { margin: 0.1, seed: 1, contrasts })
  const [mean, standing] = [means[0], standings.ok ? standings.units[0] : undefined]
  if (mean === undefined || standing === undefined) throw new Error('nothing is told')
  const half = normalPoint(0.95) * mean.se
  const value = { estimate: mean.mean, low: mean.mean - half, high: mean.mean + half }
  return { adjusted: value, mix: mixes.get('a') ?? null, standing }
}

/** How many pairs of numbers of urgent requests fit the widths of the two intervals, which are known this exactly. */
function fitting({ adjusted: value, standing }: ReturnType<typeof told>, exactly: number): number {
  const widthOf = ({ low, high }: Between) => (high - low) / 2
  const [own, contrast] = [widthOf(value), widthOf(standing.difference)]
  const least = ((contrast - exactly) / (own + exactly)) ** 2
  const most = ((contrast + exactly) / (own - exactly)) ** 2
  let fit = 0
  for (let a = 5; a <= answers - 5; a += 1) {
    for (let b = a + 1; b <= answers - 5; b += 1) {
      const [x, y] = [a / answers, b / answers]
      const uncertain = (x - y) ** 2 / (4 * answers * (x * (1 - x) + y * (1 - y)))
      const ratio = (2 / answers + 4 * uncertain) / (1 / answers + uncertain)
      fit += Number(ratio >= least && ratio <= most)
    }
  }
  return fit
}

describe('values with everybody’s mix, as they are told', () => {
  it('do not let how many urgent requests were rated be worked out, which all their digits would', () => {
    expect(fitting(told(), 1e-9)).toBeLessThan(5)
    expect(fitting(coarsened(told(), 'mean'), 0.005)).toBeGreaterThan(100)
  })

  it('have the digits that screens write, and the same band', () => {
    const [exact, coarse] = [told(), coarsened(told(), 'mean')]
    expect(coarse.standing.band).toBe(exact.standing.band)
    expect(coarse.adjusted?.estimate).toBeCloseTo(exact.adjusted.estimate, 2)
    expect(String(coarse.adjusted?.estimate)).toMatch(/^\d(\.\d{1,2})?$/)
    const share = coarsened({ ...exact, adjusted: { estimate: 0.81239, low: 0.7, high: 0.9 } }, 'share')
    expect(share.adjusted?.estimate).toBe(0.812)
  })

  it('go no further than the scale of the answers, in files as on screens', () => {
    const beyond = { estimate: 0.981, low: 0.95, high: 1.0049 }
    expect(coarsened({ ...told(), adjusted: beyond }, 'share').adjusted).toEqual({ ...beyond, high: 1 })
  })
})
