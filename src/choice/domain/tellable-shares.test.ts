import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewBetween } from '../../measurement/index.ts'
import { tellable, type OfferedTogether } from './tellable-shares.ts'

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String(from + at))
const offersOf = (...units: readonly string[]) =>
  units.map((name) => ({ unitId: name.charAt(0), serviceId: name }))

/** Who met occasions of which columns of different weight stood side by side. */
function told(
  together: readonly OfferedTogether[],
  columnOf: (offer: OfferedTogether['offers'][number]) => string,
  weights: ReadonlyMap<string, number>,
): number {
  const apart = together.filter(
    ({ offers }) => new Set(offers.map((offer) => weights.get(columnOf(offer)) ?? 0)).size > 1,
  )
  return new Set(apart.flatMap(({ askers }) => askers)).size
}

describe('whose shares are told', () => {
  it('is everybody where five people stand between any two', () => {
    const all = tellable([{ offers: offersOf('a', 'b', 'c'), askers: people(0, 5) }], fewBetween)
    expect([...all.unitIds]).toEqual(['a', 'b', 'c'])
  })

  it('is nobody of whom a single occasion would follow, nor a unit in services that fewer than five met', () => {
    const one = { offers: offersOf('a', 'c'), askers: people(6, 7) }
    const some = tellable([{ offers: offersOf('a', 'b'), askers: people(0, 6) }, one], fewBetween)
    expect([...some.unitIds]).toEqual(['b'])
    const services = [
      { offers: offersOf('a1', 'b'), askers: people(0, 6) },
      { offers: offersOf('a2', 'b'), askers: people(6, 8) },
    ]
    const whole = tellable(services, fewBetween)
    expect([[...whole.unitIds], [...whole.inServices]]).toEqual([['a', 'b'], ['b']])
  })

  it('leaves no combination of shares that says what one to four people chose', () => {
    const offers = fc.uniqueArray(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1', 'd1'), {
      minLength: 2,
      maxLength: 4,
    })
    const askers = fc.uniqueArray(fc.integer({ min: 0, max: 14 }).map(String), { minLength: 1, maxLength: 8 })
    const together = fc.array(fc.record({ offers: offers.map((names) => offersOf(...names)), askers }), {
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(together, (all) => {
        const several = all.filter((one) => new Set(one.offers.map(({ unitId }) => unitId)).size > 1)
        const { unitIds, inServices } = tellable(several, fewBetween)
        const columnOf = ({ unitId, serviceId }: { unitId: string; serviceId: string }) =>
          inServices.has(unitId) ? serviceId : unitIds.has(unitId) ? unitId : 'untold'
        const columns = [...new Set(several.flatMap((one) => one.offers.map(columnOf)))].filter(
          (column) => column !== 'untold',
        )
        for (let mask = 1; mask < 2 ** columns.length; mask += 1) {
          const weights = new Map(columns.map((column, at) => [column, (mask >> at) & 1]))
          const many = told(several, columnOf, weights)
          expect(many === 0 || many >= 5).toBe(true)
        }
      }),
    )
  })
})
