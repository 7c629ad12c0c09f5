import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Failure } from '../states/failure.tsx'
import { Loading } from '../states/loading.tsx'
import { NotFound } from '../states/not-found.tsx'
import type { Listed } from './long-list.tsx'

interface PagedProps<Row> {
  readonly of: Listed<Row>
  /** What is shown where there is nothing. */
  readonly empty: ReactNode
  /** What asks for the next page. */
  readonly more: string
  readonly children: (rows: readonly Row[]) => ReactNode
}

/** A list whose rows are too tall for a table, page by page as one asks for them; what `LongList` is for rows of a line. */
export function Paged<Row>({ of: { rows, query }, empty, more, children }: PagedProps<Row>) {
  if (rows.length === 0 && query.error?.nowhere === true) return <NotFound />
  if (rows.length === 0 && query.error)
    return <Failure problem={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading shape="list" rows={4} />
  if (rows.length === 0) return <>{empty}</>
  return (
    <>
      {children(rows)}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </>
  )
}
