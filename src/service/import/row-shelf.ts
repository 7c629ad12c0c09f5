import type { SourceRow } from './source-row.ts'

/** Rows put aside in little memory: about 90 bytes a row, where an object takes three times that. */
export interface RowShelf {
  /** Stores a row and the slot of the one before it in its chain (-1: none); returns its slot. */
  readonly put: (row: SourceRow, before: number) => number
  /** Takes a whole chain, given its last slot, and frees it; the rows come in the order in which they were put. */
  readonly take: (last: number) => SourceRow[]
}

const blockLength = 8192
const whole = ['line', 'rowNumber'] as const
const times = ['openedAt', 'updatedAt', 'updatedWall'] as const
/** Values of which a log has few, however many its rows. */
const repeated = [
  'state',
  'changes',
  'reopenings',
  'reassignments',
  'group',
  'assignee',
  'actor',
  'caller',
  'category',
  'priority',
  'subcategory',
  'channel',
  'location',
  'madeSla',
  'resolutionTimeAbsent',
] as const satisfies readonly Exclude<keyof SourceRow, (typeof whole)[number] | (typeof times)[number]>[]

const words = 1 + whole.length + repeated.length

interface Block {
  readonly words: Int32Array
  readonly times: Float64Array
}

/** Makes an empty shelf. It grows by blocks and uses freed slots again. */
export function rowShelf(): RowShelf {
  const blocks: Block[] = []
  const values = numberedValues()
  const free: number[] = []
  let used = 0

  function blockOf(slot: number): Block {
    const index = Math.floor(slot / blockLength)
    return (blocks[index] ??= {
      words: new Int32Array(blockLength * words),
      times: new Float64Array(blockLength * times.length),
    })
  }

  function put(row: SourceRow, before: number): number {
    const slot = free.pop() ?? used++
    const block = blockOf(slot)
    let at = (slot % blockLength) * words
    block.words[at++] = before
    for (const key of whole) block.words[at++] = row[key]
    for (const key of repeated) block.words[at++] = values.numberOf(row[key])
    at = (slot % blockLength) * times.length
    for (const key of times) block.times[at++] = row[key] ?? Number.NaN
    return slot
  }

  function read(slot: number): SourceRow {
    const block = blockOf(slot)
    const row: Record<string, unknown> = {}
    let at = (slot % blockLength) * words + 1
    for (const key of whole) row[key] = block.words[at++]
    for (const key of repeated) row[key] = values.at(block.words[at++] ?? -1)
    at = (slot % blockLength) * times.length
    for (const key of times) {
      const time = block.times[at++]
      row[key] = Number.isNaN(time) ? null : time
    }
    // Field by field what `put` was given.
    return row as unknown as SourceRow
  }

  function take(last: number): SourceRow[] {
    const rows: SourceRow[] = []
    for (let slot = last; slot >= 0;) {
      rows.push(read(slot))
      free.push(slot)
      slot = blockOf(slot).words[(slot % blockLength) * words] ?? -1
    }
    return rows.toReversed()
  }

  return { put, take }
}

/** Gives each distinct value a small number, and the value back for its number. */
function numberedValues() {
  const numbers = new Map<unknown, number>()
  const values: unknown[] = []
  function numberOf(value: unknown): number {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, values.length)
    return values.push(value) - 1
  }
  return { numberOf, at: (number: number) => values[number] }
}
