import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownWords } from './own-words.ts'

describe('of an answer by mail', () => {
  it.each([
    ['our own line', 'Sudah.\n\n— Tulis jawaban Anda di atas garis ini —\nlama'],
    ['our own line, quoted', 'Sudah.\n> > — Write your answer above this line —\n> lama'],
    [
      'a heading in Indonesian',
      'Sudah.\n\nPada tanggal Sen, 2 Mar 2026 pukul 08.00 Etalase <a@b.example> menulis:\n\n> lama',
    ],
    ['a heading in English', 'Sudah.\n\nOn Mon, 2 Mar 2026 at 08:00, Etalase <a@b.example> wrote:\n> lama'],
    [
      'a heading over two lines',
      'Sudah.\n\nOn Mon, 2 Mar 2026 at 08:00, Etalase Bank Uji\n<a@b.example> wrote:\n> lama',
    ],
    [
      'Outlook’s block',
      'Sudah.\n\n________________________________\nDari: Etalase <a@b.example>\nDikirim: Senin\nKepada: Ayu\nlama',
    ],
    ['Outlook’s block, in bold', 'Sudah.\n\n*From:* Etalase <a@b.example>\n*Sent:* Monday\n\nlama'],
    ['a rule with a title', 'Sudah.\n\n-----Pesan Asli-----\nlama'],
    ['quoted lines at the end', 'Sudah.\n\n> lama\n> sekali\n'],
  ])('only what stands above %s counts', (_what, text) => {
    expect(ownWords(text)).toBe('Sudah.')
  })

  it('answers between quoted lines stay with what they answer', () => {
    const text = '> Nomor seri?\n123\n> Lantai?\n2'
    expect(ownWords(text)).toBe(text)
  })

  it('nothing is cut that only looks like it', () => {
    for (const text of [
      'Dari: lantai dua\nke lantai tiga',
      'Pada hari Senin printer menulis: galat',
      'a > b',
    ])
      expect(ownWords(text)).toBe(text)
  })

  it('all of it stays where nothing would be left', () => {
    expect(ownWords('> hanya kutipan')).toBe('> hanya kutipan')
  })

  it('nothing is ever made up, and it ends in time whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('>', ' ', '\n', ':', 'on ', 'a', '<', '@', '*', '-', 'menulis'),
          maxLength: 400,
        }),
        (text) => {
          expect(text).toContain(ownWords(text))
        },
      ),
    )
    expect(ownWords('On '.repeat(100_000))).toHaveLength(299_999)
  })
})
