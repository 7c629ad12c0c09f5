import { LRUCache } from 'lru-cache'

interface Kept {
  /** The state of what was counted, of which this was made. */
  readonly state: string
  readonly value: object
  readonly size: number
}

/** How much a process keeps at most, in rows of tallies or what is as large: some tens of megabytes. */
const mostRows = 400_000
const kept = new LRUCache<string, Kept>({ maxSize: mostRows, sizeCalculation: ({ size }) => size })

/** Forgets everything, so that a benchmark can measure what it costs without. */
export function forgetKept(): void {
  kept.clear()
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

/** What was kept in this state, else makes and keeps it. The same name always is the same type. */
export async function keptWhile<T extends object>(
  name: string,
  state: string,
  { size, make }: { readonly size: number; readonly make: () => Promise<T> },
): Promise<T> {
  const found = keptAt<T>(name, state)
  if (found !== undefined) return found
  const made = await make()
  keep(name, state, made, size)
  return made
}
