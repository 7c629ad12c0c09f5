import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { ApiProblem } from './api-problem.ts'
import { call } from './call.ts'
import type {
  Answer,
  AnyApi,
  HookArguments,
  Input,
  InputArgument,
  KeyOf,
  PagedKeyOf,
  RawInput,
  RowOf,
} from './endpoint-types.ts'
import { randomKey } from './random-key.ts'
import { useFileUpload, type Upload } from './upload.ts'

/** The key under which an answer is kept: the endpoint first, so that all answers of one endpoint can be made stale at once. */
export type ReadKey = readonly [endpoint: string, input: RawInput, paged?: 'pages']

export interface ReadOptions {
  /** False: not asked for yet. */
  readonly enabled?: boolean
  /** True: the former answer stays in sight while another input loads. */
  readonly keep?: boolean
  /** Milliseconds between two readings without being asked. */
  readonly every?: number
}

export interface WriteOptions<Api, Output, Given> {
  /** Endpoints whose answers this write makes stale; awaited before the write counts as done. */
  readonly refresh?: readonly KeyOf<Api, 'GET'>[]
  readonly onDone?: (output: Output, input: Given) => void
}

/** All rows that were loaded so far, as one list. */
export interface Pages<Row, Page> {
  readonly rows: readonly Row[]
  /** The first page, for what it says beside its rows (totals, rights). */
  readonly first: Page | undefined
  readonly query: UseInfiniteQueryResult<unknown, ApiProblem>
}

/** A write that a component may start; `mutateAsync` answers or throws an {@link ApiProblem}. */
export type Write<Output, Given> = UseMutationResult<Output, ApiProblem, Given>

/**
 * The hooks of one slice, typed from the endpoints that it names (types only: no schema reaches the browser).
 * A slice makes them once, in `ui/api.ts`.
 */
export function apiHooks<Api extends AnyApi>() {
  return {
    useRead: <K extends KeyOf<Api, 'GET'>>(
      key: K,
      ...[input, options]: HookArguments<Api[K], ReadOptions>
    ): UseQueryResult<Answer<Api[K]>, ApiProblem> =>
      useReading<Answer<Api[K]>>(key, input ?? {}, options ?? {}),
    usePages: <K extends PagedKeyOf<Api>>(
      key: K,
      ...[input, options]: HookArguments<Api[K], ReadOptions>
    ): Pages<RowOf<Api[K]>, Answer<Api[K]>> =>
      usePaged<RowOf<Api[K]>, Answer<Api[K]>>(key, input ?? {}, options ?? {}),
    useWrite: <K extends KeyOf<Api, 'POST' | 'PUT' | 'PATCH' | 'DELETE'>>(
      key: K,
      options: WriteOptions<Api, Answer<Api[K]>, InputArgument<Api[K]>> = {},
    ): Write<Answer<Api[K]>, InputArgument<Api[K]>> =>
      useWriting<Api, Answer<Api[K]>, InputArgument<Api[K]>>(key, options),
    useUpload: <K extends KeyOf<Api, 'POST'>>(key: K, params?: RawInput['params']): Upload<Answer<Api[K]>> =>
      useFileUpload<Answer<Api[K]>>(key, params),
    /** One reading outside of a component's life, such as a search while typing. */
    read: async <K extends KeyOf<Api, 'GET'>>(
      key: K,
      input: Input<Api[K]>,
      signal?: AbortSignal,
    ): Promise<Answer<Api[K]>> => (await call(key, input, signal ? { signal } : {})) as Answer<Api[K]>,
  }
}

function useReading<Output>(
  key: string,
  input: RawInput,
  options: ReadOptions,
): UseQueryResult<Output, ApiProblem> {
  return useQuery<Output, ApiProblem, Output, ReadKey>({
    queryKey: [key, input],
    queryFn: async ({ signal }) => (await call(key, input, { signal })) as Output,
    ...(options.enabled !== undefined && { enabled: options.enabled }),
    ...(options.keep === true && { placeholderData: keepPreviousData }),
    ...(options.every !== undefined && { refetchInterval: options.every }),
  })
}

type AnyPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

function usePaged<Row, Page>(key: string, input: RawInput, options: ReadOptions): Pages<Row, Page> {
  const query = useInfiniteQuery<AnyPage<Row>, ApiProblem, { pages: AnyPage<Row>[] }, ReadKey, string | null>(
    {
      queryKey: [key, input, 'pages'],
      queryFn: async ({ pageParam, signal }) =>
        (await call(
          key,
          { ...input, query: { ...input.query, ...(pageParam !== null && { after: pageParam }) } },
          { signal },
        )) as AnyPage<Row>,
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      ...(options.enabled !== undefined && { enabled: options.enabled }),
      ...(options.keep !== false && { placeholderData: keepPreviousData }),
    },
  )
  const pages = query.data?.pages
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows), [pages])
  return { rows, first: pages?.[0] as Page | undefined, query }
}

function useWriting<Api, Output, Given>(
  key: string,
  options: WriteOptions<Api, Output, Given>,
): Write<Output, Given> {
  const client = useQueryClient()
  const act = useActKey()
  return useMutation<Output, ApiProblem, Given>({
    mutationKey: [key],
    onMutate: (input) => {
      act.begin(input)
    },
    mutationFn: async (input) => (await call(key, input ?? {}, { idempotencyKey: act.key(input) })) as Output,
    onSuccess: async (output, input) => {
      act.end()
      await Promise.all(
        (options.refresh ?? []).map((stale) => client.invalidateQueries({ queryKey: [stale] })),
      )
      options.onDone?.(output, input)
    },
    onError: (problem) => {
      if (!problem.passing) act.end()
    },
  })
}

/** One key an act: the same input sent again after an outage keeps its key, anything else gets a new one. */
function useActKey() {
  const kept = useRef<{ input: string; key: string } | undefined>(undefined)
  const begin = (input: unknown): string => {
    const told = JSON.stringify(input ?? null)
    if (kept.current?.input !== told) kept.current = { input: told, key: randomKey() }
    return kept.current.key
  }
  return { begin, key: begin, end: () => (kept.current = undefined) }
}
