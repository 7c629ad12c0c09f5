import type { SourceRow } from './source-row.ts'

/** The rows of one incident in the order in which they were written, each with its stable name. */
export interface OrderedRows {
  readonly rows: readonly NamedRow[]
  /** Exact copies of a row before them. */
  readonly copies: readonly SourceRow[]
  /** Whether the file had them in another order. */
  readonly reordered: boolean
}

export interface NamedRow {
  readonly row: SourceRow
  readonly sourceKey: string
}

/**
 * Puts an incident's rows in order. Two witnesses speak about it, the change counter and the time; it takes both to
 * overrule the order of the file: a counter that falls while the time does not rise. (A log's first row may carry a wrong
 * counter or a wrong time; sorting by either alone would put the submission after the resolution.) Without a counter the
 * time speaks alone. Rows that the file has in order therefore never depend on rows after them.
 */
export function orderRows(rows: readonly SourceRow[]): OrderedRows {
  const reordered = rows.some((row, index) => {
    const before = rows[index - 1]
    return before !== undefined && contradicts(before, row)
  })
  return { ...nameRows(reordered ? rows.toSorted(compare) : rows), reordered }
}

function contradicts(before: SourceRow, row: SourceRow): boolean {
  const { changes } = before
  if (changes === null || row.changes === null) return row.updatedAt < before.updatedAt
  return row.changes < changes && row.updatedAt <= before.updatedAt
}

function compare(one: SourceRow, other: SourceRow): number {
  return (
    one.updatedAt - other.updatedAt ||
    (one.changes ?? 0) - (other.changes ?? 0) ||
    one.rowNumber - other.rowNumber
  )
}

/** Names rows by counter and time; what agrees in both and in all that we read is a copy, where there is a counter. */
function nameRows(rows: readonly SourceRow[]): Omit<OrderedRows, 'reordered'> {
  const namesakes = new Map<string, SourceRow[]>()
  const named: NamedRow[] = []
  const copies: SourceRow[] = []
  for (const row of rows) {
    const name = `${row.changes ?? '-'}@${new Date(row.updatedWall * 1000).toISOString().slice(0, 19)}`
    const others = namesakes.get(name) ?? []
    if (row.changes !== null && others.some((other) => isCopy(other, row))) {
      copies.push(row)
      continue
    }
    named.push({ row, sourceKey: others.length > 0 ? `${name}#${others.length + 1}` : name })
    if (others.push(row) === 1) namesakes.set(name, others)
  }
  return { rows: named, copies }
}

function isCopy(one: SourceRow, other: SourceRow): boolean {
  const { line: _line, rowNumber: _rowNumber, ...content } = one
  return Object.entries(content).every(([key, value]) => other[key as keyof SourceRow] === value)
}
