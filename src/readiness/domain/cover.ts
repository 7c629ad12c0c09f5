import { daysAfter } from './day-spans.ts'
import type { Reason } from './reasons.ts'

/** Somebody who could serve: until when they are ready (null: without an end), or what they lack. */
export interface Candidate {
  readonly personId: string
  readonly ready: boolean
  readonly until: string | null
  readonly lacks: readonly Reason[]
}

export interface Cover {
  readonly now: number
  readonly in30: number
  readonly in60: number
  readonly in90: number
  /** The first day within 90 on which fewer are ready than are needed; null: none, or nothing is said of how many it needs. */
  readonly shortFrom: string | null
}

/**
 * How many are ready on a day and after it, if nobody renews anything and nobody new becomes ready: what is certain, not what
 * is hoped for.
 */
export function coverOf(candidates: readonly Candidate[], needed: number | null, day: string): Cover {
  const readyOn = (on: string) =>
    candidates.filter(({ ready, until }) => ready && (until === null || until >= on)).length
  const now = readyOn(day)
  return {
    now,
    in30: readyOn(daysAfter(day, 30)),
    in60: readyOn(daysAfter(day, 60)),
    in90: readyOn(daysAfter(day, 90)),
    shortFrom: needed === null ? null : shortFrom(candidates, needed, day, readyOn),
  }
}

function shortFrom(
  candidates: readonly Candidate[],
  needed: number,
  day: string,
  readyOn: (on: string) => number,
): string | null {
  const last = daysAfter(day, 90)
  const turns = candidates.flatMap(({ ready, until }) =>
    ready && until !== null ? [daysAfter(until, 1)] : [],
  )
  const days = [day, ...turns.filter((on) => on > day && on <= last).toSorted()]
  return days.find((on) => readyOn(on) < needed) ?? null
}

/** Who is nearest to being ready. */
export interface Step {
  readonly personId: string
  readonly lacks: readonly Reason[]
  /** The first day on which all of it can be had, as far as that is known; null: something else comes first. */
  readonly earliest: string | null
}

/** How heavy what is lacking is to mend: a signature is less than a course. */
const weights: Readonly<Record<Reason['mend']['act'], number>> = {
  have_verified: 1,
  wait: 1,
  have_observed: 2,
  hand_in_again: 2,
  renew: 3,
  assess_again: 4,
  train: 5,
  obtain: 6,
  obtain_first: 9,
}

/** Whom to train first: those who lack least, then those who can have it soonest. At most `most` people. */
export function trainingPlan(candidates: readonly Candidate[], day: string, most: number): Step[] {
  return candidates
    .filter(({ ready }) => !ready)
    .map(({ personId, lacks }) => ({ personId, lacks, earliest: earliestOf(lacks, day) }))
    .toSorted(
      (one, other) =>
        weightOf(one.lacks) - weightOf(other.lacks) ||
        (one.earliest ?? '9').localeCompare(other.earliest ?? '9') ||
        one.personId.localeCompare(other.personId),
    )
    .slice(0, most)
}

function weightOf(lacks: readonly Reason[]): number {
  return lacks.reduce((sum, { mend }) => sum + weights[mend.act], 0)
}

function earliestOf(lacks: readonly Reason[], day: string): string | null {
  let last = day
  for (const { mend } of lacks) {
    if (mend.act === 'obtain_first') return null
    const from = 'from' in mend ? mend.from : day
    if (from === null) return null
    last = later(last, from)
  }
  return last
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
