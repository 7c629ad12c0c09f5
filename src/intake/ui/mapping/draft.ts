import type { FileLook } from '../../contract.ts'

/** A mapping as it is being made: what a column stands for, by its key; the rest as it came. */
export type MappingDraft = Readonly<Record<string, unknown>>

/** What a mapping can take from a column, in the order in which it is asked. */
export const plainParts = ['number', 'service', 'summary', 'unit', 'asker', 'assignee'] as const
export const momentParts = ['opened', 'answered', 'completed', 'closed', 'cancelled'] as const
/** What was promised, what the source says of it, and how satisfied whoever asked was. */
const promiseParts = ['response_due', 'due', 'verdict'] as const
const ratingParts = ['rating', 'rating_comment', 'rated_at'] as const
const besideParts = ['channel', 'location'] as const
export const tableParts = ['state', 'priority', 'verdict', 'rating'] as const
export type TablePart = (typeof tableParts)[number]
const requestParts = [
  ...plainParts,
  'state',
  'priority',
  ...momentParts,
  ...promiseParts,
  ...besideParts,
  ...ratingParts,
] as const
const eventParts = [
  ...plainParts,
  'by',
  'state',
  'priority',
  'at',
  'opened',
  ...promiseParts,
  ...besideParts,
  ...ratingParts,
] as const
export type Part = (typeof requestParts)[number] | (typeof eventParts)[number]

/** The parts of a mapping whose rows are requests, and of one whose rows are changes. */
export function partsOf(draft: MappingDraft): readonly Part[] {
  return draft['rows'] === 'event' ? eventParts : requestParts
}

export function isTable(part: Part): part is TablePart {
  return (tableParts as readonly string[]).includes(part)
}

/** Without it no row can be read. */
export function isNeeded(part: Part, draft: MappingDraft): boolean {
  return (
    part === 'number' || (draft['rows'] === 'event' ? part === 'at' || part === 'state' : part === 'opened')
  )
}

function columns(draft: MappingDraft): Readonly<Record<string, unknown>> {
  const { columns: all } = draft
  return isRecord(all) ? all : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Words of a column, with the units that they are likely to mean. */
export type UnitWords = NonNullable<FileLook['columns'][number]['units']>

/** What is known of a column; its cells where they are few. */
interface Known {
  readonly units?: UnitWords | undefined
  readonly cells?: readonly string[] | null | undefined
}

/** The column from which a part is taken; null: from none. */
export function columnOf(draft: MappingDraft, part: Part): string | null {
  const from = columns(draft)[part]
  if (typeof from === 'string') return from
  return isRecord(from) && typeof from['column'] === 'string' ? from['column'] : null
}

/**
 * Takes a part from another column, or from none; a table begins empty then, as its words are others; that of units with those
 * that are likely, and that of ratings with cells that are marks already.
 */
export function withColumn(
  draft: MappingDraft,
  part: Part,
  column: string | null,
  { units, cells }: Known = {},
): MappingDraft {
  const { [part]: _, ...others } = columns(draft)
  if (column === null) return { ...draft, columns: others }
  return { ...draft, columns: { ...others, [part]: begunAt(part, column, { units, cells }) } }
}

function begunAt(part: Part, column: string, { units, cells }: Known): unknown {
  if (part === 'unit') {
    const likely = (units ?? []).flatMap(({ word, unit }) =>
      unit === null ? [] : [[word, unit.word] as const],
    )
    return likely.length === 0 ? column : { column, values: Object.fromEntries(likely), others: 'keep' }
  }
  if (part === 'state') return { column, values: {} }
  if (part === 'priority') return { column, values: {}, otherwise: 3 }
  if (part === 'rating' && cells) {
    const marks = cells.filter((cell) => /^[1-5]$/.test(cell.trim()))
    return { column, values: Object.fromEntries(marks.map((cell) => [cell, Number(cell)] as const)) }
  }
  return part === 'verdict' ? { column, kept: [], broken: [] } : column
}

/** What a cell of a table means; null: that was not said. */
export function meaningOf(draft: MappingDraft, part: TablePart | 'unit', cell: string): string | null {
  const from = columns(draft)[part]
  if (!isRecord(from)) return null
  if (part === 'verdict')
    return ['kept', 'broken'].find((word) => wordsOf(from[word]).some((one) => same(one, cell))) ?? null
  const values = isRecord(from['values']) ? from['values'] : {}
  const known = Object.entries(values).find(([word]) => same(word, cell))
  return known === undefined ? null : String(known[1])
}

/** Says what a cell of a table means, or no more. */
export function withMeaning(
  draft: MappingDraft,
  part: TablePart | 'unit',
  cell: string,
  meaning: string | null,
): MappingDraft {
  const from = columns(draft)[part]
  const column = columnOf(draft, part)
  if (column === null) return draft
  // A word for no unit here is a unit itself.
  const base = isRecord(from) ? from : { column, ...(part === 'unit' && { others: 'keep' }) }
  const changed = part === 'verdict' ? judged(base, cell, meaning) : valued(base, part, cell, meaning)
  return { ...draft, columns: { ...columns(draft), [part]: changed } }
}

function judged(base: Readonly<Record<string, unknown>>, cell: string, meaning: string | null) {
  const without = (word: string) => wordsOf(base[word]).filter((one) => !same(one, cell))
  const put = (word: string) => (meaning === word ? [...without(word), cell] : without(word))
  return { ...base, kept: put('kept'), broken: put('broken') }
}

function valued(
  base: Readonly<Record<string, unknown>>,
  part: TablePart | 'unit',
  cell: string,
  meaning: string | null,
) {
  const values = isRecord(base['values']) ? base['values'] : {}
  const others = Object.entries(values).filter(([word]) => !same(word, cell))
  const said =
    meaning === null
      ? []
      : [[cell, part === 'priority' || part === 'rating' ? Number(meaning) : meaning] as const]
  return { ...base, values: Object.fromEntries([...others, ...said]) }
}

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** How times are written: formats, those without hours with the time that they mean. */
export function formatsOf(draft: MappingDraft): string[] {
  const { dates } = draft
  if (!Array.isArray(dates)) return []
  return dates.flatMap((one: unknown) => {
    if (typeof one === 'string') return one
    return isRecord(one) && typeof one['format'] === 'string' ? one['format'] : []
  })
}

export function withFormats(draft: MappingDraft, formats: readonly string[]): MappingDraft {
  return {
    ...draft,
    dates: formats.map((format) => (/[Hh]/u.test(format) ? format : { format, time: '00:00' })),
  }
}

export function missingOf(draft: MappingDraft): string[] {
  return wordsOf(draft['missing'])
}
