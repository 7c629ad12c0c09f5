import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from './picture-layout.ts'

const words = {
  subject: 'Logistik',
  finding: 'Lebih sedikit yang puas daripada Mei 2026',
  lines: ['Puas, 12 bulan sampai Juni 2026 · n 120'],
  source: 'Sumber: Bank Contoh',
  simulated: undefined,
}
const measure = (text: string, { size }: { readonly size: number }) => text.length * size * 0.6

describe('the picture of a chart', () => {
  it('says whose it is, what it shows, how to read it, and where it comes from', () => {
    const { texts, chart } = layOut(words, 280, measure)
    expect(texts.map(({ text }) => text)).toEqual([
      words.subject,
      words.finding,
      words.lines[0],
      words.source,
    ])
    expect(texts.filter(({ y }) => y < chart.y)).toHaveLength(3)
  })

  it('bears the mark that its numbers are made up', () => {
    const { texts } = layOut({ ...words, simulated: 'Simulasi' }, 280, measure)
    expect(texts.at(-2)).toMatchObject({ text: 'Simulasi', bold: true })
  })

  it('leaves out no word, and no line runs out of it or over the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 60 }), (many) => {
        const finding = many.join(' ')
        const { texts, chart, width, margin, height } = layOut({ ...words, finding }, 280, measure)
        expect(texts.map(({ text }) => text).join(' ')).toContain(finding)
        for (const one of texts) {
          expect(measure(one.text, one)).toBeLessThanOrEqual(width - 2 * margin)
          expect(one.y <= chart.y || one.y - one.size >= chart.y + chart.height).toBe(true)
          expect(one.y).toBeLessThan(height)
        }
      }),
    )
  })
})
