import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutNested, nestedUnit, type Placed } from './peer-groups.ts'

const placed = (...path: string[]): Placed => ({ id: path.at(-1) ?? '', path })
const branch = placed('KP', 'WIL', 'CB1')
const counter = placed('KP', 'WIL', 'CB1', 'TELLER')
const other = placed('KP', 'WIL', 'CB2')
const it1 = placed('KP', 'IT')

describe('a peer group', () => {
  it('holds no unit together with one above it', () => {
    expect(nestedUnit([branch, other, it1])).toBeUndefined()
    expect(nestedUnit([other, counter, branch])).toEqual({ unit: 'TELLER', above: 'CB1' })
  })

  it('of a kind leaves out what stands below another of the kind', () => {
    expect(withoutNested([branch, counter, other])).toEqual([branch, other])
    const trees = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }).map((names) => {
        const path = [...new Set(names)].map((_, at, all) => all.slice(0, at + 1).join('/'))
        return { id: path.at(-1) ?? '', path }
      }),
    )
    fc.assert(fc.property(trees, (units) => nestedUnit(withoutNested(units)) === undefined))
  })
})
