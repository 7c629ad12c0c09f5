import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApiProblem } from '../client/api-problem.ts'
import { Failure } from './failure.tsx'
import { Loading, type Shape } from './loading.tsx'
import { NotFound } from './not-found.tsx'

/** A reading that a page hands on: `isPlaceholderData` while the former answer stands in for the next. */
export type Asked<Value> = Pick<
  UseQueryResult<Value, ApiProblem>,
  'data' | 'error' | 'refetch' | 'isPlaceholderData'
>

interface AnsweredProps<Value> {
  readonly of: Pick<Asked<Value>, 'data' | 'error' | 'refetch'>
  readonly shape: Shape
  readonly rows?: number
  readonly empty?: (value: Value) => boolean
  readonly whenEmpty?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/** The states of a reading: loading, failed, not found, empty, there. An answer once received stays when a refresh fails. */
export function Answered<Value>({ of, shape, rows, empty, whenEmpty, children }: AnsweredProps<Value>) {
  if (of.data !== undefined) return <>{empty?.(of.data) === true ? whenEmpty : children(of.data)}</>
  if (of.error?.nowhere === true) return <NotFound />
  if (of.error) return <Failure problem={of.error} retry={() => void of.refetch()} />
  return <Loading shape={shape} {...(rows !== undefined && { rows })} />
}
