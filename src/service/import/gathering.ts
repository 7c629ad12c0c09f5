import { rowShelf } from './row-shelf.ts'
import type { SourceRow } from './source-row.ts'

/** Collects the rows of each incident until the last has come. */
export interface Gathering {
  /**
   * Counts one more row of an incident; null where the row itself was set aside. Returns the incident's usable rows, in the
   * order of the file, once none is to come; undefined before.
   */
  readonly add: (number: string, row: SourceRow | null) => readonly SourceRow[] | undefined
  /** Incidents of which rows are still to come. */
  readonly waiting: () => number
}

/**
 * Knowing how many rows each incident has, only those of incidents begun and not ended are held: one incident at a time
 * where the file keeps its rows together, all of the file at worst.
 */
export function gatherRows(rowsOf: ReadonlyMap<string, number>): Gathering {
  const shelf = rowShelf()
  const begun = new Map<string, { toCome: number; last: number }>()

  function begin(number: string): { toCome: number; last: number } {
    const incident = { toCome: rowsOf.get(number) ?? 0, last: -1 }
    begun.set(number, incident)
    return incident
  }

  function add(number: string, row: SourceRow | null): readonly SourceRow[] | undefined {
    const incident = begun.get(number) ?? begin(number)
    if (row) incident.last = shelf.put(row, incident.last)
    incident.toCome -= 1
    if (incident.toCome !== 0) return undefined
    begun.delete(number)
    return shelf.take(incident.last)
  }

  return { add, waiting: () => begun.size }
}
