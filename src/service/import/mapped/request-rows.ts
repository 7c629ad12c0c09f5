import type { NumberedRow } from '../../../platform/tabular/line-counter.ts'
import type { Tally } from '../account.ts'
import type { SetAsideRow } from '../imported.ts'
import type { Outcome, Step } from '../walking.ts'
import type { RowInHand } from './cells.ts'
import { rowOpener } from './open-row.ts'
import type { Place, RequestOfRow } from './request-row.ts'
import type { MappedSurvey } from './survey.ts'

/** A row that was understood, kept until the last of its number has come. */
interface Waiting {
  readonly read: RequestOfRow
  readonly place: Place
  /** Its cells, where other rows have its number. */
  readonly content: string
}

/**
 * Puts together requests whose every row is a whole request. Copies of a row are set aside; where rows of one number differ
 * nobody knows which is right, and all of them are.
 */
export function requestRows(
  survey: MappedSurvey,
  numberColumn: string,
  read: (row: RowInHand, place: Place) => RequestOfRow | undefined,
  tally: Tally,
): Step {
  const open = rowOpener(survey, numberColumn)
  const { rowsOf } = survey
  const begun = new Map<string, { toCome: number; readonly rows: Waiting[] }>()

  function take(record: NumberedRow, rowNumber: number): Outcome {
    const row = open(record, rowNumber)
    const { number } = row
    const place = { line: record.line, rowNumber, number: number ?? '' }
    const made = row.setAside() === undefined ? read(row, place) : undefined
    const aside = row.setAside()
    const setAside = aside === undefined ? [] : [aside]
    setAside.forEach(tally.addSetAside)
    if (number === null) return { request: undefined, setAside }
    const entry = begun.get(number) ?? { toCome: rowsOf.get(number) ?? 0, rows: [] }
    if (made !== undefined && aside === undefined)
      entry.rows.push({
        read: made,
        place,
        content: rowsOf.get(number) === 1 ? '' : JSON.stringify(record.cells),
      })
    entry.toCome -= 1
    if (entry.toCome > 0) {
      begun.set(number, entry)
      return { request: undefined, setAside }
    }
    begun.delete(number)
    const finished = finish(entry.rows, numberColumn, tally)
    return { ...finished, setAside: [...setAside, ...finished.setAside] }
  }

  return { take, waiting: () => begun.size }
}

/** What the rows of one number come to. */
function finish(rows: readonly Waiting[], column: string, tally: Tally): Outcome {
  const [first, ...others] = rows
  if (first === undefined) return { request: undefined, setAside: [] }
  const differ = others.some(({ content }) => content !== first.content)
  const setAside = (differ ? rows : others).map(({ place }): SetAsideRow => {
    return { ...place, column, value: place.number, reason: differ ? 'number_twice' : 'duplicate' }
  })
  setAside.forEach(tally.addSetAside)
  if (differ) return { request: undefined, setAside }
  const { request, phase, warnings } = first.read
  tally.addRequest(request, [], phase)
  for (const code of warnings) tally.warn(code, first.place.line)
  return { request, setAside }
}
