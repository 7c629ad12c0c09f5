import { init, use as draw, type ECharts } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { EtalaseChartOption } from './chart-option.ts'
import { chartParts } from './echarts-parts.ts'
import { chartFont, chartInks, chartTheme } from './echarts-theme.ts'
import { inXml } from './chart-file.ts'
import {
  layOut,
  type MeasureText,
  type PictureLayout,
  type PictureText,
  type PictureWords,
} from './picture-layout.ts'

draw([...chartParts, CanvasRenderer, SVGRenderer])

/** Pictures go onto paper and slides: they are light, whatever the screen is. */
const ink = chartInks.light

/** Pixels of a PNG for each of the layout. */
const enlarged = 2

/** How much wider than ours the font may be in which vectors are shown elsewhere. */
const otherFonts = 1.2

/** A chart and the words that go with it into its picture. */
export interface ChartPicture {
  readonly option: EtalaseChartOption
  readonly height: number
  readonly words: PictureWords
}

/** The picture as vectors, its words as text. */
export function svgOf({ option, height, words }: ChartPicture): Blob {
  const measure = measureText()
  // Whoever opens the file need not have our font, and others are wider.
  const layout = layOut(words, height, (text, style) => otherFonts * measure(text, style))
  const { chart, margin } = layout
  const drawn = drawnBy(init(null, chartTheme('light'), { renderer: 'svg', ssr: true, ...chart }), option)
  const inner = drawn.renderToSVGString()
  drawn.dispose()
  const size = `width="${layout.width}" height="${layout.height}"`
  const content = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${layout.width} ${layout.height}" role="img">
<title>${escaped(words.finding)}</title>
<rect ${size} fill="${ink.surface}"/>
${layout.texts.map((text) => svgText(text, margin)).join('\n')}
<g transform="translate(${margin} ${chart.y})">${inner}</g>
</svg>
`
  return new Blob([inXml(content)], { type: 'image/svg+xml' })
}

/** The picture as pixels, twice as fine as it is large. */
export async function pngOf({ option, height, words }: ChartPicture): Promise<Blob> {
  await document.fonts.ready
  const layout = layOut(words, height, measureText())
  const canvas = document.createElement('canvas')
  canvas.width = layout.width * enlarged
  canvas.height = layout.height * enlarged
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser draws no pictures')
  pen.scale(enlarged, enlarged)
  paint(pen, layout)
  paintChart(pen, layout, option)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large')) : resolve(blob)))
  })
}

function paint(pen: CanvasRenderingContext2D, { width, height, margin, texts }: PictureLayout): void {
  pen.fillStyle = ink.surface
  pen.fillRect(0, 0, width, height)
  for (const text of texts) {
    pen.font = fontOf(text)
    pen.fillStyle = colourOf(text)
    pen.fillText(text.text, margin, text.y)
  }
}

function paintChart(
  pen: CanvasRenderingContext2D,
  { chart, margin }: PictureLayout,
  option: EtalaseChartOption,
): void {
  const place = document.createElement('div')
  const setting = { renderer: 'canvas', devicePixelRatio: enlarged, ...chart } as const
  const drawn = drawnBy(init(place, chartTheme('light'), setting), option)
  pen.drawImage(drawn.getRenderedCanvas({ pixelRatio: enlarged }), margin, chart.y, chart.width, chart.height)
  drawn.dispose()
}

function drawnBy(chart: ECharts, option: EtalaseChartOption): ECharts {
  const wanted = typeof option === 'function' ? option(ink) : option
  chart.setOption({ ...wanted, animation: false, tooltip: { show: false } })
  return chart
}

function measureText(): MeasureText {
  const pen = document.createElement('canvas').getContext('2d')
  return (text, style) => {
    if (pen === null) return text.length * style.size * 0.6
    pen.font = fontOf(style)
    return pen.measureText(text).width
  }
}

function fontOf({ size, bold }: Pick<PictureText, 'size' | 'bold'>): string {
  return `${bold ? 650 : 400} ${size}px ${chartFont}`
}

function colourOf({ quiet }: PictureText): string {
  return quiet ? ink.quiet : ink.text
}

function svgText(text: PictureText, margin: number): string {
  const font = `font-family="${chartFont}" font-size="${text.size}" font-weight="${text.bold ? 650 : 400}"`
  return `<text x="${margin}" y="${text.y}" ${font} fill="${colourOf(text)}">${escaped(text.text)}</text>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
