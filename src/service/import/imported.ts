import type { Encoding } from '../../platform/tabular/decode.ts'
import type { Instant } from '../../platform/time/instants.ts'
import type { EventKind, Priority } from '../contract.ts'
import type { EventFact } from '../domain/timeline.ts'

/**
 * A group of the source by its name, blanks collapsed. Null: the source names none, and a unit of its own stands for that.
 */
export type GroupKey = string | null

/**
 * A person of the source by the name in the cell, blanks collapsed: the same text in any column is the same person, and
 * different texts are different people. An anonymised log that calls one man "Resolver 13" where work is given to him and
 * "Updated by 44" where he writes yields two people: nothing in the file says that they are one, and a guess would put
 * words into somebody's mouth. Null: the source names nobody.
 */
export type PersonKey = string | null

/** What is odd about a row that became an event all the same. */
export const eventNotes = [
  'opened_after_first_row',
  'closed_without_resolution',
  'reopened_by_count_only',
  'state_went_back',
] as const
export type EventNote = (typeof eventNotes)[number]

export interface ImportedEventHeader {
  /** The row among the rows of the file, from 1, the header and blank lines not counted. */
  readonly rowNumber: number
  /** The line of the file on which the row starts, the header being line 1. */
  readonly line: number
  /**
   * The row's stable name within its request: change counter, time as written (free of its spelling and of the zone), and
   * its ordinal among rows that share both. Importing the file again, or a longer one, gives the same names.
   */
  readonly sourceKey: string
  /** The source's own order, for events of one moment: the source has only minutes. Entries of `also` come right after. */
  readonly sequence: number
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly actor: PersonKey
  /** Who holds the request after this event. */
  readonly unit: GroupKey
  /** Who has the request in hand after this event. */
  readonly assignee: PersonKey
  /** What the same row says beyond its own kind, such as a first row that is already resolved. */
  readonly also: readonly FurtherFact[]
  readonly note?: EventNote
}

/**
 * A further fact of one row. A row that tells a whole request says when each thing happened, and has one of each kind: by that
 * it is known again. Left out: at `recordedAt`, and known by its place.
 */
export type FurtherFact = EventFact & { readonly at?: Instant; readonly sourceKey?: string }

/** What one row of the log became: exactly one event a row, with whatever else the row says. */
export type ImportedEvent = ImportedEventHeader & EventFact

/** One incident of the log as a request. Everything but the events is what the first row that has it says. */
export interface ImportedRequest {
  readonly number: string
  /** The line of its first row. */
  readonly line: number
  readonly openedAt: Instant
  readonly asker: PersonKey
  /** Becomes the service. A later change of category does not change what was asked for. */
  readonly category: string | null
  readonly priority: Priority | null
  readonly subcategory: string | null
  readonly channel: string | null
  readonly location: string | null
  readonly events: readonly [ImportedEvent, ...ImportedEvent[]]
  /** Whether the source says that it kept its own promise, by its last row; never mixed with our clock. */
  readonly reportedMadeSla: boolean | null
  /** By when the source promised this request; null where it knows no such times, and each target null where this one has none. */
  readonly due: Due | null
  /** What the served person said of it; null where the source has nothing. */
  readonly rating: ImportedRating | null
}

/** A verdict that the source has: satisfaction from 1 to 5. */
export interface ImportedRating {
  readonly satisfaction: number
  readonly comment: string
  /** Null where the source does not say when. */
  readonly at: Instant | null
}

/** By when a request was promised to be answered and completed. */
export interface Due {
  readonly response: Instant | null
  readonly completion: Instant | null
}

/** One entry of a request's timeline, as the database writes it. */
export type TimelineEntry = Omit<ImportedEventHeader, 'also'> & EventFact

/** The timeline of a request: each event followed by what its row says beyond its kind. */
export function entriesOf(request: ImportedRequest): TimelineEntry[] {
  return request.events.flatMap((event) => {
    const { also, ...main } = event
    const { rowNumber, line, recordedAt, actor, unit, assignee } = event
    const more = also.map(({ at = recordedAt, sourceKey, ...fact }, index) => ({
      rowNumber,
      line,
      recordedAt,
      actor,
      unit,
      assignee,
      sourceKey: sourceKey ?? `${event.sourceKey}+${index + 1}`,
      sequence: event.sequence + index + 1,
      happenedAt: at,
      ...fact,
    }))
    return [main, ...more]
  })
}

/** Why a row did not become an event. */
export const setAsideReasons = [
  'column_count',
  'number_missing',
  'state_missing',
  'state_unknown',
  'date_missing',
  'date_unreadable',
  'date_out_of_range',
  'count_unreadable',
  'priority_unreadable',
  'truth_unreadable',
  'rating_unreadable',
  'text_too_long',
  'character_unusable',
  'duplicate',
  'number_twice',
  'value_unmapped',
  'date_unlike_formats',
  'date_in_future',
  'opened_missing',
  'completion_missing',
  'cancellation_missing',
  'open_though_finished',
  'answered_before_opened',
  'completed_before_opened',
  'closed_before_completed',
] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

/** A row that did not become an event, with the cell that is the reason. */
export interface SetAsideRow {
  readonly line: number
  readonly rowNumber: number
  readonly number: string | null
  readonly column: string
  readonly value: string
  readonly reason: SetAsideReason
}

/** How far the reading is. `bytesRead` starts again with the second phase; both are bytes of the file as it lies on disk. */
export interface ReadProgress {
  readonly phase: 'checking' | 'reading'
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
}

/** Things worth knowing about a log that was read; each with how often and where first. */
export const warningCodes = [
  ...eventNotes,
  'rows_reordered',
  'hidden_hand_overs',
  'category_changed',
  'priority_changed',
  'caller_changed',
  'resolution_time_absent',
  'time_skipped',
  'time_repeated',
  'rows_without_group',
  'requests_without_caller',
  'requests_without_category',
  'due_not_after_opening',
  'closed_without_time',
  'paused_without_time',
  'encoding_guessed',
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface Warning {
  readonly code: WarningCode
  readonly count: number
  readonly firstLine: number
}

/** What became of a file. `rowsRead` is always `events + setAside`. */
export interface ImportAccount {
  readonly rowsRead: number
  readonly requests: number
  readonly events: number
  /** Entries of the timelines: events, and what some rows say beyond their kind. */
  readonly timelineEntries: number
  readonly eventsByKind: Readonly<Partial<Record<EventKind, number>>>
  readonly setAside: number
  readonly setAsideByReason: Readonly<Partial<Record<SetAsideReason, number>>>
  /** Named groups; rows without one are in `warnings` and make one unit more. */
  readonly groups: number
  readonly people: number
  readonly categories: number
  readonly firstEvent: Instant | null
  readonly lastEvent: Instant | null
  /** Requests reopened at least once, and how often in all. */
  readonly reopened: number
  readonly reopenings: number
  /** Requests that their last row leaves neither completed nor closed nor cancelled. */
  readonly unresolved: number
  readonly reportedMadeSla: { readonly kept: number; readonly broken: number; readonly unknown: number }
  readonly warnings: readonly Warning[]
  /** How the file was understood. */
  readonly understood: Understood
}

export interface Understood {
  readonly encoding: Encoding
  readonly separator: string
  readonly dates: string
  readonly truths: string | null
  readonly zone: string
  /** Whether all rows of an incident stand together; where not, incidents wait in memory for their last row. */
  readonly grouped: boolean
  /** Columns that this file lacks and that it can be read without. */
  readonly columnsAbsent: readonly string[]
}
