import { useEffect } from 'react'
import type { JobView } from '../../contract.ts'
import { usePages } from '../api.ts'

/** One job out of the list of all; further pages are read until it is found. `gone`: there is none. */
export function useJob(jobId: string) {
  const jobs = usePages('GET /jobs', { query: { limit: 200 } })
  const found: JobView | undefined = jobs.rows.find(({ id }) => id === jobId)
  const { hasNextPage, isFetching, fetchNextPage, error, isPending } = jobs.query
  const looking = found === undefined && (isPending || hasNextPage)
  useEffect(() => {
    if (looking && hasNextPage && !isFetching && error === null) void fetchNextPage()
  }, [looking, hasNextPage, isFetching, error, fetchNextPage])
  const gone = !looking && found === undefined && error === null
  return { job: found, gone, failed: gone || error !== null, query: jobs.query }
}
