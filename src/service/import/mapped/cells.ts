import type { Priority } from '../../contract.ts'
import type { SetAsideReason } from '../imported.ts'
import type { SourceState } from '../source-states.ts'
import { wallClock, type OddTime } from '../wall-clock.ts'
import type {
  MomentFrom,
  Phase,
  PriorityFrom,
  RatingFrom,
  RequestMapping,
  StateFrom,
  TextFrom,
  VerdictFrom,
} from './mapping.ts'
import { momentReader, type ReadMoment } from './moments.ts'

/** What is being read, and who hears of the first cell that cannot be understood. */
export interface RowInHand {
  readonly cells: readonly string[]
  readonly complain: (column: string, reason: SetAsideReason) => undefined
}

/** Reads one thing of a row. Null: the row says nothing; undefined: it was complained of. */
export type CellReader<Value> = (row: RowInHand) => Value | null | undefined

/** Makes readers of cells as a mapping says what they mean; what the mapping leaves out says nothing. */
export interface CellReaders {
  /** What becomes the name of something. */
  readonly text: (from: TextFrom | undefined) => CellReader<string>
  /** What is only read. */
  readonly longText: (from: TextFrom | undefined) => CellReader<string>
  readonly moment: (from: MomentFrom | undefined) => CellReader<ReadMoment>
  readonly state: (from: StateFrom | undefined) => CellReader<SourceState>
  readonly priority: (from: PriorityFrom | undefined) => CellReader<Priority>
  readonly verdict: (from: VerdictFrom | undefined) => CellReader<boolean>
  readonly rating: (from: RatingFrom | undefined) => CellReader<number>
  readonly count: (from: string | undefined) => CellReader<number>
}

/** A file's cells: where they stand, which of them say nothing, how they are compared. */
interface Cells {
  readonly of: (column: string) => (row: RowInHand) => string
  readonly says: (text: string) => boolean
  readonly clean: (cell: string) => string
}

/** `indexOf` says where a column stands; `onOdd` hears of local times that the zone skips or repeats. */
export function cellReaders(
  { missing, dates }: Pick<RequestMapping, 'missing' | 'dates'>,
  zone: string,
  indexOf: (column: string) => number,
  onOdd: (odd: OddTime) => void,
): CellReaders {
  const marks = new Set(['', ...missing.map(folded)])
  const instantOf = wallClock(zone, onOdd)
  const cells: Cells = {
    of: (column) => {
      const index = indexOf(column)
      return (row) => row.cells[index] ?? ''
    },
    says: (text) => !marks.has(folded(text)),
    clean: cleaner(),
  }
  return {
    text: where((from) => notTooLong(from, textOf(cells, from))),
    longText: where((from) => textOf(cells, from)),
    moment: where((from) => {
      const column = typeof from === 'string' ? from : from.column
      const read = momentReader(typeof from === 'string' ? dates : from.dates, instantOf)
      return ofSaid(cells, column, read)
    }),
    state: where((from) => stateFrom(cells, from)),
    priority: where((from) => priorityFrom(cells, from)),
    verdict: where((from) => verdictFrom(cells, from)),
    rating: where((from) => ratingFrom(cells, from)),
    count: where((from) =>
      ofSaid(cells, from, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : 'count_unreadable')),
    ),
  }
}

const nothing: CellReader<never> = () => null

function where<From, Value>(make: (from: From) => CellReader<Value>) {
  return (from: From | undefined): CellReader<Value> => (from === undefined ? nothing : make(from))
}

/** Reads cells that say something; a text in its place is the reason why it cannot be understood. */
function ofSaid<Value extends object | number>(
  { of, says }: Cells,
  column: string,
  read: (text: string) => Value | SetAsideReason,
): CellReader<Value> {
  const cell = of(column)
  return (row) => {
    const text = cell(row).trim()
    if (!says(text)) return null
    const found = read(text)
    return typeof found === 'string' ? row.complain(column, found) : found
  }
}

/** Reads cells by a table; it may also say what an empty one means. `other`: what all else means, if anything. */
function byTable<Value>(
  { of, says, clean }: Cells,
  column: string,
  values: ReadonlyMap<string, Value>,
  other: (text: string) => Value | undefined,
): CellReader<Value> {
  const cell = of(column)
  return (row) => {
    const text = clean(cell(row))
    const known = values.get(text) ?? values.get(folded(text))
    if (known !== undefined) return known
    if (!says(text)) return null
    return other(text) ?? row.complain(column, 'value_unmapped')
  }
}

function textOf(cells: Cells, from: TextFrom): CellReader<string> {
  if (typeof from === 'string') return byTable(cells, from, new Map<string, string>(), (text) => text)
  if ('value' in from) return () => from.value
  const { column, values, otherwise, others } = from
  const keeps = others === 'keep' || (values === undefined && otherwise === undefined)
  return byTable(cells, column, tableOf(values ?? {}), (text) => otherwise ?? (keeps ? text : undefined))
}

/** Longer than any name is: past it another column was meant. */
export const longestText = 200

function notTooLong(from: TextFrom, read: CellReader<string>): CellReader<string> {
  const column = typeof from === 'string' ? from : 'column' in from ? from.column : ''
  return (row) => {
    const text = read(row)
    return (text ?? '').length > longestText ? row.complain(column, 'text_too_long') : text
  }
}

function stateFrom(cells: Cells, { column, values, otherwise }: StateFrom): CellReader<SourceState> {
  const states = Object.entries(values).map(([name, phase]) => [name, stateOf(name, phase)] as const)
  const table = tableOf(Object.fromEntries(states))
  return byTable(cells, column, table, (text) => otherwise && stateOf(text, otherwise))
}

const owners = { waiting: 'own', waiting_for_asker: 'asker', waiting_for_third_party: 'third_party' } as const

function stateOf(name: string, phase: Phase): SourceState {
  return phase === 'waiting' || phase === 'waiting_for_asker' || phase === 'waiting_for_third_party'
    ? { name, phase: 'paused', whose: owners[phase] }
    : { name, phase, whose: 'own' }
}

function priorityFrom(cells: Cells, from: PriorityFrom): CellReader<Priority> {
  if (typeof from !== 'string') {
    const { column, values, otherwise } = from
    return byTable(cells, column, tableOf(values), () => otherwise) as CellReader<Priority>
  }
  return ofSaid(cells, from, (text) => {
    const digit = /^([1-5])(?!\d)/.exec(text)?.[1]
    return digit === undefined ? 'priority_unreadable' : (Math.min(4, Number(digit)) as Priority)
  })
}

function verdictFrom(cells: Cells, { column, kept, broken }: VerdictFrom): CellReader<boolean> {
  const table = new Map<string, boolean>()
  for (const word of kept) table.set(folded(word), true)
  for (const word of broken) table.set(folded(word), false)
  return byTable<boolean>(cells, column, table, () => undefined)
}

function ratingFrom(cells: Cells, from: RatingFrom): CellReader<number> {
  if (typeof from !== 'string') return byTable(cells, from.column, tableOf(from.values), () => undefined)
  return ofSaid(cells, from, (text) =>
    /^[1-5]([.,]0+)?$/.test(text) ? Number(text.slice(0, 1)) : 'rating_unreadable',
  )
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}

/** A table as it stands and, where that says nothing, whatever the capitals. */
function tableOf<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  const entries = Object.entries(values)
  return new Map([...entries.map(([key, value]) => [folded(key), value] as const), ...entries])
}

const mostTexts = 100_000

/** Gives every spelling of one text the same, once in memory: blanks collapsed. */
function cleaner(): (cell: string) => string {
  const texts = new Map<string, string>()
  return (cell) => {
    const known = texts.get(cell)
    if (known !== undefined) return known
    // Texts that differ on every row are not worth keeping.
    if (texts.size > mostTexts) texts.clear()
    const text = cell.trim().replace(/\s+/g, ' ').normalize('NFC')
    const shared = texts.get(text) ?? text
    texts.set(cell, shared)
    texts.set(text, shared)
    return shared
  }
}
