import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../platform/ui/formats/formats.ts'
import type { ChangeView, ChartPointView, MeasureChartView } from '../../contract/over-time.ts'
import { chartMessages } from './chart-messages.ts'
import {
  briefWords,
  changeWords,
  chartFinding,
  isAllNoise,
  lastPointWords,
  noCauseWords,
  questionOf,
  signalWords,
  type ChartWriter,
} from './chart-words.ts'

function writerIn(language: 'id' | 'en'): ChartWriter {
  return {
    write: (key, ...[values]) =>
      String(new IntlMessageFormat(chartMessages[key][language], language).format({ ...values })),
    formats: formatsFor(language, 'Asia/Jakarta'),
  }
}
const id = writerIn('id')
const en = writerIn('en')
const plain = (text: string | undefined) => text?.replaceAll(/[\u2009\u202f ]*–[\u2009\u202f ]*/g, '–')

type Compared = Extract<ChangeView, { readonly state: 'compared' }>
const fall: Compared = {
  state: 'compared',
  before: { kind: 'month', start: '2026-05-01', running: false },
  was: 0.78,
  is: 0.74,
  difference: -0.04,
  low: -0.11,
  high: 0.03,
  n: 310,
  nBefore: 1290,
  verdict: 'noise',
}

const point = (start: string, estimate: number, limits: ChartPointView['limits']): ChartPointView => ({
  period: { kind: 'week', start, running: false },
  figure: { state: 'scored', estimate, low: estimate - 0.1, high: estimate, n: 90, raters: 80, reason: null },
  limits,
})
const limits = { centre: 0.8, low: 0.72, high: 1.03 }

const chart = (given: Partial<MeasureChartView> = {}): MeasureChartView => ({
  subject: { kind: 'group', group: { id: 'branch', name: { id: 'Cabang', en: 'Branches' }, units: 2 } },
  measure: 'satisfied',
  period: { kind: 'month', start: '2026-06-01', running: false },
  change: fall,
  points: 'week',
  thin: false,
  chart: [point('2026-06-15', 0.74, limits)],
  stretches: [{ from: '2026-01-05', state: 'settled', points: 24, baseline: 12, centre: 0.8 }],
  signals: [],
  baselines: [],
  may: { rebase: false },
  ...given,
})

describe('why it fell', () => {
  it('is told with its numbers and called noise where it is noise', () => {
    expect(questionOf(chart(), id)).toBe('Mengapa turun?')
    expect(changeWords(chart(), id)).toBe(
      'Juni 2026 turun 4 poin persen dari Mei 2026: dari 78% menjadi 74% (n\u00A01.290 dan 310). Itu derau: selisih sebesar itu wajar karena kebetulan (rentang −11 sampai +3).',
    )
    expect(changeWords(chart(), en)).toBe(
      'June 2026 fell 4 percentage points from May 2026: from 78% to 74% (n\u00A01,290 and 310). That is noise: chance alone often makes a difference of that size (interval −11 to +3).',
    )
    expect(isAllNoise(chart())).toBe(true)
  })

  it('is a signal, unclear or early in other words, each with the interval', () => {
    const signals = [
      { rule: 'beyond', side: 'below', from: '2026-06-15', to: '2026-06-15', points: 1 },
    ] as const
    const words = (['signal', 'unclear', 'early'] as const).map((verdict) =>
      changeWords(chart({ change: { ...fall, verdict }, signals: [...signals] }), id),
    )
    expect(words.map((text) => /Itu sinyal|Belum jelas|Masih awal/.exec(text)?.[0])).toEqual([
      'Itu sinyal',
      'Belum jelas',
      'Masih awal',
    ])
    for (const text of words) expect(text).toContain('−11 sampai +3')
  })

  it('is no signal beside a chart that calls all points of the period noise, and says what is usual instead', () => {
    const change = { ...fall, verdict: 'signal' } as const
    const words = changeWords(chart({ change }), id)
    expect(words).not.toContain('Itu sinyal')
    expect(words).toContain('ayunan sebesar itu biasa di sini')
    const without = [
      chart({ change, stretches: chart().stretches.map((one) => ({ ...one, state: 'unstable' as const })) }),
      chart({ change, chart: [point('2026-05-25', 0.74, limits)] }),
      chart({ change, chart: [point('2026-06-15', 0.74, null)] }),
    ]
    for (const one of without) expect(changeWords(one, id)).toContain('Itu sinyal')
  })

  it('has no cause to look for only where no signal ends in the period, and no point lies outside', () => {
    const early = [
      { rule: 'beyond', side: 'below', from: '2026-06-01', to: '2026-06-01', points: 1 },
    ] as const
    const before = [{ ...early[0], from: '2026-05-25', to: '2026-05-25' }]
    expect(isAllNoise(chart({ signals: [...early] }))).toBe(false)
    expect(isAllNoise(chart({ signals: before }))).toBe(true)
    expect(noCauseWords(chart(), en)).toBe('There is no cause to look for.')
    expect(noCauseWords(chart({ signals: before }), en)).toBe(
      'There is no cause to look for in this change; in the signals before it there is.',
    )
    expect(noCauseWords(chart({ signals: [...early] }), en)).toBeUndefined()
    const stretches = chart().stretches.map((one) => ({ ...one, state: 'provisional' as const, points: 4 }))
    expect(isAllNoise(chart({ stretches, chart: [point('2026-06-15', 0.6, limits)] }))).toBe(false)
  })

  it('asks why it rose, or whether it changed, as the figures read', () => {
    const rose = { ...fall, was: 0.74, is: 0.78, difference: 0.04 }
    const same = { ...fall, was: 0.741, is: 0.744, difference: 0.003 }
    expect(questionOf(chart({ change: rose }), id)).toBe('Mengapa naik?')
    expect(questionOf(chart({ change: same }), id)).toBe('Apakah ada yang berubah?')
    expect(changeWords(chart({ change: same }), id)).toContain('tetap 74% seperti Mei 2026')
  })

  it('tells means in points of their scale', () => {
    const change = { ...fall, was: 4.21, is: 3.9, difference: -0.31, low: -0.5, high: -0.12 }
    const words = changeWords(chart({ measure: 'satisfaction_mean', change }), id)
    expect(words).toContain('turun 0,31 dari Mei 2026: dari 4,21 menjadi 3,90 dari 5')
    expect(words).toContain('−0,50 sampai −0,12')
  })

  it('says why nothing can be compared, and that a period still runs', () => {
    const change = { state: 'unsaid', reason: 'alone' } as const
    expect(changeWords(chart({ change }), id)).toBe(
      'Sebelum Juni 2026 belum ada periode yang bisa dibandingkan.',
    )
    const running = { kind: 'month', start: '2026-06-01', running: true } as const
    expect(changeWords(chart({ period: running }), id)).toContain('Juni 2026 sejauh ini turun 4')
  })
})

describe('the last point', () => {
  it('is noise within its limits, which are told no further than the scale goes', () => {
    expect(plain(lastPointWords(chart(), id))).toBe(
      'Titik terakhir, minggu 15–21 Juni 2026 (74,0%), ada di dalam batas 72,0% sampai 100,0%: derau.',
    )
  })

  it('is a signal by its rule, and then not all is noise', () => {
    const signals = [
      { rule: 'beyond', side: 'below', from: '2026-06-15', to: '2026-06-15', points: 1 },
    ] as const
    const low = chart({ chart: [point('2026-06-15', 0.6, limits)], signals: [...signals] })
    expect(lastPointWords(low, id)).toContain('adalah sinyal: di luar batas bawah.')
    expect(isAllNoise(low)).toBe(false)
  })

  it('is called nothing while limits are provisional, nor where there are none', () => {
    const stretches = chart().stretches.map((one) => ({ ...one, state: 'provisional' as const, points: 4 }))
    expect(lastPointWords(chart({ stretches }), id)).toContain('belum ada yang disebut sinyal')
    expect(lastPointWords(chart({ chart: [point('2026-06-15', 0.6, null)] }), id)).toBeUndefined()
    expect(lastPointWords(chart({ chart: [] }), id)).toBeUndefined()
  })
})

describe('signals', () => {
  it('are worded one by one with their date and rule', () => {
    const told = [
      { rule: 'beyond', side: 'above', from: '2025-05-12', to: '2025-05-12', points: 1 },
      { rule: 'run', side: 'below', from: '2025-05-12', to: '2025-06-30', points: 8 },
      { rule: 'two_of_three', side: 'above', from: '2025-05-12', to: '2025-05-12', points: 1 },
    ] as const
    expect(told.map((signal) => plain(signalWords(chart(), signal, id)))).toEqual([
      'Minggu 12–18 Mei 2025: di luar batas atas',
      'Minggu 12–18 Mei 2025 sampai minggu 30 Juni–6 Juli 2025: 8 berturut-turut di bawah garis tengah',
      'Minggu 12–18 Mei 2025: 2 dari 3 dekat batas atas',
    ])
  })

  it('make the title of the chart; without one it says noise, or why it cannot say', () => {
    const signals = [
      { rule: 'beyond', side: 'below', from: '2026-06-15', to: '2026-06-15', points: 1 },
    ] as const
    expect(plain(chartFinding(chart({ signals: [...signals] }), id))).toBe(
      '1 sinyal, yang terakhir minggu 15–21 Juni 2026',
    )
    expect(chartFinding(chart(), id)).toBe('Tidak ada sinyal: naik turunnya hanya derau (kebetulan)')
    const stretches = chart().stretches.map((one) => ({ ...one, state: 'provisional' as const }))
    expect(chartFinding(chart({ stretches }), id)).toBe('Masih awal: batasnya sementara')
    expect(chartFinding(chart({ chart: [], stretches: [] }), id)).toBe('Belum ada yang bisa digambar')
    const flat = chart().stretches.map((one) => ({ ...one, state: 'no_variation' as const }))
    expect(chartFinding(chart({ stretches: flat }), id)).toBe('Titik dasarnya semua sama, jadi tanpa batas')
  })
})

describe('the change in one line', () => {
  it('says by how much and whether that is noise, and nothing where nothing can be compared', () => {
    expect(briefWords(chart(), id)).toBe(
      '4 poin persen lebih rendah daripada Mei 2026: derau, wajar karena kebetulan.',
    )
    const rose = { ...fall, was: 0.6, is: 0.78, verdict: 'signal' } as const
    const signals = [{ rule: 'run', side: 'above', from: '2026-04-27', to: '2026-06-15', points: 8 }] as const
    expect(briefWords(chart({ change: rose, signals: [...signals] }), en)).toBe(
      '18 percentage points higher than in May 2026: a signal, whose cause is worth looking for.',
    )
    expect(briefWords(chart({ change: { ...fall, is: 0.77 } }), en)).toBe(
      '1 percentage point lower than in May 2026: noise, as chance makes it.',
    )
    expect(changeWords(chart({ change: { ...fall, is: 0.77 } }), en)).toContain(
      'fell 1 percentage point from',
    )
    expect(briefWords(chart({ change: { ...fall, was: 0.741, is: 0.744 } }), id)).toBe(
      'Sama seperti Mei 2026.',
    )
    expect(briefWords(chart({ change: { state: 'unsaid', reason: 'alone' } }), id)).toBeUndefined()
  })

  it('sends nobody to look for a cause where the chart says that swings of that size are usual', () => {
    const swung = chart({ change: { ...fall, verdict: 'signal' } })
    expect(changeWords(swung, en)).toContain('swings of that size are usual here')
    expect(briefWords(swung, en)).toBe(
      '4 percentage points lower than in May 2026: the two differ, but swings of that size are usual here.',
    )
  })
})
