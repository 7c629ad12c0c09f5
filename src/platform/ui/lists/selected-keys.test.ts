import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extended, nothingSelected, toggled } from './selected-keys.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('selecting rows of a list', () => {
  it('takes one and gives it back', () => {
    const one = toggled(nothingSelected, 'b', 9)
    expect([...one.chosen]).toEqual(['b'])
    expect(toggled(one, 'b', 9).chosen.size).toBe(0)
  })

  it('extends from where the range began, downwards and upwards', () => {
    expect([...extended(toggled(nothingSelected, 'b', 9), order, 'd', 9).chosen]).toEqual(['b', 'c', 'd'])
    expect([...extended(toggled(nothingSelected, 'd', 9), order, 'b', 9).chosen]).toEqual(['d', 'c', 'b'])
  })

  it('without a beginning, or with one that left the list, takes the row alone', () => {
    expect([...extended(nothingSelected, order, 'c', 9).chosen]).toEqual(['c'])
    expect([...extended(toggled(nothingSelected, 'gone', 9), order, 'c', 9).chosen]).toEqual(['gone', 'c'])
  })

  it('never selects more than allowed, whatever is pressed', () => {
    const presses = fc.array(fc.tuple(fc.constantFrom(...order), fc.boolean()))
    fc.assert(
      fc.property(presses, fc.integer({ min: 1, max: 4 }), (pressed, most) => {
        const end = pressed.reduce(
          (selected, [key, range]) =>
            range ? extended(selected, order, key, most) : toggled(selected, key, most),
          nothingSelected,
        )
        expect(end.chosen.size).toBeLessThanOrEqual(most)
      }),
    )
  })
})
