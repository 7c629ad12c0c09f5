import { useCallback, useMemo, useState } from 'react'
import { extended, nothingSelected, toggled } from './selected-keys.ts'

/** Rows of a list that are selected, for an act on all of them. */
export interface Selection<Row> {
  /** In the order of the list. Rows that left the list are no longer among them. */
  readonly rows: readonly Row[]
  readonly has: (key: string) => boolean
  readonly can: (row: Row) => boolean
  /** Selects a row or takes it back; `range`: with all from the last one on. */
  readonly pick: (row: Row, range: boolean) => void
  /** Selects all that are loaded, up to the most, or nothing. */
  readonly pickAll: (all: boolean) => void
  readonly keep: (keys: readonly string[]) => void
  readonly most: number
}

interface SelectionOptions<Row> {
  readonly rowKey: (row: Row) => string
  /** Whether a row can be selected at all. */
  readonly can: (row: Row) => boolean
  readonly most: number
}

/** Keeps what is selected of the rows of a list. `rowKey` and `can` have to stay the same functions. */
export function useSelection<Row>(
  rows: readonly Row[],
  { rowKey, can, most }: SelectionOptions<Row>,
): Selection<Row> {
  const [selected, setSelected] = useState(nothingSelected)
  const order = useMemo(() => rows.filter(can).map(rowKey), [rows, can, rowKey])
  const pick = useCallback(
    (row: Row, range: boolean) =>
      setSelected((before) =>
        range ? extended(before, order, rowKey(row), most) : toggled(before, rowKey(row), most),
      ),
    [order, rowKey, most],
  )
  const keep = useCallback(
    (keys: readonly string[]) => setSelected({ chosen: new Set(keys), anchor: undefined }),
    [],
  )
  return {
    rows: rows.filter((row) => can(row) && selected.chosen.has(rowKey(row))),
    has: (key) => selected.chosen.has(key),
    can,
    pick,
    pickAll: (all) => keep(all ? order.slice(0, most) : []),
    keep,
    most,
  }
}

/** How a list lets one select rows: what is selected, and what the marks are called. */
export interface Selecting<Row> {
  readonly selection: Selection<Row>
  readonly label: (row: Row) => string
  readonly labelAll: string
}

/** Whether a row is selected; undefined where it cannot be. */
export function isPicked<Row>(
  selection: Selection<Row> | undefined,
  row: Row,
  rowKey: (row: Row) => string,
): boolean | undefined {
  return selection?.can(row) ? selection.has(rowKey(row)) : undefined
}
