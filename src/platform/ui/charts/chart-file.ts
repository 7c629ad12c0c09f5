import { guarded } from '../../tabular/formula-guard.ts'
import type { ChartTable } from './chart-option.ts'

/** The longest name of a file, without its ending. */
const longest = 80

/** A file's name from what a chart is about: its letters and digits, in small letters, joined by hyphens. */
export function chartFileName(subject: string, ending: 'png' | 'svg' | 'csv'): string {
  const name = subject
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '')
  return `${name === '' ? 'etalase' : name}.${ending}`
}

/** The mark by which spreadsheets know UTF-8. */
const mark = '\u{feff}'

/** A chart's table as CSV, as all CSV of the product is: with the mark, and no cell that a spreadsheet runs as a formula. */
export function chartCsv({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows].map((row) => row.map(cellOf).join(','))
  return `${mark}${lines.join('\r\n')}\r\n`
}

function cellOf(cell: string | number): string {
  const safe = typeof cell === 'number' ? String(cell) : guarded(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Without what XML cannot hold, however it is written: one such character in a name, and no program opens the picture. */
export function inXml(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
