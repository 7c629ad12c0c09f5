import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareCases, readCases } from '../../scripts/reference/compare.ts'
import { methods } from '../../scripts/reference/methods.ts'

const root = join(import.meta.dirname, '../..')
const committed = join(root, 'test/fixtures/reference/made-up.json')
const shared = join(root, '../shared/reference/reference.json')

function casesOf(path: string) {
  return existsSync(path) ? readCases(readFileSync(path, 'utf8')) : []
}

describe('the reference cases that come with the project', () => {
  it.each(compareCases(casesOf(committed)))('$name agrees with R', ({ differences }) => {
    expect(differences).toEqual([])
  })

  it('hold at least one case of every function', () => {
    const held = new Set(casesOf(committed).map((one) => one.fn))
    expect(Object.keys(methods).filter((fn) => !held.has(fn))).toEqual([])
  })
})

describe.skipIf(!existsSync(shared))(
  'the reference cases from real data (skipped where ../shared/reference is missing)',
  () => {
    it.each(compareCases(casesOf(shared)))('$name agrees with R', ({ differences }) => {
      expect(differences).toEqual([])
    })

    it('are all there', () => {
      expect(casesOf(shared)).toHaveLength(56)
    })
  },
)

describe('comparing cases', () => {
  const one = { fn: 'wilson', input: { k: 7, n: 10 }, output: { share: 0.7 }, tolerance: 1e-9 }

  it('counts a number that is off by more than its tolerance', () => {
    expect(compareCases([{ ...one, output: { share: 0.70001 } }])[0]?.differences).toEqual([
      '.share: wanted 0.70001, found 0.7',
    ])
    expect(compareCases([{ ...one, output: { share: 0.70001 }, tolerance: 1e-4 }])[0]?.differences).toEqual(
      [],
    )
  })

  it('judges numbers above one by their size', () => {
    const many = { fn: 'poissonRate', input: { events: 4000, exposure: 2 }, tolerance: 1e-3 }
    expect(compareCases([{ ...many, output: { rate: 2001 } }])[0]?.differences).toEqual([])
    expect(compareCases([{ ...many, output: { rate: 2003 } }])[0]?.differences).toHaveLength(1)
  })

  it('counts what is unknown, lacks input, is missing, or has another length', () => {
    const found = compareCases([
      { ...one, fn: 'nothing' },
      { ...one, input: { k: 7 } },
      { ...one, output: { share: 0.7, other: 1 } },
      { ...one, output: { share: null } },
      { fn: 'falseDiscovery', input: { p: [0.1, 0.2] }, output: { q: [0.2] }, tolerance: 1 },
      { fn: 'falseDiscovery', input: { p: [0.1, 0.2] }, output: { q: [] }, tolerance: 1 },
    ])
    expect(found.map(({ differences }) => differences.length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('refuses a file that holds no cases', () => {
    expect(() => readCases('[]')).toThrow('A file of cases is')
  })
})
