import type { Priority } from '../../contract.ts'
import type { Due, ImportedRating } from '../imported.ts'
import type { CellReader, CellReaders, RowInHand } from './cells.ts'
import type { RequestMapping } from './mapping.ts'

/** What a row says of its request, whether it is one or an event of one. */
export interface Described {
  readonly unit: string | null
  readonly assignee: string | null
  readonly asker: string | null
  readonly category: string | null
  readonly subcategory: string | null
  readonly channel: string | null
  readonly location: string | null
  readonly priority: Priority | null
  readonly verdict: boolean | null
  /** Null where the mapping names no due times. */
  readonly due: Due | null
  readonly rating: ImportedRating | null
}

const longestSummary = 300

/** Reads what describes a request; what cannot be understood is complained of and null in the answer. */
export function describedReader(
  columns: RequestMapping['columns'],
  readers: CellReaders,
): (row: RowInHand) => Described {
  const { text, longText, moment, priority, verdict } = readers
  const readRating = ratingReader(columns, readers)
  const read = {
    unit: text(columns.unit),
    assignee: text(columns.assignee),
    asker: text(columns.asker),
    category: text(columns.service),
    subcategory: longText(columns.summary),
    channel: text(columns.channel),
    location: text(columns.location),
    priority: priority(columns.priority),
    verdict: verdict(columns.verdict),
    response: moment(columns.response_due),
    completion: moment(columns.due),
  }
  const hasDue = columns.due !== undefined || columns.response_due !== undefined
  return (row) => ({
    unit: said(read.unit, row),
    assignee: said(read.assignee, row),
    asker: said(read.asker, row),
    category: said(read.category, row),
    subcategory: said(read.subcategory, row)?.slice(0, longestSummary) ?? null,
    channel: said(read.channel, row),
    location: said(read.location, row),
    priority: said<Priority>(read.priority, row),
    verdict: said<boolean>(read.verdict, row),
    due: hasDue
      ? { response: said(read.response, row)?.at ?? null, completion: said(read.completion, row)?.at ?? null }
      : null,
    rating: readRating(row),
  })
}

function ratingReader(
  columns: RequestMapping['columns'],
  { rating, longText, moment }: CellReaders,
): (row: RowInHand) => ImportedRating | null {
  const read = {
    satisfaction: rating(columns.rating),
    comment: longText(columns.rating_comment),
    at: moment(columns.rated_at),
  }
  return (row) => {
    const satisfaction = said<number>(read.satisfaction, row)
    const [comment, at] = [said(read.comment, row), said(read.at, row)]
    if (satisfaction === null) return null
    return { satisfaction, comment: (comment ?? '').slice(0, 2000), at: at?.at ?? null }
  }
}

function said<Value>(reader: CellReader<Value>, row: RowInHand): Value | null {
  return reader(row) ?? null
}

/** The heading of the column from which a mapping takes something; empty where from none. */
export function headingIn(from: string | { readonly column?: string } | undefined): string {
  return typeof from === 'string' ? from : (from?.column ?? '')
}
