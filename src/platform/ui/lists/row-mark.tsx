import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import classes from './long-list.module.css'
import type { Selecting } from './use-selection.ts'

/** What a row needs in order to be selected; the same from one drawing to the next, so that rows need not be drawn again. */
export type RowSelecting<Row> = Pick<Selecting<Row>, 'label'> & {
  readonly pick: (row: Row, range: boolean) => void
}

export function useRowSelecting<Row>(selecting: Selecting<Row> | undefined): RowSelecting<Row> | undefined {
  const label = selecting?.label
  const pick = selecting?.selection.pick
  return useMemo(() => (label && pick ? { label, pick } : undefined), [label, pick])
}

interface RowMarkProps<Row> {
  readonly row: Row
  readonly picked: boolean | undefined
  readonly selecting: RowSelecting<Row>
}

/** The mark before a row; with Shift the rows between are selected too. Nothing where a row cannot be selected. */
export function RowMark<Row>({ row, picked, selecting }: RowMarkProps<Row>) {
  if (picked === undefined) return null
  return (
    <Checkbox
      className={classes['mark'] ?? ''}
      aria-label={selecting.label(row)}
      checked={picked}
      onChange={({ nativeEvent }) =>
        selecting.pick(row, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
      }
    />
  )
}

interface MarkAllProps<Row> {
  readonly selecting: Selecting<Row>
  readonly rows: readonly Row[]
}

/** Selects everything that is loaded, or nothing. */
export function MarkAll<Row>({ selecting: { selection, labelAll }, rows }: MarkAllProps<Row>) {
  const possible = Math.min(rows.filter(selection.can).length, selection.most)
  const chosen = selection.rows.length
  return (
    <Checkbox
      aria-label={labelAll}
      disabled={possible === 0}
      checked={chosen > 0 && chosen >= possible}
      indeterminate={chosen > 0 && chosen < possible}
      onChange={() => selection.pickAll(chosen < possible)}
    />
  )
}
