import type { NumberedRow } from '../../../platform/tabular/line-counter.ts'
import type { Instant } from '../../../platform/time/instants.ts'
import type { EventReading } from '../event-rows.ts'
import { nothingBeside, type ToldBeside } from '../incident.ts'
import type { SourceRow } from '../source-row.ts'
import type { CellReaders, RowInHand } from './cells.ts'
import { describedReader, headingIn, type Described } from './described.ts'
import type { EventRowsMapping } from './mapping.ts'
import { rowOpener } from './open-row.ts'
import { numberIn, type MappedSurvey } from './survey.ts'

/**
 * Reads rows that each say how a request stands after a change. `now`: nothing that is read has happened later. By when a request
 * was promised the first of its rows that says so tells, how it was rated the last.
 */
export function eventReading(
  { columns }: EventRowsMapping,
  readers: CellReaders,
  survey: MappedSurvey,
  now: Instant,
): EventReading {
  const open = rowOpener(survey, columns.number)
  const describe = describedReader(columns, readers)
  const change = changeReader(columns, readers, now)
  const beside = rememberedBeside()
  const where = { width: survey.width, at: survey.indexOf(columns.number) }
  return {
    rowsOf: survey.rowsOf,
    numberOf: (cells) => numberIn(cells, where),
    besideOf: beside.take,
    read: (record, rowNumber) => {
      const row = open(record, rowNumber)
      const described = describe(row)
      const changed = change(row)
      const aside = row.setAside()
      if (aside !== undefined || changed === undefined || row.number === null)
        return (
          aside ?? {
            ...placeOf(record, rowNumber),
            number: row.number,
            column: '',
            value: '',
            reason: 'date_missing',
          }
        )
      beside.put(row.number, described)
      return { ...placeOf(record, rowNumber), ...changed, ...rest(described) }
    },
  }
}

function placeOf({ line }: NumberedRow, rowNumber: number) {
  return { line, rowNumber }
}

type Changed = Pick<SourceRow, 'state' | 'openedAt' | 'updatedAt' | 'updatedWall' | 'changes' | 'actor'>

function changeReader(columns: EventRowsMapping['columns'], readers: CellReaders, now: Instant) {
  const readState = readers.state(columns.state)
  const readAt = readers.moment(columns.at)
  const readOpened = readers.moment(columns.opened)
  const readActor = readers.text(columns.by)
  const readChanges = readers.count(columns.changes)
  const atHeading = headingIn(columns.at)
  return (row: RowInHand): Changed | undefined => {
    const state = readState(row)
    const at = readAt(row)
    if (state === null) row.complain(columns.state.column, 'state_missing')
    if (at === null) row.complain(atHeading, 'date_missing')
    if (at && at.at > now) row.complain(atHeading, 'date_in_future')
    const openedAt = readOpened(row)?.at ?? null
    const more = { openedAt, changes: readChanges(row) ?? null, actor: readActor(row) ?? null }
    return state && at ? { state, updatedAt: at.at, updatedWall: at.wall, ...more } : undefined
  }
}

function rest({ unit, asker, verdict, due: _due, rating: _rating, ...described }: Described) {
  return {
    ...described,
    group: unit,
    caller: asker,
    madeSla: verdict,
    reopenings: null,
    reassignments: null,
    resolutionTimeAbsent: false,
  }
}

/** What the rows of a request said so far, until its last has come: the first due times, and the last rating. */
function rememberedBeside() {
  const told = new Map<string, ToldBeside>()
  return {
    put: (number: string, { due, rating }: ToldBeside): void => {
      if (due === null && rating === null) return
      const before = told.get(number)
      told.set(number, { due: firstOf(before?.due ?? null, due), rating: rating ?? before?.rating ?? null })
    },
    take: (number: string): ToldBeside => {
      const found = told.get(number) ?? nothingBeside
      told.delete(number)
      return found
    },
  }
}

function firstOf(before: ToldBeside['due'], due: ToldBeside['due']): ToldBeside['due'] {
  if (before === null || due === null) return before ?? due
  return { response: before.response ?? due.response, completion: before.completion ?? due.completion }
}
