import { describe, expect, it } from 'vitest'
import { circularKind } from './ladders.ts'

describe('a ladder of kinds', () => {
  it('may branch and meet again, but never comes back to itself', () => {
    const branched = [
      { id: 'c2', below: ['c1', 'c'] },
      { id: 'c1', below: ['c'] },
      { id: 'c', below: [] },
    ]
    expect(circularKind(branched)).toBeUndefined()
    expect(circularKind([...branched.slice(0, 2), { id: 'c', below: ['c2'] }])).toBeDefined()
    expect(circularKind([{ id: 'c', below: ['c'] }])).toBe('c')
    expect(circularKind([{ id: 'c', below: ['unknown'] }])).toBeUndefined()
  })
})
