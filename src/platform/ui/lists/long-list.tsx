import { useMediaQuery } from '@mantine/hooks'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import type { ApiProblem } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { Failure } from '../states/failure.tsx'
import { Loading } from '../states/loading.tsx'
import { NotFound } from '../states/not-found.tsx'
import { useText } from '../text/use-text.ts'
import type { Column } from './column.ts'
import { DeskRow, PhoneCard } from './list-row.tsx'
import classes from './long-list.module.css'
import { roomFor, useWidth } from './room.ts'
import { MarkAll, useRowSelecting } from './row-mark.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { useSelectKeys } from './use-select-keys.ts'
import { isPicked, type Selecting } from './use-selection.ts'

/** Rows as far as they were fetched, and what is known of those to come. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly query: {
    readonly error: ApiProblem | null
    readonly isPending: boolean
    readonly isFetching: boolean
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly fetchNextPage: () => Promise<unknown>
    readonly refetch: () => Promise<unknown>
  }
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined)

/** Rows that came all at once, with another answer. */
export function wholeList<Row>(rows: readonly Row[]): Listed<Row> {
  const idle = { isPending: false, isFetching: false, isFetchingNextPage: false, isFetchNextPageError: false }
  return {
    rows,
    query: { ...idle, error: null, hasNextPage: false, fetchNextPage: nothing, refetch: nothing },
  }
}

interface LongListProps<Row> {
  readonly of: Listed<Row>
  readonly columns: readonly Column<Row>[]
  /** What the list holds, for those who hear it. */
  readonly label: string
  readonly rowKey: (row: Row) => string
  /** Where a row leads; undefined: nowhere. */
  readonly to?: (row: Row) => string | undefined
  /** What else happens when a row is opened. */
  readonly onOpen?: (row: Row) => void
  /** What is shown where there is nothing. */
  readonly empty?: ReactNode
  /** A card's content below its title on a phone, where the columns as lines would not do. */
  readonly card?: (row: Row) => ReactNode
  /** Lets one select rows, with marks, with x, and with Shift for all in between. */
  readonly selecting?: Selecting<Row>
}

/** A list of any length: rows on a desk, cards on a phone and wherever the columns have no room, drawn only where one looks, further pages fetched on the way. */
export function LongList<Row>(props: LongListProps<Row>) {
  const { of, empty } = props
  if (of.rows.length > 0) return <Rows {...props} />
  if (of.query.error?.nowhere === true) return <NotFound />
  if (of.query.error) return <Failure problem={of.query.error} retry={() => void of.query.refetch()} />
  if (of.query.isPending) return <Loading shape="list" rows={8} />
  return <>{empty}</>
}

function Rows<Row>({ of, columns, label, rowKey, to, onOpen, card, selecting }: LongListProps<Row>) {
  const [list, putList] = useState<HTMLDivElement | null>(null)
  const phone = useAsCards(list, roomFor(columns, selecting !== undefined))
  const margin = useTop(list)
  const virtual = useWindowVirtualizer({
    count: of.rows.length,
    estimateSize: () => (phone ? 110 : 48),
    overscan: 10,
    scrollMargin: margin,
    getItemKey: (index) => keyAt(of.rows, index, rowKey),
  })
  const drawn = virtual.getVirtualItems()
  useMore(of, drawn.at(-1)?.index ?? 0)
  useRowKeys({
    list,
    count: of.rows.length,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  })
  const ofRows = useRowSelecting(selecting)
  useSelectKeys(list, of.rows, selecting?.selection)
  return (
    <div
      className={classes['list']}
      style={widthsOf(columns, selecting !== undefined)}
      role={phone ? undefined : 'table'}
      aria-label={phone ? undefined : label}
      aria-rowcount={phone ? undefined : -1}
    >
      {!phone && <Head columns={columns} rows={of.rows} selecting={selecting} />}
      <div
        ref={putList}
        className={classes['rows']}
        style={{ height: virtual.getTotalSize() }}
        role={phone ? 'list' : 'rowgroup'}
        aria-label={phone ? label : undefined}
      >
        {drawn.map((item) => {
          const row = of.rows[item.index]
          if (row === undefined) return null
          const picked = isPicked(selecting?.selection, row, rowKey)
          const own = { row, columns, to: to?.(row), onOpen, picked, selecting: ofRows }
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className={classes['place']}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              {phone ? <PhoneCard {...own} card={card} /> : <DeskRow {...own} index={item.index} />}
            </div>
          )
        })}
      </div>
      <Foot of={of} />
    </div>
  )
}

/** Whether rows are cards: on a phone, and where columns would leave nothing of the one that leads, as on a tablet. */
function useAsCards(list: HTMLElement | null, room: number): boolean {
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const width = useWidth(list)
  return phone || (width !== undefined && width < room)
}

function widthsOf<Row>(
  columns: readonly Column<Row>[],
  marks: boolean,
): CSSProperties & Record<'--columns', string> {
  const widths = columns.map((column) => column.width ?? 'minmax(0, 1fr)')
  return { '--columns': [...(marks ? ['1.25rem'] : []), ...widths].join(' ') }
}

type HeadProps<Row> = Pick<LongListProps<Row>, 'columns'> & {
  readonly rows: readonly Row[]
  readonly selecting: Selecting<Row> | undefined
}

function Head<Row>({ columns, rows, selecting }: HeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes['head']} style={{ display: 'contents' }}>
      <div role="row" aria-rowindex={1} className={classes['head']}>
        {selecting && (
          <span role="columnheader">
            <MarkAll selecting={selecting} rows={rows} />
          </span>
        )}
        {columns.map((column) => (
          <span
            key={column.key}
            role="columnheader"
            className={column.align === 'end' ? classes['end'] : undefined}
          >
            {column.title}
          </span>
        ))}
      </div>
    </div>
  )
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string | number {
  const row = rows[index]
  return row === undefined ? index : rowKey(row)
}

/** What comes after the rows: more on its way, or why it did not come. */
function Foot({ of }: { readonly of: Pick<Listed<unknown>, 'query'> }) {
  const t = useText(uiMessages)
  if (of.query.isFetchNextPageError && of.query.error) {
    return <Failure problem={of.query.error} retry={() => void of.query.fetchNextPage()} />
  }
  if (!of.query.isFetchingNextPage) return null
  return (
    <div role="status" className={classes['foot']}>
      {t('list.more')}
    </div>
  )
}

/** Fetches the next page before the last row comes into sight. */
function useMore<Row>({ rows, query }: Listed<Row>, lastDrawn: number): void {
  const near = lastDrawn >= rows.length - 15
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  useEffect(() => {
    if (near && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [near, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
}

/** How far below the top of the document a list begins; what is above it may grow. */
function useTop(list: HTMLElement | null): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    if (list === null) return
    const watch = new ResizeObserver(() =>
      setTop(Math.round(list.getBoundingClientRect().top + window.scrollY)),
    )
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [list])
  return top
}
