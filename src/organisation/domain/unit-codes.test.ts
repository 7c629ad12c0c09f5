import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFor } from './unit-codes.ts'

describe('a code made from a name', () => {
  it('is one that a unit may have, and is not taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }), (names) => {
        const taken = new Set<string>()
        for (const name of names) {
          const code = codeFor(name, taken)
          expect(code).toMatch(/^[A-Z][A-Z0-9]{1,11}$/)
          expect(taken.has(code)).toBe(false)
          taken.add(code)
        }
      }),
    )
  })

  it('reads like the name', () => {
    expect(codeFor('Layanan TI', new Set())).toBe('LAYANANTI')
    expect(codeFor('Group 70', new Set())).toBe('GROUP70')
    expect(codeFor('70', new Set())).toBe('U70')
    expect(codeFor('Sumber Daya Manusia', new Set(['SUMBERDAYAMA']))).toBe('SUMBERDAYAM2')
    expect(codeFor('é', new Set())).toBe('E1')
    expect(codeFor('ラ', new Set())).toBe('U1')
  })
})
