import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import type { Tally } from './account.ts'
import { gatherRows } from './gathering.ts'
import type { ImportedRequest, SetAsideRow } from './imported.ts'
import { nothingBeside, requestOf, type ToldBeside } from './incident.ts'
import { orderRows, type NamedRow } from './row-order.ts'
import type { SourceRow } from './source-row.ts'
import type { Outcome, Step } from './walking.ts'

/** How a source writes one event a row. */
export interface EventReading {
  readonly read: (record: NumberedRow, rowNumber: number) => SourceRow | SetAsideRow
  /** The request to which a row belongs, as the survey counted it; null where the row does not say or is broken. */
  readonly numberOf: (cells: readonly string[]) => string | null
  /** How many rows of each request there are. */
  readonly rowsOf: ReadonlyMap<string, number>
  /** What the source says of a request beside its events; asked once, with its last row. */
  readonly besideOf?: (number: string) => ToldBeside
}

const nothing: Outcome = { request: undefined, setAside: [] }

/** Puts together requests whose every row is one event, each once its last row has come. */
export function eventRows({ read, numberOf, rowsOf, besideOf }: EventReading, tally: Tally): Step {
  const gathering = gatherRows(rowsOf)

  function take(record: NumberedRow, rowNumber: number): Outcome {
    const row = read(record, rowNumber)
    const isUsable = 'state' in row
    if (!isUsable) tally.addSetAside(row)
    const number = numberOf(record.cells)
    const rows = number === null ? undefined : gathering.add(number, isUsable ? row : null)
    if (number === null || rows === undefined)
      return isUsable ? nothing : { request: undefined, setAside: [row] }
    const { request, copies } = incidentFrom(number, rows, tally, besideOf?.(number) ?? nothingBeside)
    return { request, setAside: isUsable ? copies : [row, ...copies] }
  }

  return { take, waiting: gathering.waiting }
}

function incidentFrom(number: string, rows: readonly SourceRow[], tally: Tally, beside: ToldBeside) {
  const ordered = orderRows(rows)
  const copies = ordered.copies.map((row) => copyOf(number, row))
  copies.forEach(tally.addSetAside)
  const [first, ...later] = ordered.rows
  if (!first) return { request: undefined, copies }
  const named: readonly [NamedRow, ...NamedRow[]] = [first, ...later]
  if (ordered.reordered) tally.warn('rows_reordered', first.row.line)
  const request: ImportedRequest = requestOf(number, named, beside)
  tally.addRequest(request, named)
  return { request, copies }
}

function copyOf(number: string, { line, rowNumber }: SourceRow): SetAsideRow {
  return { line, rowNumber, number, column: '', value: number, reason: 'duplicate' }
}
