import type { Tx } from '../platform/db/database.ts'

/** What other slices still have in a unit: services offered, requests not finished. */
export interface UnitWork {
  readonly services: number
  readonly requests: number
}

type Count = (tx: Tx, unitId: string) => Promise<UnitWork>

let count: Count = () => Promise.resolve({ services: 0, requests: 0 })

/** Hands in, when the process is put together, who knows what a unit still has to do: it is not closed over that. */
export function countWorkBeforeClosing(counting: Count): void {
  count = counting
}

/** What a unit still has to do. */
export function workOf(tx: Tx, unitId: string): Promise<UnitWork> {
  return count(tx, unitId)
}
