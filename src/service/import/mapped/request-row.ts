import type { Instant } from '../../../platform/time/instants.ts'
import type { ImportedRequest, WarningCode } from '../imported.ts'
import type { SourcePhase } from '../source-states.ts'
import type { CellReader, CellReaders, RowInHand } from './cells.ts'
import { describedReader, headingIn, type Described } from './described.ts'
import type { RequestRowsMapping } from './mapping.ts'
import type { ReadMoment } from './moments.ts'
import { courseOf, keyOf, type Course, type ToldCourse } from './request-course.ts'

/** What a row became, how it ended, and what is odd about it. */
export interface RequestOfRow {
  readonly request: ImportedRequest
  readonly phase: SourcePhase
  readonly warnings: readonly WarningCode[]
}

/** Where a row stands, and which request it is. */
export interface Place {
  readonly line: number
  readonly rowNumber: number
  readonly number: string
}

/**
 * Makes the reader of rows that each tell a whole request. `now`: nothing that is read has happened later. What cannot be
 * used is complained of, and undefined in the answer.
 */
export function requestReader(
  { columns }: RequestRowsMapping,
  readers: CellReaders,
  now: Instant,
): (row: RowInHand, place: Place) => RequestOfRow | undefined {
  const describe = describedReader(columns, readers)
  const tell = courseReader(columns, readers)
  return (row, place) => {
    const described = describe(row)
    const told = tell(row)
    if (told === undefined) return undefined
    const course = courseOf(told, now)
    if ('reason' in course) return row.complain(headingIn(columns[course.column]), course.reason)
    const { phase, warnings } = course
    return { request: requestOf(place, described, told.opened, course), phase, warnings }
  }
}

function courseReader(columns: RequestRowsMapping['columns'], { moment, state }: CellReaders) {
  const readState = state(columns.state)
  const readOpened = moment(columns.opened)
  const read = {
    answered: moment(columns.answered),
    completed: moment(columns.completed),
    closed: moment(columns.closed),
    cancelled: moment(columns.cancelled),
  }
  const said = (reader: CellReader<ReadMoment>, row: RowInHand) => reader(row) ?? null
  return (row: RowInHand): ToldCourse | undefined => {
    const found = readState(row)
    const opened = readOpened(row)
    if (opened === null) row.complain(headingIn(columns.opened), 'opened_missing')
    if (found === null && columns.state !== undefined) row.complain(columns.state.column, 'state_missing')
    const times = {
      answered: said(read.answered, row),
      completed: said(read.completed, row),
      closed: said(read.closed, row),
      cancelled: said(read.cancelled, row),
    }
    if (!opened || found === undefined) return undefined
    return { phase: found?.phase ?? null, opened, ...times }
  }
}

function requestOf(
  { line, rowNumber, number }: Place,
  { unit, assignee, verdict, ...described }: Described,
  { at, wall }: ReadMoment,
  { facts, accepted }: Course,
): ImportedRequest {
  const submission = {
    rowNumber,
    line,
    sourceKey: keyOf('submitted', wall),
    sequence: 0,
    happenedAt: at,
    recordedAt: at,
    actor: null,
    unit,
    assignee,
    also: facts,
    kind: 'submitted',
    ...(accepted && { accepted }),
  } as const
  return { number, line, openedAt: at, ...described, events: [submission], reportedMadeSla: verdict }
}
