import { dayNumber } from '../time/working-calendar.ts'
import type { Column, ReadCell } from './columns.ts'

type Headings = Column<unknown>['headings']

/** A column of a kind of file; `needed`: with a value in every row. */
export function column<Value>(
  id: string,
  en: string,
  read: (text: string) => ReadCell<Value>,
  needed = false,
): Column<Value> {
  const headings: Headings = { id, en }
  return { headings, needed, read }
}

/** Text of so many letters at most. Line breaks are those of Unix, whatever the file has. */
export function text(most: number): (text: string) => ReadCell<string> {
  return (cell) => {
    const value = plain(cell)
    return value.length > most ? { reason: 'text_too_long', values: { most } } : { value }
  }
}

/** How texts are compared and written: no blanks around, one kind of line break. */
export function plain(value: string): string {
  return value.replaceAll('\r\n', '\n').trim()
}

/** The same, nothing where the cell is empty. */
export function orNothing<Value>(
  read: (text: string) => ReadCell<Value>,
): (text: string) => ReadCell<Value | null> {
  return (cell) => (cell === '' ? { value: null } : read(cell))
}

/** A day as `2026-11-25`, within the years in which calendars are counted. */
export function day(cell: string): ReadCell<string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell) || dayNumber(cell) === undefined) return { reason: 'day_wrong' }
  return cell >= '1900-01-01' && cell < '2200-01-01' ? { value: cell } : { reason: 'day_out_of_range' }
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  ya: true,
  y: true,
  true: true,
  '1': true,
  no: false,
  tidak: false,
  n: false,
  false: false,
  '0': false,
  '': false,
}

/** Yes or no in either language; an empty cell is a no. */
export function truth(cell: string): ReadCell<boolean> {
  const value = truths[cell.toLowerCase()]
  return value === undefined ? { reason: 'truth_unreadable' } : { value }
}

/** One of some words; each may be written in several ways. */
export function oneOf<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
): (text: string) => ReadCell<Word> {
  const known = new Map<string, Word>()
  const named = (Object.entries(words) as [Word, readonly string[]][])
    .map(([word, [other]]) => (other === undefined ? word : `${word} (${other})`))
    .join(', ')
  for (const [word, others] of Object.entries(words) as [Word, readonly string[]][])
    for (const way of [word, ...others]) known.set(way.toLowerCase(), word)
  return (cell) => {
    const value = known.get(cell.trim().toLowerCase().replaceAll(/\s+/g, '_'))
    return value === undefined ? { reason: 'word_unknown', values: { words: named } } : { value }
  }
}

/** Several of them, with blanks, commas, semicolons or bars in between; sorted, each once. */
export function severalOf<Value extends string>(
  one: (text: string) => ReadCell<Value>,
): (text: string) => ReadCell<readonly Value[]> {
  return (cell) => {
    const found = new Set<Value>()
    for (const part of cell.split(/[\s,;|]+/).filter((word) => word !== '')) {
      const read = one(part)
      if (!('value' in read)) return read
      found.add(read.value)
    }
    return { value: [...found].toSorted() }
  }
}
