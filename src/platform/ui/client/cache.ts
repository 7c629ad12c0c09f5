import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Answer, AnyApi, Input, KeyOf, RawInput } from './endpoint-types.ts'
import { problemOf } from './api-problem.ts'

/** The key of one answer in the cache. */
export function answerKey(key: string, input: RawInput): readonly [string, RawInput] {
  return [key, input]
}

/** Puts an answer that a write brought in place of the one that a reading would fetch. */
export function putAnswer<Api extends AnyApi>() {
  return <K extends KeyOf<Api, 'GET'>>(
    client: QueryClient,
    key: K,
    input: Input<Api[K]>,
    answer: Answer<Api[K]>,
  ): void => {
    client.setQueryData(answerKey(key, input), answer)
  }
}

/**
 * The cache of answers. Readings and writes are repeated only where the server was out of reach; a write keeps its idempotency key.
 * `onSignedOut` is called when an answer says that nobody is signed in (any more).
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (thrown: unknown): void => {
    if (problemOf(thrown).status === 401) onSignedOut()
  }
  const retry = (failures: number, thrown: unknown): boolean => failures < 2 && problemOf(thrown).passing
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry,
        retryDelay: (failures) => 500 * 2 ** failures,
        staleTime: 15_000,
        refetchOnWindowFocus: true,
      },
      mutations: { retry, retryDelay: (failures) => 800 * 2 ** failures },
    },
  })
}
