import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import { ImportRefused } from './refusals.ts'
import { longestRow } from './source-file.ts'

/** Said in the place of a separator where a file is an event log in XES. */
export const xes = 'XES'
export type Xes = typeof xes

/** Elements of XES that are attributes with a value; `list` and `container` only hold others, which say nothing here. */
const valued = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/** Deeper than any log nests: past it a file was made to fill the memory. */
const deepest = 64

/** Whether a text begins like an event log in XES, or another document in XML, rather than like rows. */
export function isXes(beginning: string): boolean {
  return /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE|log[\s>])/iu.test(beginning)
}

/** One event of a log: its attributes by their keys, and those of its trace by `case:` and theirs. */
export interface XesEvent {
  readonly line: number
  readonly own: ReadonlyMap<string, string>
  readonly trace: ReadonlyMap<string, string>
}

/**
 * The events of a XES log (IEEE 1849), as many at a time as a piece of its text ends. An event outside of any trace belongs to
 * none. Neither external parts nor entities of the document's own are read, and no more than one event is held in memory.
 * @throws ImportRefused where the text is no XML, no log, or is cut off, with the line
 */
export async function* xesEvents(
  text: AsyncIterable<string>,
): AsyncGenerator<readonly XesEvent[], void, void> {
  const reader = eventReader()
  for await (const piece of text) {
    reader.read(piece)
    yield reader.taken()
  }
  reader.end()
  yield reader.taken()
}

/**
 * The same as rows, one an event, with its attributes in the order of `columns`, which is the first row. `one+other` joins two
 * attributes, as classifiers of XES do.
 */
export async function* xesRows(
  text: AsyncIterable<string>,
  columns: readonly string[],
): AsyncGenerator<NumberedRow, void, void> {
  yield { cells: columns, line: 1 }
  for await (const events of xesEvents(text))
    for (const event of events)
      yield { cells: columns.map((column) => cellOf(event, column)), line: event.line }
}

/** What an event says in a column; empty where nothing. */
export function cellOf({ own, trace }: XesEvent, column: string): string {
  const whole = own.get(column) ?? trace.get(column)
  if (whole !== undefined || !column.includes('+')) return whole ?? ''
  const parts = column.split('+').map((part) => own.get(part) ?? trace.get(part) ?? '')
  return parts.every((part) => part === '') ? '' : parts.join('+')
}

interface Open {
  readonly kind: 'log' | 'trace' | 'event' | 'other'
  readonly line: number
}

function eventReader() {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: Open[] = []
  let events: XesEvent[] = []
  let trace = attributesOf()
  let event = attributesOf()
  let isEnding = false
  let lastTag = 0

  function refuse(code: 'xml_broken' | 'xml_cut_off' | 'xml_too_deep' | 'row_too_long'): never {
    throw new ImportRefused(code, { line: parser.line })
  }

  function begin({ name, attributes }: SaxesTagPlain): void {
    lastTag = parser.position
    const above = open.at(-1)?.kind
    const kind = kindOf(name, above)
    if (above === undefined && kind !== 'log')
      throw new ImportRefused('xes_no_log', { element: name.slice(0, 60) })
    if (open.length >= deepest) refuse('xml_too_deep')
    if (kind === 'trace') trace = attributesOf()
    if (kind === 'event') event = attributesOf()
    open.push({ kind, line: parser.line })
    const { key, value } = attributes
    if (valued.has(name) && key !== undefined && value !== undefined) put(above, key, value)
  }

  /** Attributes of attributes, and those of the log as such, are nobody's column. */
  function put(above: Open['kind'] | undefined, key: string, value: string): void {
    if (above === 'event' && !event.put(key, value)) refuse('row_too_long')
    if (above === 'trace' && !trace.put(`case:${key}`, value)) refuse('row_too_long')
  }

  function finish(): void {
    lastTag = parser.position
    const ended = open.pop()
    if (ended?.kind === 'event') events.push({ line: ended.line, own: event.all(), trace: trace.all() })
    if (ended?.kind === 'trace') trace = attributesOf()
  }

  parser.on('opentag', begin)
  parser.on('closetag', finish)
  parser.on('error', () => refuse(isEnding ? 'xml_cut_off' : 'xml_broken'))
  return {
    read(piece: string): void {
      parser.write(piece)
      if (parser.position - lastTag > longestRow) refuse('row_too_long')
    },
    end(): void {
      isEnding = true
      parser.close()
    },
    /** Events since it was asked last. */
    taken(): readonly XesEvent[] {
      const taken = events
      events = []
      return taken
    },
  }
}

/** Attributes as they come. What was handed out does not change any more. */
function attributesOf() {
  let values = new Map<string, string>()
  let length = 0
  let isOut = false
  return {
    /** False: there are more of them than memory is given to. */
    put(key: string, value: string): boolean {
      if (isOut) values = new Map(values)
      isOut = false
      values.set(key, value)
      length += key.length + value.length
      return length <= longestRow
    },
    all(): ReadonlyMap<string, string> {
      isOut = true
      return values
    },
  }
}

function kindOf(name: string, above: Open['kind'] | undefined): Open['kind'] {
  if (name === 'log' && above === undefined) return 'log'
  if (name === 'trace' && above === 'log') return 'trace'
  return name === 'event' && (above === 'trace' || above === 'log') ? 'event' : 'other'
}
