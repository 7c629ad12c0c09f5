import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { refuse, type Refusal } from '../platform/http/result.ts'

interface Kept {
  /** The state of what was counted, of which this was made. */
  readonly state: string
  readonly value: object
  readonly size: number
}

/** How much a process keeps at most, in rows of tallies or what is as large: some tens of megabytes. */
const mostRows = 400_000
const kept = new LRUCache<string, Kept>({ maxSize: mostRows, sizeCalculation: ({ size }) => size })

/** How much one person may have made anew in a minute, in rows as well: thirty leagues of a thousand units, each half a second of a processor. */
const anewPerMinute = 600_000
const newLimiter = () => new RateLimiterMemory({ points: anewPerMinute, duration: 60 })
let anew = newLimiter()

/** What is being made, by name; never rejected. */
const making = new Map<string, Promise<void>>()

/** Forgets everything, so that a benchmark can measure what it costs without. */
export function forgetKept(): void {
  kept.clear()
  anew = newLimiter()
}

/** Counts what a person has made anew, by its size; a refusal where it was too much lately. */
export async function madeAnewBy(
  personId: string,
  size: number,
): Promise<Refusal<'too_many_requests'> | undefined> {
  try {
    await anew.consume(personId, size)
    return undefined
  } catch (refused) {
    const left = (refused as RateLimiterRes).msBeforeNext
    if (typeof left !== 'number') throw refused
    return refuse('too_many_requests', { seconds: Math.max(1, Math.ceil(left / 1000)) })
  }
}

/** What was kept under a name in this very state; undefined where nothing was. */
export function keptAt<T extends object>(name: string, state: string): T | undefined {
  const found = kept.get(name)
  return found?.state === state ? (found.value as T) : undefined
}

/** Keeps something made in a state, in place of what was kept under the name; `size` in rows. */
export function keep(name: string, state: string, value: object, size: number): void {
  kept.set(name, { state, value, size: Math.max(1, size) })
}

/**
 * What was kept in this state, else makes and keeps it. The same name always is the same type. Who comes while it is made
 * waits and takes what was made, instead of making it a second time.
 */
export async function keptWhile<T extends object>(
  name: string,
  state: string,
  { size, make }: { readonly size: number; readonly make: () => Promise<T> },
): Promise<T> {
  for (;;) {
    const found = keptAt<T>(name, state)
    if (found !== undefined) return found
    const other = making.get(name)
    if (other === undefined) break
    await other
  }
  const made = make().then((value) => {
    keep(name, state, value, size)
    return value
  })
  making.set(
    name,
    made.then(
      () => undefined,
      () => undefined,
    ),
  )
  try {
    return await made
  } finally {
    making.delete(name)
  }
}
