import type { ReactNode } from 'react'

/** One column of a long list on a desk, and where it goes on a phone's card. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Such as `8rem`; without it the column shares what is left. */
  readonly width?: string
  readonly align?: 'end'
  /** On a phone: the card's title, a line with the column's title, a line without, or not at all. The first column leads. */
  readonly phone?: 'lead' | 'line' | 'bare' | 'hidden'
}
