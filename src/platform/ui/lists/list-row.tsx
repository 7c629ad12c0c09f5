import { memo, type ReactNode } from 'react'
import { PlainGo } from '../shell/go.tsx'
import type { Column } from './column.ts'
import classes from './long-list.module.css'
import { RowMark, type RowSelecting } from './row-mark.tsx'

interface RowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly to: string | undefined
  readonly onOpen: ((row: Row) => void) | undefined
  /** Whether it is selected; undefined where it cannot be. */
  readonly picked: boolean | undefined
  readonly selecting: RowSelecting<Row> | undefined
}

/** A row on a desk. Its first cell is the link; the link covers the row. Scrolling past draws it once. */
export const DeskRow = memo(DeskRowOnce) as typeof DeskRowOnce

function DeskRowOnce<Row>({
  row,
  columns,
  to,
  onOpen,
  picked,
  selecting,
  index,
}: RowProps<Row> & { readonly index: number }) {
  return (
    <div role="row" aria-rowindex={index + 2} data-picked={picked} className={classes['row']}>
      {selecting && (
        <div role="cell" className={classes['cell']}>
          <RowMark row={row} picked={picked} selecting={selecting} />
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.key}
          role="cell"
          className={
            column.align === 'end' ? `${classes['cell']} ${classes['end']} tabular` : classes['cell']
          }
        >
          {place === 0 ? (
            <Opening to={to} onOpen={() => onOpen?.(row)}>
              {column.cell(row)}
            </Opening>
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  )
}

/** The same on a phone. */
export const PhoneCard = memo(PhoneCardOnce) as typeof PhoneCardOnce

function PhoneCardOnce<Row>({
  row,
  columns,
  to,
  onOpen,
  picked,
  selecting,
  card,
}: RowProps<Row> & { readonly card: ((row: Row) => ReactNode) | undefined }) {
  const lead = columns.find((column) => column.phone === 'lead') ?? columns[0]
  return (
    <div
      role="listitem"
      className={selecting ? `${classes['card']} ${classes['markable']}` : classes['card']}
      data-picked={picked}
    >
      {selecting && <RowMark row={row} picked={picked} selecting={selecting} />}
      <Opening to={to} onOpen={() => onOpen?.(row)}>
        {lead?.cell(row)}
      </Opening>
      {card
        ? card(row)
        : columns
            .filter((column) => column !== lead && column.phone !== 'hidden')
            .map((column) => ({ ...column, shown: column.cell(row) }))
            .filter(({ shown }) => shown !== '')
            .map((column) => (
              <div key={column.key} className={classes['line']}>
                {column.phone !== 'bare' && <span>{column.title}</span>}
                <span className={classes['cell']}>{column.shown}</span>
              </div>
            ))}
    </div>
  )
}

function Opening({
  to,
  onOpen,
  children,
}: {
  readonly to: string | undefined
  readonly onOpen: () => void
  readonly children: ReactNode
}) {
  if (to === undefined) return <strong>{children}</strong>
  return (
    <PlainGo to={to} className={classes['open']} data-opens="" onClick={onOpen}>
      {children}
    </PlainGo>
  )
}
