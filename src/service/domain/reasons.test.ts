import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identified, repeated, type KnownReason } from './reasons.ts'

const known: readonly KnownReason[] = [
  { id: 'a', textId: 'Cepat', textEn: 'Quick' },
  { id: 'b', textId: 'Ramah', textEn: 'Friendly' },
  { id: 'c', textId: 'Lama', textEn: 'Slow' },
]
const wish = (id: string | undefined, textId: string, textEn: string) => ({
  id,
  text: { id: textId, en: textEn },
})
const numbered = () => {
  let made = 0
  return () => `new ${(made += 1)}`
}

describe('a reason for a rating', () => {
  it('stays itself while its words stay, in whatever order', () => {
    const wanted = [wish('b', 'Ramah', 'Friendly'), wish('a', 'Cepat', 'Quick')]
    expect(identified(known, wanted, numbered())).toEqual(['b', 'a'])
  })

  it('is another one when a word is changed in either language', () => {
    expect(identified(known, [wish('a', 'Cepat', 'Fast')], numbered())).toEqual(['new 1'])
    expect(identified(known, [wish('a', 'Cepat sekali', 'Quick')], numbered())).toEqual(['new 1'])
  })

  it('is the former one again where its words come back', () => {
    expect(identified(known, [wish(undefined, 'Lama', 'Slow')], numbered())).toEqual(['c'])
    expect(identified(known, [wish('a', 'Lama', 'Slow')], numbered())).toEqual(['c'])
  })

  it('never has the words of another, whatever is wanted: each is named once and says what it said', () => {
    const words = fc.constantFrom('Cepat', 'Ramah', 'Lama', 'Baru')
    const wishes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', undefined), words), { maxLength: 8 })
    fc.assert(
      fc.property(wishes, (list) => {
        const of = (text: string) => known.find(({ textId }) => textId === text)?.textEn ?? 'New'
        const wanted = list.map(([id, text]) => wish(id, text, of(text)))
        const ids = identified(known, wanted, numbered())
        expect(ids).toHaveLength(wanted.length)
        const said = ids.map((id) => known.find((one) => one.id === id)?.textId)
        expect(said).toEqual(wanted.map(({ text }, index) => said[index] && text.id))
        const distinct = new Set(ids).size
        expect(distinct).toBe(repeated(wanted).length === 0 ? ids.length : distinct)
      }),
    )
  })

  it('may not say what one before it says, in either language', () => {
    const list = [wish('a', 'Cepat', 'Quick'), wish(undefined, 'cepat ', 'Fast'), wish('b', 'Sigap', 'quick')]
    expect(repeated(list)).toEqual([
      { index: 1, language: 'id' },
      { index: 2, language: 'en' },
    ])
  })
})
