import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import { ImportRefused } from './refusals.ts'

/** Elements of XES that are attributes with a value; `list` and `container` only hold others, which say nothing here. */
const valued = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/** Deeper than any log nests: past it a file was made to fill the memory. */
const deepest = 64

/** Whether a text begins like an event log in XES rather than like rows. */
export function isXes(beginning: string): boolean {
  return /^\uFEFF?\s*<(?:\?xml|!--|log[\s>])/u.test(beginning)
}

/**
 * The events of a XES log (IEEE 1849) as rows, one an event, with its attributes in the order of `columns`, which is the first
 * row. An attribute is named by its key, one of its trace by `case:` and its key; `one+other` joins two, as classifiers of XES
 * do. An event outside of any trace belongs to none. Neither external parts nor entities of the document's own are read.
 * @throws ImportRefused `xml_broken` with the line
 */
export async function* xesRows(
  text: AsyncIterable<string>,
  columns: readonly string[],
): AsyncGenerator<NumberedRow, void, void> {
  yield { cells: columns, line: 1 }
  const reader = eventReader(columns)
  for await (const piece of text) {
    reader.read(piece)
    yield* reader.taken()
  }
  reader.end()
  yield* reader.taken()
}

interface Open {
  readonly kind: 'log' | 'trace' | 'event' | 'other'
  readonly line: number
}

function eventReader(columns: readonly string[]) {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: Open[] = []
  let rows: NumberedRow[] = []
  let trace = new Map<string, string>()
  let event = new Map<string, string>()
  let isLog = false

  function begin({ name, attributes }: SaxesTagPlain): void {
    const above = open.at(-1)?.kind
    const kind = kindOf(name, above)
    if (above === undefined) isLog = kind === 'log'
    if (!isLog || open.length >= deepest) throw new ImportRefused('xml_broken', { line: parser.line })
    if (kind === 'trace') trace = new Map()
    if (kind === 'event') event = new Map()
    open.push({ kind, line: parser.line })
    const { key, value } = attributes
    if (!valued.has(name) || key === undefined || value === undefined) return
    // Attributes of attributes, and those of the log as such, are nobody's column.
    if (above === 'event') event.set(key, value)
    if (above === 'trace') trace.set(`case:${key}`, value)
  }

  function finish(): void {
    const ended = open.pop()
    if (ended?.kind === 'event') rows.push({ cells: columns.map(cellOf), line: ended.line })
    if (ended?.kind === 'trace') trace = new Map()
  }

  function cellOf(column: string): string {
    const whole = event.get(column) ?? trace.get(column)
    if (whole !== undefined || !column.includes('+')) return whole ?? ''
    const parts = column.split('+').map((part) => event.get(part) ?? trace.get(part) ?? '')
    return parts.every((part) => part === '') ? '' : parts.join('+')
  }

  parser.on('opentag', begin)
  parser.on('closetag', finish)
  parser.on('error', () => {
    throw new ImportRefused('xml_broken', { line: parser.line })
  })
  return {
    read: (piece: string): void => void parser.write(piece),
    end(): void {
      parser.close()
      if (!isLog) throw new ImportRefused('xml_broken', { line: 1 })
    },
    /** Rows since it was asked last. */
    taken(): readonly NumberedRow[] {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function kindOf(name: string, above: Open['kind'] | undefined): Open['kind'] {
  if (name === 'log' && above === undefined) return 'log'
  if (name === 'trace' && above === 'log') return 'trace'
  return name === 'event' && (above === 'trace' || above === 'log') ? 'event' : 'other'
}
