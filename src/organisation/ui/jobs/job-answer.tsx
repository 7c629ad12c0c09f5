import type { ReactNode } from 'react'
import { Failure } from '../../../platform/ui/states/failure.tsx'
import { Loading, type Shape } from '../../../platform/ui/states/loading.tsx'
import { NotFound } from '../../../platform/ui/states/not-found.tsx'
import type { JobView } from '../../contract.ts'
import type { useJob } from './use-job.ts'

interface JobAnswerProps {
  readonly of: ReturnType<typeof useJob>
  readonly shape: Shape
  readonly children: (job: JobView) => ReactNode
}

/** The states of looking for a job: there, none such, failed, still looking. */
export function JobAnswer({ of: { job, gone, query }, shape, children }: JobAnswerProps) {
  if (job !== undefined) return <>{children(job)}</>
  if (gone) return <NotFound />
  if (query.error) return <Failure problem={query.error} retry={() => void query.refetch()} />
  return <Loading shape={shape} />
}
