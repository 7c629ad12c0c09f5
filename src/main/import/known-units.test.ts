import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../organisation/contract.ts'
import { unitFinder, unitsByWord, wordOf, type KnownUnit } from './known-units.ts'

const unit = (code: string, nameId: string, nameEn: string, closedOn: string | null = null): KnownUnit => ({
  id: `unit ${code}` as UnitId,
  code,
  nameId,
  nameEn,
  ancestors: [],
  closedOn,
})
const units = [
  unit('TI', 'Teknologi Informasi', 'Information Technology'),
  unit('HC', 'Divisi Sumber Daya Manusia', 'Human Capital'),
  unit('CBG-1', 'Cabang Cafe', 'Café Branch'),
  unit('OPS', 'Operasi', 'Operations'),
  unit('OPS2', 'Ops', 'Ops Two'),
  unit('LAMA', 'Arsip', 'Archive', '2024-01-01'),
  unit('BARU', 'Arsip', 'Records'),
]
const find = unitFinder(units)

describe('the unit that a word of a source is likely to mean', () => {
  it.each([
    ['teknologi informasi', 'TI'],
    ['Dept. of Information-Technology', undefined],
    ['Department: Information-Technology', 'TI'],
    ['ti', 'TI'],
    ['Sumber Daya Manusia', 'HC'],
    ['cafe branch', 'CBG-1'],
    ['cbg 1', 'CBG-1'],
    ['Archive', 'LAMA'],
    ['Arsip', 'BARU'],
    ['Ops', undefined],
    ['Divisi', undefined],
    ['Logistik', undefined],
    ['', undefined],
    ['!', undefined],
  ])('of %j is %s', (word, code) => {
    expect(find(word)?.code).toBe(code)
  })

  it('is written so that this unit and no other is meant when requests are written', () => {
    const byWord = unitsByWord(units)
    for (const one of units.filter(({ code }) => code !== 'LAMA'))
      expect(byWord.get(wordOf(one, byWord).toLowerCase())).toBe(one)
    expect(units.map((one) => wordOf(one, byWord)).slice(3, 5)).toEqual(['Operasi', 'OPS2'])
  })
})
