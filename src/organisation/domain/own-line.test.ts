import { describe, expect, it } from 'vitest'
import { concernsOwn } from './own-line.ts'

describe('what is one’s own', () => {
  const path = { root: ['r'], region: ['r', 'w'], branch: ['r', 'w', 'b'], other: ['r', 'o'] }

  it('is the unit where one works, those above and those below', () => {
    const inRegion = { memberPaths: [path.region], headedUnits: [] }
    expect([path.root, path.region, path.branch].map((one) => concernsOwn(one, inRegion))).toEqual([
      true,
      true,
      true,
    ])
    expect(concernsOwn(path.other, inRegion)).toBe(false)
  })

  it('is only the root to whom works there, and everything to whom heads it', () => {
    const auditor = { memberPaths: [path.root], headedUnits: [] }
    expect([path.root, path.region].map((one) => concernsOwn(one, auditor))).toEqual([true, false])
    expect(concernsOwn(path.branch, { memberPaths: [path.root], headedUnits: ['r'] })).toBe(true)
  })

  it('is nothing to whom works nowhere, and a unit that is not known is everybody’s', () => {
    expect(concernsOwn(path.region, { memberPaths: [], headedUnits: [] })).toBe(false)
    expect(concernsOwn([], { memberPaths: [], headedUnits: [] })).toBe(true)
  })
})
