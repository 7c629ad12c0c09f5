import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionedIn, mentionOf, readMentions } from './mentions.ts'

const budi = '01900000-0000-7000-8000-00000000000a'
const sari = '01900000-0000-7000-8000-00000000000b'
const nameOf = (id: string) => (id === budi ? 'Budi' : 'Sari')

describe('mentions', () => {
  it('are people by id, each once, in their order', () => {
    expect(mentionedIn(`${mentionOf(sari)} dan ${mentionOf(budi)}, lalu ${mentionOf(sari)}`)).toEqual([
      sari,
      budi,
    ])
    expect(mentionedIn('@Budi @[budi] budi@bank.example')).toEqual([])
  })

  it('are read under the name of today, at the place where they stand', () => {
    const read = readMentions(`Halo ${mentionOf(budi)}, tolong.`, new Set([budi]), nameOf)
    expect(read.text).toBe('Halo @Budi, tolong.')
    expect(read.mentions).toEqual([{ personId: budi, from: 5, to: 10 }])
  })

  it('stay as typed where nobody was mentioned by them', () => {
    const text = `${mentionOf(sari)} ${mentionOf(budi)}`
    expect(readMentions(text, new Set([budi]), nameOf).text).toBe(`${mentionOf(sari)} @Budi`)
  })

  it('are not read again in a name that looks like one', () => {
    const read = readMentions(mentionOf(budi), new Set([budi, sari]), () => mentionOf(sari))
    expect(read.text).toBe(`@${mentionOf(sari)}`)
    expect(read.mentions).toHaveLength(1)
  })

  it('stand exactly where they say, whatever is written around them', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(mentionOf(budi), mentionOf(sari)))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { text, mentions } = readMentions(parts.join(''), new Set([budi, sari]), nameOf)
        expect(mentions.map(({ from, to }) => text.slice(from, to))).toEqual(
          mentions.map(({ personId }) => `@${nameOf(personId)}`),
        )
      }),
    )
  })
})
