import { sharedDays, type Days } from './spans.ts'

/** Somebody holding a job in a unit, for the rules alone. */
export interface Held {
  readonly unitId: string
  readonly jobId: string
  readonly days: Days
}

/**
 * Why a person cannot hold this too. Several assignments at once are usual; the same job in the same unit twice on one day
 * is a mistake.
 * - `assignment_ends_first`: ends before it starts
 * - `assignment_overlaps`: the person holds this job in this unit on some of these days already
 * - `unit_closed`, `person_left`: reaches a day on which the unit or the person is gone
 */
export function assignmentProblem(
  wanted: Held,
  others: readonly Held[],
  gone: { readonly unitClosedOn: string | null; readonly personLeftOn: string | null },
): 'assignment_ends_first' | 'assignment_overlaps' | 'unit_closed' | 'person_left' | undefined {
  const { days } = wanted
  if (days.until !== null && days.until < days.from) return 'assignment_ends_first'
  if (reaches(days, gone.unitClosedOn)) return 'unit_closed'
  if (reaches(days, gone.personLeftOn)) return 'person_left'
  const twice = others.some(
    (held) =>
      held.unitId === wanted.unitId &&
      held.jobId === wanted.jobId &&
      sharedDays(held.days, days) !== undefined,
  )
  return twice ? 'assignment_overlaps' : undefined
}

/** Whether days go on beyond the first day gone; that day itself may be the last. */
function reaches(days: Days, firstDayGone: string | null): boolean {
  return firstDayGone !== null && (days.until === null || days.until > firstDayGone)
}
