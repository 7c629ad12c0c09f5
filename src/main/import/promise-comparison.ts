import { millisecondsPerMinute, type Instant } from '../../platform/time/instants.ts'
import type { WrittenRequest } from '../../service/index.ts'
import type { ImportedRequest } from '../../service/import/imported.ts'

/** Why our clock and the source say different things of one promise. */
export const differenceReasons = [
  'source_contradicts_times',
  'within_the_minute',
  'waited_or_reopened',
  'outside_hours',
] as const
export type DifferenceReason = (typeof differenceReasons)[number]

/** Why the two cannot be compared. */
export const incomparableReasons = [
  'no_due',
  'due_not_after_opening',
  'no_working_time',
  'no_verdict',
  'unfinished',
] as const
export type IncomparableReason = (typeof incomparableReasons)[number]

/** How often our clock says of a promise what the source says of it; all together are the requests that were made. */
export interface PromiseComparison {
  readonly agree: { readonly kept: number; readonly broken: number }
  readonly disagree: Readonly<
    Partial<Record<DifferenceReason, { readonly count: number; readonly numbers: readonly string[] }>>
  >
  readonly notComparable: Readonly<Partial<Record<IncomparableReason, number>>>
}

/** Compares request by request. */
export interface Comparing {
  readonly add: (request: ImportedRequest, written: WrittenRequest) => void
  /** Null where the source names no due times, or no verdict of its own. */
  readonly read: () => PromiseComparison | null
}

/** Of each kind of difference so many are named. */
const namedAtMost = 5

export function comparePromises(): Comparing {
  const agree = { kept: 0, broken: 0 }
  const disagree: Partial<Record<DifferenceReason, { count: number; numbers: string[] }>> = {}
  const notComparable: Partial<Record<IncomparableReason, number>> = {}
  let dues = false
  let verdicts = false

  function add(request: ImportedRequest, written: WrittenRequest): void {
    if (request.due !== null) dues = true
    if (request.reportedMadeSla !== null) verdicts = true
    const found = compare(request, written)
    if ('agree' in found) agree[found.agree] += 1
    else if ('disagree' in found) {
      const kind = (disagree[found.disagree] ??= { count: 0, numbers: [] })
      kind.count += 1
      if (kind.numbers.length < namedAtMost) kind.numbers.push(request.number)
    } else notComparable[found.incomparable] = (notComparable[found.incomparable] ?? 0) + 1
  }

  return { add, read: () => (dues && verdicts ? { agree, disagree, notComparable } : null) }
}

type Compared =
  | { readonly agree: 'kept' | 'broken' }
  | { readonly disagree: DifferenceReason }
  | { readonly incomparable: IncomparableReason }

function compare(request: ImportedRequest, written: WrittenRequest): Compared {
  const { reportedMadeSla: said, openedAt } = request
  const due = request.due?.completion ?? null
  if (due === null) return { incomparable: 'no_due' }
  if (due <= openedAt) return { incomparable: 'due_not_after_opening' }
  if (said === null) return { incomparable: 'no_verdict' }
  const { completion, completedAt, promised } = written
  if (!promised) return { incomparable: 'no_working_time' }
  if (completedAt === null || (completion !== 'kept' && completion !== 'broken'))
    return { incomparable: 'unfinished' }
  if ((completion === 'kept') === said) return { agree: completion }
  return { disagree: reasonOf(request, { said, due, completedAt }) }
}

/**
 * The source's verdict is held against its own two times first. Where those bear it out the clocks differ: by the minute to which
 * promises are rounded up, by waiting that does not count here, or by hours in which nobody works.
 */
function reasonOf(
  { events }: ImportedRequest,
  { said, due, completedAt }: { said: boolean; due: Instant; completedAt: Instant },
): DifferenceReason {
  if (completedAt <= due !== said) return 'source_contradicts_times'
  if (Math.abs(completedAt - due) < millisecondsPerMinute) return 'within_the_minute'
  const kinds = events.flatMap(({ kind, also }) => [kind, ...also.map((fact) => fact.kind)])
  return kinds.includes('paused') || kinds.includes('reopened') ? 'waited_or_reopened' : 'outside_hours'
}
