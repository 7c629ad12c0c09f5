import type { Due, ImportedRating, ImportedRequest } from './imported.ts'
import type { NamedRow } from './row-order.ts'
import type { SourceRow } from './source-row.ts'
import { timelineOf } from './incident-timeline.ts'

type Described = 'caller' | 'category' | 'priority' | 'subcategory' | 'channel' | 'location'

/** What a source says of a request beside its events. */
export interface ToldBeside {
  readonly due: Due | null
  readonly rating: ImportedRating | null
}

export const nothingBeside: ToldBeside = { due: null, rating: null }

/**
 * One incident as a request, from its rows in order. What describes it is taken from the first row that says it, for that
 * is what was asked; only the source's own verdict on its promise is taken from the last.
 */
export function requestOf(
  number: string,
  rows: readonly [NamedRow, ...NamedRow[]],
  { due, rating }: ToldBeside = nothingBeside,
): ImportedRequest {
  const [first, ...later] = timelineOf(rows)
  if (!first) throw new Error('An incident with rows has events')
  const said = <Key extends Described>(key: Key): SourceRow[Key] | null =>
    rows.find(({ row }) => row[key] !== null)?.row[key] ?? null
  return {
    number,
    line: Math.min(...rows.map(({ row }) => row.line)),
    openedAt: first.happenedAt,
    asker: said('caller'),
    category: said('category'),
    priority: said('priority'),
    subcategory: said('subcategory'),
    channel: said('channel'),
    location: said('location'),
    events: [first, ...later],
    reportedMadeSla: rows.findLast(({ row }) => row.madeSla !== null)?.row.madeSla ?? null,
    due,
    rating,
  }
}
