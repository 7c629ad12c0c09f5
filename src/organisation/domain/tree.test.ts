import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../contract.ts'
import { deepest, inherited, moveProblem, pathOf, placeUnder, type Place } from './tree.ts'

const idOf = (index: number) => `unit-${index}` as UnitId
const codeOf = (index: number) => `U${index}`

/** A tree of units, each under an earlier one, or at the root. */
const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) =>
    picks.reduce<Place[]>((tree, pick, index) => {
      const parent = index === 0 ? undefined : tree[pick % (index + 1)]
      const place = placeUnder(parent, codeOf(index))
      return [...tree, { id: idOf(index), code: codeOf(index), ...place }]
    }, []),
  )
  .filter((tree) => tree.every(({ ancestors }) => ancestors.length < deepest))

const below = (tree: readonly Place[], unit: Place) =>
  tree.filter(({ ancestors }) => ancestors.includes(unit.id))
const levels = (tree: readonly Place[], unit: Place) =>
  Math.max(unit.ancestors.length, ...below(tree, unit).map(({ ancestors }) => ancestors.length)) -
  unit.ancestors.length +
  1

describe('the tree of units', () => {
  it('never lets a unit come under itself, however often units are moved', () => {
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 30 }),
        (start, moves) => {
          let tree = start
          for (const [pick, to] of moves) {
            const unit = tree[pick % tree.length]
            const parent = to === null ? undefined : tree[to % tree.length]
            if (unit === undefined || moveProblem(unit, parent, levels(tree, unit)) !== undefined) continue
            tree = moved(tree, unit, parent)
          }
          for (const unit of tree) {
            expect(unit.ancestors).not.toContain(unit.id)
            expect(new Set(unit.ancestors).size).toBe(unit.ancestors.length)
            expect(unit.ancestors.length).toBeLessThan(deepest)
          }
        },
      ),
    )
  })

  it('refuses to move a unit under itself or under what is below it, and nothing else but depth', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (tree, one, other) => {
        const unit = tree[one % tree.length]
        const parent = tree[other % tree.length]
        if (unit === undefined || parent === undefined) return
        const inBranch = parent.id === unit.id || parent.ancestors.includes(unit.id)
        const tooDeep =
          parent.ancestors.length + 1 + levels(tree, unit) > deepest ? 'unit_too_deep' : undefined
        expect(moveProblem(unit, parent, levels(tree, unit))).toBe(inBranch ? 'unit_move_circle' : tooDeep)
      }),
    )
  })

  it('sorts each unit right before all that is below it', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const sorted = tree.toSorted((one, other) => (one.codePath < other.codePath ? -1 : 1))
        for (const unit of tree) {
          const at = sorted.indexOf(unit)
          const branch = sorted.slice(at + 1, at + 1 + below(tree, unit).length)
          expect(new Set(branch)).toEqual(new Set(below(tree, unit)))
        }
      }),
    )
  })

  it('finds a branch by its code path: after the path and a slash, before the path and a zero', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, pick) => {
        const unit = tree[pick % tree.length]
        if (unit === undefined) return
        const { codePath } = unit
        const found = tree.filter(
          (other) => other.codePath > `${codePath}/` && other.codePath < `${codePath}0`,
        )
        expect(found).toEqual(below(tree, unit))
      }),
    )
  })

  it('takes the choice of the nearest unit upwards, else the general one', () => {
    const path = [idOf(0), idOf(1), idOf(2)]
    const choices = new Map([
      [idOf(0), 'root'],
      [idOf(1), 'middle'],
    ])
    const choose = (unit: UnitId) => choices.get(unit)
    expect(inherited(path, choose, 'general')).toEqual({ choice: 'middle', from: idOf(1) })
    expect(inherited([idOf(7)], choose, 'general')).toEqual({ choice: 'general', from: null })
  })
})

function moved(tree: readonly Place[], unit: Place, parent: Place | undefined): Place[] {
  const to = placeUnder(parent, unit.code)
  return tree.map((place) => {
    if (!pathOf(place).includes(unit.id)) return place
    return {
      ...place,
      ancestors: [...to.ancestors, ...place.ancestors.slice(unit.ancestors.length)],
      codePath: to.codePath + place.codePath.slice(unit.codePath.length),
    }
  })
}
