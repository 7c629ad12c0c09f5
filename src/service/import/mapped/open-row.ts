import type { NumberedRow } from '../../../platform/tabular/line-counter.ts'
import type { SetAsideReason, SetAsideRow } from '../imported.ts'
import { longestText, type RowInHand } from './cells.ts'
import { numberIn, type MappedSurvey } from './survey.ts'

/** A row that is being read, and which request it belongs to; null where it does not say. */
export interface OpenRow extends RowInHand {
  readonly number: string | null
  /** The row as set aside with what was complained of first; undefined where nothing was. */
  readonly setAside: () => SetAsideRow | undefined
}

/** Begins to read rows of a file. */
export function rowOpener(
  { width, indexOf }: Pick<MappedSurvey, 'width' | 'indexOf'>,
  numberColumn: string,
): (record: NumberedRow, rowNumber: number) => OpenRow {
  const at = indexOf(numberColumn)
  return ({ cells, line }, rowNumber) => {
    const number = numberIn(cells, { width, at })
    let trouble: { readonly column: string; readonly reason: SetAsideReason } | undefined
    const complain: RowInHand['complain'] = (column, reason) => void (trouble ??= { column, reason })
    if (cells.length !== width) complain('', 'column_count')
    else if (number === null) complain(numberColumn, 'number_missing')
    else if (number.length > longestText) complain(numberColumn, 'text_too_long')
    if (cells.some((cell) => cell.includes('\u0000'))) complain('', 'character_unusable')
    const setAside = () => {
      if (trouble === undefined) return undefined
      const { column, reason } = trouble
      const told = column === '' ? '' : (cells[indexOf(column)] ?? '').slice(0, longestText)
      const value = reason === 'column_count' ? `${cells.length} ≠ ${width}` : told
      return { line, rowNumber, number: number?.slice(0, longestText) ?? null, column, value, reason }
    }
    return { cells, number, complain, setAside }
  }
}
