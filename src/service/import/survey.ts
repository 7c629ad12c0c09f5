import { cut } from '../../platform/cut.ts'
import type { ColumnName, Columns } from './columns.ts'
import { dateSpellingsOf, ofOrder, type DateOrder, type DateSpelling } from './date-spelling.ts'
import { gatherEvidence, type Evidence, type Verdict } from './evidence.ts'
import type { ReadProgress } from './imported.ts'
import { ImportRefused } from './refusals.ts'
import { readHeader } from './header.ts'
import { incidentOf } from './source-row.ts'
import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import { recordsOf, type SourceFile } from './source-file.ts'
import { sourceState } from './source-states.ts'
import { truthSpellingsOf, type TruthSpelling } from './truth-spelling.ts'

/** What the first pass over a whole file found out, before anything of it is believed. */
export interface Survey {
  readonly file: SourceFile
  readonly separator: string
  readonly columns: Columns
  readonly dates: DateSpelling
  readonly truths: TruthSpelling | null
  readonly rows: number
  /** How many rows each incident has, so that the second pass knows when it has seen the last. */
  readonly rowsOf: ReadonlyMap<string, number>
  readonly grouped: boolean
}

const dateColumns = [
  'opened_at',
  'sys_updated_at',
  'resolved_at',
  'closed_at',
] as const satisfies readonly ColumnName[]

/**
 * Reads a whole file once: is it sound to its last byte, how does it spell dates and truth values, how many rows has each
 * incident, do they stand together.
 * @throws ImportRefused with the reason where it cannot be read without guessing
 */
export async function surveyFile(
  file: SourceFile,
  order: DateOrder | undefined,
  onProgress: (progress: ReadProgress) => void,
): Promise<Survey> {
  const { separator, columns } = await readHeader(file)
  const look = lookAtRows(columns)
  let rows = -1
  const onBytes = (bytesRead: number) =>
    onProgress({ phase: 'checking', bytesRead, bytesTotal: file.bytes, rows: Math.max(0, rows) })
  for await (const record of recordsOf(file, separator, onBytes)) {
    rows += 1
    if (rows > 0) look.see(record)
  }
  if (rows <= 0) throw new ImportRefused('rows_missing')
  look.refuseUnknownStates()
  const dates = decideDates(look.dates.verdict(), order)
  const truths = decideTruths(look.truths.verdict())
  return { file, separator, columns, dates, truths, rows, rowsOf: look.rowsOf, grouped: look.isGrouped() }
}

function lookAtRows(columns: Columns) {
  const { at, width } = columns
  const dates = gatherEvidence<DateSpelling>()
  const truths = gatherEvidence<TruthSpelling>()
  const rowsOf = new Map<string, number>()
  const otherStates = new Set<string>()
  const witnesses = [
    ...dateColumns.map((column) => witness(column, at[column], dates, dateSpellingsOf)),
    witness('made_sla', at.made_sla, truths, truthSpellingsOf),
  ]
  let grouped = true
  let someState = false
  let last: string | null = null

  function see({ cells, line }: NumberedRow): void {
    if (cells.length !== width) return
    for (const look of witnesses) look(cells, line)
    const number = incidentOf(cells, columns)
    if (number !== null) {
      const seen = rowsOf.get(number)
      if (seen !== undefined && number !== last) grouped = false
      rowsOf.set(number, (seen ?? 0) + 1)
      last = number
    }
    const state = cells[at.incident_state] ?? ''
    if (sourceState(state)) someState = true
    else if (otherStates.size < 6) otherStates.add(state)
  }

  function refuseUnknownStates(): void {
    if (!someState)
      throw new ImportRefused('states_unknown', { states: cut([...otherStates].join(', '), 200) })
  }

  return { see, dates, truths, rowsOf, isGrouped: () => grouped, refuseUnknownStates }
}

/** Shows the cells of one column to the evidence; one that repeats the cell above adds nothing. */
function witness<Spelling extends string>(
  column: ColumnName,
  index: number,
  evidence: Evidence<Spelling>,
  candidatesOf: (text: string) => readonly Spelling[],
): (cells: readonly string[], line: number) => void {
  let above = ''
  return (cells, line) => {
    const cell = cells[index]
    if (cell === undefined || cell === above) return
    above = cell
    evidence.see(candidatesOf(cell.trim()), line, column, cell)
  }
}

function decideDates(verdict: Verdict<DateSpelling>, order: DateOrder | undefined): DateSpelling {
  switch (verdict.kind) {
    case 'one':
      return verdict.spelling
    case 'none':
      throw new ImportRefused('dates_unreadable')
    case 'several': {
      const chosen = order && ofOrder(verdict.spellings, order)
      if (chosen) return chosen
      const { line, value } = verdict.sighting
      throw new ImportRefused('dates_ambiguous', { spellings: verdict.spellings.join(' / '), line, value })
    }
    case 'contradiction':
      throw new ImportRefused('dates_contradictory', pairOf(verdict))
  }
}

function decideTruths(verdict: Verdict<TruthSpelling>): TruthSpelling | null {
  if (verdict.kind === 'contradiction') throw new ImportRefused('truths_contradictory', pairOf(verdict))
  return verdict.kind === 'one' ? verdict.spelling : null
}

function pairOf({
  one,
  other,
}: Extract<Verdict<string>, { kind: 'contradiction' }>): Record<string, string | number> {
  return { line: one.line, value: one.value, otherLine: other.line, otherValue: other.value }
}
