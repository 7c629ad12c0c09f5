import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../platform/ui/formats/formats.ts'
import type { AnswerSpread, LimitBunching } from '../../contract/spread.ts'
import { spreadMessages } from './spread-messages.ts'
import {
  answersFinding,
  bunchingUnsaid,
  bunchingWords,
  reasonsFinding,
  type SpreadWriter,
} from './spread-words.ts'

const id: SpreadWriter = {
  language: 'id',
  write: (key, ...[values]) =>
    String(new IntlMessageFormat(spreadMessages[key].id, 'id').format({ ...values })),
}
const { number } = formatsFor('id', 'Asia/Jakarta')

type Shown = Extract<AnswerSpread, { readonly n: number }>
const answers: Shown = {
  state: 'scored',
  n: 100,
  raters: 90,
  nBefore: 80,
  reasonsOf: 100,
  marks: [1, 2, 3, 4, 5].map((mark) => ({
    mark,
    count: 20,
    share: 0.2,
    low: 0.1,
    high: 0.3,
    before: null,
    differs: null,
  })),
  reasons: [],
}
const before = { kind: 'month', start: '2026-05-01', running: false } as const
const spread = (given: Partial<Shown>) => ({ before, answers: { ...answers, ...given } })

describe('the title of the answers', () => {
  it('says no more than the intervals do', () => {
    expect(answersFinding(spread({}), id)).toBe('Sebarannya tidak jelas berbeda dari Mei 2026')
    expect(answersFinding(spread({ state: 'early' }), id)).toContain('Masih awal')
    expect(answersFinding(spread({ nBefore: 0 }), id)).toBe(
      'Sebaran jawaban; Mei 2026 belum punya jawaban untuk dibandingkan',
    )
  })

  it('names the marks that became more, else those that became fewer', () => {
    const marks = (...ways: readonly ('more' | 'less' | null)[]) =>
      answers.marks.map((one, at) => ({ ...one, differs: ways[at] ?? null }))
    expect(answersFinding(spread({ marks: marks('more', 'more', null, 'less') }), id)).toBe(
      'Lebih banyak yang memberi 1 dan 2 daripada Mei 2026',
    )
    expect(answersFinding(spread({ marks: marks(null, null, null, null, 'less') }), id)).toBe(
      'Lebih sedikit yang memberi 5 daripada Mei 2026',
    )
  })
})

describe('the title of the reasons', () => {
  const reason = (word: string, low: number, high: number) => ({
    text: { id: word, en: word },
    count: 9,
    share: (low + high) / 2,
    low,
    high,
  })

  it('names the first only where it is chosen more often than chance could make it', () => {
    const clear = [reason('Cepat', 0.5, 0.7), reason('Ramah', 0.1, 0.3)]
    const close = [reason('Cepat', 0.2, 0.5), reason('Ramah', 0.1, 0.4)]
    expect(reasonsFinding({ ...answers, reasons: clear }, id)).toBe('Paling sering dipilih: Cepat')
    expect(reasonsFinding({ ...answers, reasons: close }, id)).toBe(
      'Tidak ada alasan yang jelas paling sering',
    )
    expect(reasonsFinding({ ...answers, state: 'early', reasons: clear }, id)).toContain('Masih awal')
  })
})

describe('what bunching means', () => {
  const at = (seen: number) => Array.from({ length: 40 }, (_, bin) => (bin === 18 || bin === 19 ? seen : 10))
  type Measured = Extract<LimitBunching, { readonly state: 'measured' }>
  const found = (given: Partial<Measured>): Measured => ({
    state: 'measured',
    n: 400,
    counts: at(30),
    fitted: at(10),
    excess: 4,
    low: 3.2,
    high: 4.9,
    bunched: true,
    ...given,
  })

  it('is told with its numbers, as a question', () => {
    expect(bunchingWords(found({}), id.write, number)).toBe(
      'Pada 95–100% dari janji ada 60; garis putus-putus dari permintaan lainnya menduga 20. Kelebihannya 4,0 kali tinggi garis itu (rentang 3,2 sampai 4,9). Bisa jadi pekerjaan ditahan, dikebut, atau dicatat selesai menjelang batas. Ini pertanyaan, bukan vonis.',
    )
  })

  it('is noise where the interval holds zero, and no pile where there are fewer', () => {
    const noise = found({ excess: 0.4, low: -0.5, high: 1.2, bunched: false })
    expect(bunchingWords(noise, id.write, number)).toContain(
      '(rentang −0,5 sampai 1,2). Selisih sebesar itu wajar',
    )
    const fewer = found({ counts: at(0), excess: -2, low: -2, high: -2, bunched: false })
    expect(bunchingWords(fewer, id.write, number)).toContain('jadi tidak ada tumpukan')
  })
})

it('why nothing is said of the limit is told as it is: too few requests, or nothing beside it to compare with', () => {
  const unsaid = (n: number) =>
    bunchingUnsaid({ state: 'unsaid', n, needed: 200 }, id.write, (value) => number(value))
  expect(unsaid(120)).toContain('perlu 200 permintaan')
  expect(unsaid(523)).toBe(
    'Tidak bisa dikatakan: di sekitar batas janji hampir tidak ada permintaan lain untuk dibandingkan (n\u00A0523).',
  )
})
