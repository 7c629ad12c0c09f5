import { describe, expect, it } from 'vitest'
import { readyMade, readyMadeKind, withLadders } from './ready-made.ts'

const kinds = readyMade.flatMap((group) => group.kinds)

describe('ready-made kinds', () => {
  it('have one key each, and name their source and themselves in both languages', () => {
    expect(new Set(kinds.map(({ key }) => key)).size).toBe(kinds.length)
    for (const { source } of readyMade) expect(source.id !== '' && source.en !== '').toBe(true)
    for (const { name, issuer } of kinds)
      expect([name.id, name.en, issuer.id, issuer.en].every((text) => text !== '')).toBe(true)
  })

  it('refer to nothing that is not there, and climb no ladder in a circle', () => {
    for (const { key, prerequisite, includes } of kinds) {
      for (const other of [...(prerequisite?.keys ?? []), ...includes])
        expect(readyMadeKind(other), `${key} refers to ${other}`).toBeDefined()
      const all = withLadders([key]).map((kind) => kind.key)
      expect(all.at(-1)).toBe(key)
    }
  })

  it('have the ages and the steps of driving licences', () => {
    const age = (key: string) => readyMadeKind(key)?.minimumAge
    expect(['sim-a', 'sim-c', 'sim-d', 'sim-d1'].map(age)).toEqual([17, 17, 17, 17])
    expect(['sim-c1', 'sim-c2', 'sim-a-umum', 'sim-b1'].map(age)).toEqual([18, 19, 20, 20])
    expect(['sim-b2', 'sim-b1-umum', 'sim-b2-umum'].map(age)).toEqual([21, 22, 23])
    expect(withLadders(['sim-c2']).map(({ key }) => key)).toEqual(['sim-c', 'sim-c1', 'sim-c2'])
    expect(readyMadeKind('sim-c1')).toMatchObject({
      prerequisite: { keys: ['sim-c'], months: 12 },
      validityMonths: 60,
    })
  })

  it('have certificates of competence that are assessed and last three years', () => {
    for (const kind of kinds.filter(({ key }) => key.startsWith('bnsp-')))
      expect(kind).toMatchObject({ validityMonths: 36, assessed: true })
  })
})
