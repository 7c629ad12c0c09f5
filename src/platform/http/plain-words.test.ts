import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bothLanguages, day } from './endpoint.ts'
import { inWords } from '../i18n/patterns.ts'
import { parseInput } from './validation.ts'

const body = z.object({
  name: bothLanguages(5),
  email: z.email(),
  on: day,
  reason: z.string().min(3),
  count: z.number().min(1).max(20),
  code: z.string().regex(inWords(/^[A-Z]+$/, { id: 'Huruf besar saja.', en: 'Capital letters only.' })),
})
const endpoint = { summary: 'Anything', body, output: z.object({}) }
const fine = {
  name: { id: 'Nama', en: 'Name' },
  email: 'budi@bank.example',
  on: '2026-11-22',
  reason: 'Pindah',
  count: 3,
  code: 'IT',
}
const reasons = (changed: object, language: 'id' | 'en' = 'id') => {
  const parsed = parseInput(endpoint, { params: {}, query: {}, body: { ...fine, ...changed } }, language)
  return parsed.ok ? [] : parsed.fields.map(({ name, reason }) => `${name}: ${reason}`)
}

describe('what is wrong with an input, in plain words', () => {
  it('is that it is needed, whether empty or absent', () => {
    expect(reasons({ name: { id: ' ', en: 'Name' } })).toEqual(['body.name.id: Perlu diisi.'])
    expect(reasons({ email: undefined }, 'en')).toEqual(['body.email: Needed.'])
  })
  it('is how long or how many it may be', () => {
    expect(reasons({ name: { id: 'Terlalu panjang', en: 'Name' } })).toEqual([
      'body.name.id: Paling banyak 5 karakter.',
    ])
    expect(reasons({ reason: 'x' })).toEqual(['body.reason: Paling sedikit 3 karakter.'])
    expect(reasons({ count: 0 }, 'en')).toEqual(['body.count: At least 1.'])
    expect(reasons({ count: 21 })).toEqual(['body.count: Paling banyak 20.'])
  })
  it('is an address or a day that does not exist', () => {
    expect(reasons({ email: 'budi@' })).toEqual(['body.email: Alamat email ini belum benar.'])
    expect(reasons({ on: '2026-02-30' }, 'en')).toEqual(['body.on: This day does not exist.'])
  })
  it('is what a pattern asks for, in words and not as the pattern', () => {
    expect(reasons({ code: 'it 1' })).toEqual(['body.code: Huruf besar saja.'])
    expect(reasons({ code: 'it 1' }, 'en')).toEqual(['body.code: Capital letters only.'])
  })
  it('is told in the words of the parser where only a program gets it wrong', () => {
    expect(reasons({ count: 'three' })).toHaveLength(1)
  })
})
