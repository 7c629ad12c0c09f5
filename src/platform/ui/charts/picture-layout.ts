/** What stands around a chart in its picture. */
export interface PictureWords {
  /** Whose it is: the unit or service. */
  readonly subject: string
  readonly finding: string
  /** What is measured, period and n; how to read it. */
  readonly lines: readonly string[]
  /** Where the numbers come from. */
  readonly source: string
  /** That they are made up; undefined where they are not. */
  readonly simulated: string | undefined
}

export interface PictureText {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly quiet: boolean
}

/** Where everything of a picture stands, in pixels before enlarging. */
export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly chart: { readonly y: number; readonly width: number; readonly height: number }
  readonly texts: readonly PictureText[]
}

interface Style {
  readonly size: number
  readonly bold: boolean
  readonly quiet: boolean
}

const styles = {
  subject: { size: 15, bold: true, quiet: true },
  finding: { size: 24, bold: true, quiet: false },
  line: { size: 15, bold: false, quiet: true },
  simulated: { size: 15, bold: true, quiet: false },
} as const satisfies Record<string, Style>

const width = 960
const margin = 32
/** Between the words and the chart. */
const gap = 16
const leading = 1.4

/** How wide a text is in a style, in pixels. */
export type MeasureText = (text: string, style: Style) => number

/** Lays out a picture: whose it is, what it says, how to read it, the chart, where it comes from. */
export function layOut(words: PictureWords, chartHeight: number, measure: MeasureText): PictureLayout {
  const texts: PictureText[] = []
  let y = margin
  const write = (text: string, style: Style): void => {
    for (const line of wrapped(text, style, measure)) {
      texts.push({ text: line, y: y + style.size, ...style })
      y += Math.round(style.size * leading)
    }
  }
  write(words.subject, styles.subject)
  write(words.finding, styles.finding)
  for (const line of words.lines) write(line, styles.line)
  const chart = { y: y + gap, width: width - 2 * margin, height: Math.round(chartHeight * 1.3) }
  y = chart.y + chart.height + gap
  if (words.simulated !== undefined) write(words.simulated, styles.simulated)
  write(words.source, styles.line)
  return { width, height: y + margin - gap, margin, chart, texts }
}

function wrapped(text: string, style: Style, measure: MeasureText): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer, style) <= width - 2 * margin) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
