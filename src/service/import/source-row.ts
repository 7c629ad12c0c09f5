import { cut } from '../../platform/cut.ts'
import { isInstant, type Instant } from '../../platform/time/instants.ts'
import type { Priority } from '../contract.ts'
import type { ColumnName, Columns } from './columns.ts'
import { isAbsolute, readDate, type DateSpelling } from './date-spelling.ts'
import type { SetAsideReason, SetAsideRow } from './imported.ts'
import type { NumberedRow } from '../../platform/tabular/line-counter.ts'
import { sourceState, type SourceState } from './source-states.ts'
import { readTruth, type TruthSpelling } from './truth-spelling.ts'
import { wallClock, type OddTime } from './wall-clock.ts'

/** One row of the log, understood. Texts are shared between rows, so that many rows may wait in memory. */
export interface SourceRow {
  readonly line: number
  readonly rowNumber: number
  readonly state: SourceState
  readonly openedAt: Instant | null
  readonly updatedAt: Instant
  /** The same as the source wrote it, in seconds since 1970 as if in UTC: what the row is known by in every zone. */
  readonly updatedWall: number
  readonly changes: number | null
  readonly reopenings: number | null
  readonly reassignments: number | null
  readonly group: string | null
  readonly assignee: string | null
  readonly actor: string | null
  readonly caller: string | null
  readonly category: string | null
  readonly priority: Priority | null
  readonly subcategory: string | null
  readonly channel: string | null
  readonly location: string | null
  readonly madeSla: boolean | null
  readonly resolutionTimeAbsent: boolean
}

/** How this log writes what it says. */
export interface RowSpelling {
  readonly columns: Columns
  readonly dates: DateSpelling
  readonly truths: TruthSpelling | null
  readonly zone: string
}

/** Whether a cell says nothing: the source writes `?`. */
export function isMissing(cell: string): boolean {
  return cell === '?' || cell === ''
}

interface Trouble {
  readonly column: ColumnName
  readonly reason: SetAsideReason
}
type Complain = (column: ColumnName, reason: SetAsideReason) => undefined

/** The incident to which a row belongs, as the survey counts it; null where the row does not say or is broken. */
export function incidentOf(cells: readonly string[], { at, width }: Columns): string | null {
  const number = cells.length === width ? (cells[at.number] ?? '').trim() : ''
  return isMissing(number) ? null : number
}

/**
 * Makes the reader of one log's rows. A row with a cell that it needs and cannot understand is handed back as set aside,
 * with the first such cell; `onOdd` hears of local times that the zone skips or repeats.
 */
export function rowReader(
  spelling: RowSpelling,
  onOdd: (odd: OddTime, line: number) => void,
): (record: NumberedRow, rowNumber: number) => SourceRow | SetAsideRow {
  const { columns, truths } = spelling
  let line = 0
  const readTime = timeReader(spelling, (odd) => onOdd(odd, line))
  const clean = cleaner()

  return (record, rowNumber) => {
    const { cells } = record
    line = record.line
    let trouble: Trouble | undefined
    const complain: Complain = (column, reason) => void (trouble ??= { column, reason })
    const cell = (column: ColumnName) => cells[columns.at[column]] ?? ''

    if (cells.length !== columns.width) complain('number', 'column_count')
    if (incidentOf(cells, columns) === null) complain('number', 'number_missing')
    const state = readState(cell('incident_state'), complain)
    const updated = readTime(cell('sys_updated_at'), 'sys_updated_at', complain)
    if (updated === null) complain('sys_updated_at', 'date_missing')
    const row = {
      line,
      rowNumber,
      openedAt: readTime(cell('opened_at'), 'opened_at', complain)?.at ?? null,
      changes: readCount(cell('sys_mod_count'), 'sys_mod_count', complain),
      reopenings: readCount(cell('reopen_count'), 'reopen_count', complain),
      reassignments: readCount(cell('reassignment_count'), 'reassignment_count', complain),
      priority: readPriority(cell('priority'), complain),
      madeSla: readMadeSla(cell('made_sla'), truths, complain),
    }
    if (trouble || !state || !updated) return setAside(record, rowNumber, columns, trouble)
    return {
      ...row,
      state,
      updatedAt: updated.at,
      updatedWall: updated.wall / 1000,
      group: clean(cell('assignment_group')),
      assignee: clean(cell('assigned_to')),
      actor: clean(cell('sys_updated_by')),
      caller: clean(cell('caller_id')),
      category: clean(cell('category')),
      subcategory: clean(cell('subcategory')),
      channel: clean(cell('contact_type')),
      location: clean(cell('location')),
      resolutionTimeAbsent: columns.at.resolved_at >= 0 && isMissing(cell('resolved_at').trim()),
    }
  }
}

function setAside(
  { cells, line }: NumberedRow,
  rowNumber: number,
  columns: Columns,
  { column, reason }: Trouble = { column: 'number', reason: 'number_missing' },
): SetAsideRow {
  const whole = reason === 'column_count'
  const value = whole ? `${cells.length} ≠ ${columns.width}` : cut(cells[columns.at[column]] ?? '', 200)
  return { line, rowNumber, number: incidentOf(cells, columns), column: whole ? '' : column, value, reason }
}

/** Reads a cell's moment, both as the wall showed it and as an instant; null where the cell says nothing. */
function timeReader(spelling: RowSpelling, onOdd: (odd: OddTime) => void) {
  const { dates, zone } = spelling
  const instantOf = isAbsolute(dates) ? (wall: number) => wall : wallClock(zone, onOdd)
  return (
    text: string,
    column: ColumnName,
    complain: Complain,
  ): { at: Instant; wall: number } | null | undefined => {
    const trimmed = text.trim()
    if (isMissing(trimmed)) return null
    const wall = readDate(trimmed, dates)
    if (Number.isNaN(wall)) return complain(column, 'date_unreadable')
    // Far outside, no zone's calendar need be asked, and none may be able to answer.
    if (!isInstant(wall)) return complain(column, 'date_out_of_range')
    const at = instantOf(wall)
    return isInstant(at) ? { at, wall } : complain(column, 'date_out_of_range')
  }
}

function readState(text: string, complain: Complain): SourceState | undefined {
  const state = sourceState(text)
  return state ?? complain('incident_state', isMissing(text.trim()) ? 'state_missing' : 'state_unknown')
}

function readCount(text: string, column: ColumnName, complain: Complain): number | null {
  const trimmed = text.trim()
  if (isMissing(trimmed)) return null
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : (complain(column, 'count_unreadable') ?? null)
}

/** `1 - Critical` to `4 - Low`; ServiceNow's fifth, planning, is no more urgent than the fourth. */
function readPriority(text: string, complain: Complain): Priority | null {
  const trimmed = text.trim()
  if (isMissing(trimmed)) return null
  const found = /^([1-5])(?!\d)/.exec(trimmed)
  if (!found) return complain('priority', 'priority_unreadable') ?? null
  return Math.min(4, Number(found[1])) as Priority
}

function readMadeSla(text: string, truths: TruthSpelling | null, complain: Complain): boolean | null {
  if (isMissing(text.trim())) return null
  const truth = truths && readTruth(text, truths)
  return truth ?? complain('made_sla', 'truth_unreadable') ?? null
}

/** Gives every spelling of one name the same text, once in memory: blanks collapsed, null where nothing is said. */
function cleaner(): (cell: string) => string | null {
  const names = new Map<string, string | null>()
  return (cell) => {
    const known = names.get(cell)
    if (known !== undefined) return known
    const text = cell.trim().replace(/\s+/g, ' ').normalize('NFC')
    const name = isMissing(text) ? null : (names.get(text) ?? text)
    names.set(cell, name)
    return name
  }
}
