import { describe, expect, it } from 'vitest'
import { renderText } from '../../../platform/i18n/render.ts'
import { measureNames, type Figure, type MeasureName, type Measures, type Scorecard } from '../../contract.ts'
import { findingMessages } from './finding-messages.ts'
import { findingOf } from './finding.ts'
import { findingTitle } from './finding-words.ts'
import { waitingMessages } from './waiting-messages.ts'

const none: Figure = { state: 'none' }

function share(low: number | null, high: number | null, raters = 40): Figure {
  const state = raters < 30 ? 'early' : 'scored'
  const estimate = low === null || high === null ? 0.5 : (low + high) / 2
  return { state, estimate, low, high, n: raters, raters, reason: null }
}

function trendOf(measure: MeasureName, ...figures: Figure[]): Scorecard['trend'] {
  return figures.map((figure, place) => {
    const measures = Object.fromEntries(measureNames.map((name) => [name, name === measure ? figure : none]))
    return {
      period: { kind: 'month', start: `2026-0${place + 1}-01`, running: place === figures.length - 1 },
      measures: measures as Measures,
    }
  })
}

function title(language: 'id' | 'en', measure: MeasureName, ...figures: Figure[]): string {
  return findingTitle(trendOf(measure, ...figures), measure, {
    language,
    write: (key, ...values) => renderText(language, findingMessages[key], values[0]),
  })
}

describe('the finding of a trend', () => {
  it('is a difference only where the intervals lie apart', () => {
    expect(title('id', 'satisfied', share(0.4, 0.6), share(0.7, 0.8))).toBe(
      'Lebih banyak yang puas daripada Januari 2026',
    )
    expect(title('en', 'satisfied', share(0.4, 0.6), share(0.2, 0.39))).toBe(
      'Fewer are satisfied than in January 2026',
    )
    // A period that just began beside a long one: its wide interval lies apart from the other by chance far more often.
    expect(title('en', 'satisfied', share(0.7, 0.72), share(0.58, 0.699))).toBe(
      'No clear difference from January 2026',
    )
    expect(title('id', 'satisfied', share(0.4, 0.6), share(0.6, 0.8))).toBe(
      'Tidak ada beda yang jelas dengan Januari 2026',
    )
    expect(title('en', 'satisfied', share(0.4, 0.6), share(0.55, 0.8))).toBe(
      'No clear difference from January 2026',
    )
  })

  it('has words for every measure in both languages, and says longer where time grows', () => {
    for (const measure of measureNames) {
      for (const language of ['id', 'en'] as const) {
        expect(title(language, measure, share(1, 2), share(3, 4))).toContain('2026')
        expect(title(language, measure, share(3, 4), share(1, 2))).toContain('2026')
      }
    }
    expect(title('id', 'median_minutes', share(10, 20), share(30, 40))).toBe(
      'Biasanya lebih lama daripada Januari 2026',
    )
    expect(title('en', 'effort_mean', share(3, 4), share(1, 2))).toBe(
      'Asking takes less effort than in January 2026',
    )
  })

  it('compares with the latest period that has enough, over gaps', () => {
    const trend = trendOf(
      'satisfied',
      share(0.1, 0.2),
      share(0.4, 0.6),
      none,
      share(0.5, 0.9, 12),
      share(0.7, 0.9),
    )
    expect(findingOf(trend, 'satisfied')).toEqual({ kind: 'higher', before: trend[1]?.period })
  })

  it('claims nothing of an early, hidden, missing or unbounded figure, nor of a first one', () => {
    expect(title('id', 'satisfied', share(0.1, 0.2), share(0.8, 0.9, 29))).toBe(
      'Masih awal: belum cukup untuk dibandingkan',
    )
    expect(title('en', 'satisfied', share(0.1, 0.2), { state: 'hidden', needed: 1 })).toBe(
      'Shown once 1 more person has answered',
    )
    expect(title('id', 'satisfied', share(0.1, 0.2), { state: 'hidden', needed: 3 })).toBe(
      'Tampil setelah 3 orang lagi menjawab',
    )
    expect(title('id', 'satisfied', share(0.1, 0.2), none)).toBe('Belum ada yang bisa ditampilkan')
    expect(title('en', 'satisfied', share(0.1, 0.2), share(null, null))).toContain('Cannot be compared')
    expect(title('en', 'satisfied', share(0.1, 0.2, 10), share(0.8, 0.9))).toBe(
      'No other period to compare with yet',
    )
    expect(title('id', 'satisfied')).toBe('Belum ada yang bisa ditampilkan')
  })
})

describe('what is said of verdicts that wait', () => {
  it('counts verdicts and people, one of them or several', () => {
    expect(renderText('id', waitingMessages.waits, { n: 3, needed: 2 })).toBe(
      '3 penilaian sudah masuk. Angka bergerak paling cepat setelah 2 orang lagi menjawab.',
    )
    expect(renderText('en', waitingMessages.waits, { n: 3, needed: 2 })).toBe(
      '3 verdicts came in. Figures move when at least 2 more people have answered.',
    )
    expect(renderText('en', waitingMessages.waits, { n: 1, needed: 1 })).toBe(
      '1 verdict came in. Figures move when at least 1 more person has answered.',
    )
  })
})
