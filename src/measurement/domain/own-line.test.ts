import { describe, expect, it } from 'vitest'
import { standsInLine } from './own-line.ts'

const root = ['KP']
const it1 = ['KP', 'IT']
const desk = ['KP', 'IT', 'ITB']
const staff = ['KP', 'SDM']

describe('a unit of one’s own line', () => {
  it('is one’s own, one above and one below it', () => {
    for (const unit of [root, it1, desk]) expect(standsInLine(unit, [it1])).toBe(true)
  })

  it('is not one beside it', () => {
    expect(standsInLine(staff, [it1])).toBe(false)
    expect(standsInLine(desk, [staff])).toBe(false)
  })

  it('is any of several, and none where somebody has none', () => {
    expect(standsInLine(desk, [staff, it1])).toBe(true)
    expect(standsInLine(desk, [])).toBe(false)
  })
})
