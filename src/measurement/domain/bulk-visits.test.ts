import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulkVisits, type VisitBurst } from './bulk-visits.ts'

const usual = [40, 60, 200, 400, 300]
const burst = (n: number, lowest: number, highest: number, otherwise = [4, 6, 20, 40, 30]): VisitBurst => ({
  touchpointId: 'loket',
  unitId: 'cabang',
  ratingIds: Array.from({ length: n }, (_, at) => String(at)),
  from: new Date('2026-03-02T02:10:00Z'),
  lowest,
  highest,
  otherwise,
})

describe('many verdicts within the same ten minutes', () => {
  it('are asked about where they are all equal and this touchpoint seldom gets so', () => {
    const { found, tried } = bulkVisits([burst(12, 1, 1), burst(12, 1, 5), burst(12, 4, 5)], usual)
    expect(tried).toBe(3)
    expect(found).toMatchObject([{ mark: 1, touchpointId: 'loket', lowest: 1, highest: 1 }])
  })

  it('are not where customers are always that content', () => {
    expect(bulkVisits([burst(10, 5, 5, [0, 0, 0, 10, 990])], usual).found).toEqual([])
  })

  it('are the same question whatever else the order is', () => {
    const bursts = fc.array(
      fc.tuple(
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(bursts, (drawn) => {
        const all = drawn.map(([n, one, other]) => burst(n, Math.min(one, other), Math.max(one, other)))
        const told = (of: readonly VisitBurst[]) =>
          bulkVisits(of, usual)
            .found.map(({ ratingIds, mark, q }) => `${ratingIds.length} ${mark} ${q.toFixed(12)}`)
            .toSorted()
        expect(told(all.toReversed())).toEqual(told(all))
      }),
    )
  })
})
