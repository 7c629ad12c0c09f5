import { describe, expect, it } from 'vitest'
import type { CannedAnswer } from '../../contract.ts'
import { matchingCanned } from './matching-canned.ts'

const answer = (id: string, title: string, text: string): CannedAnswer => ({
  id: id as CannedAnswer['id'],
  title: { id: title, en: `${title} (en)` },
  text: { id: text, en: 'Text' },
  changedAt: '2026-03-02T01:00:00.000Z',
})
const answers = [
  answer('1', 'Sedang dikirim', 'Laptop dalam perjalanan.'),
  answer('2', 'Laptop siap', 'Silakan diambil.'),
  answer('3', 'Stok habis', 'Tunggu minggu depan.'),
]
const found = (q: string) => matchingCanned(answers, q).map(({ id }) => id)

describe('searching canned answers', () => {
  it('shows all where nothing is typed', () => {
    expect(found(' ')).toEqual(['1', '2', '3'])
  })
  it('finds words of title and text, titles first', () => {
    expect(found('LAPTOP')).toEqual(['2', '1'])
  })
  it('wants all words, in whatever order', () => {
    expect(found('siap laptop')).toEqual(['2'])
    expect(found('laptop habis')).toEqual([])
  })
})
