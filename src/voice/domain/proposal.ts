import type { AnswerKind, ProposalState } from '../contract.ts'

/** Votes are bound while a proposal is one of these; with any other they are free again. */
export const bindingStates = ['open', 'accepted'] as const satisfies readonly ProposalState[]

/** Whether votes on a proposal are bound, and can be given and taken back. */
export function isAlive(state: ProposalState): boolean {
  return state === 'open' || state === 'accepted'
}

/** Days ahead of which a date can be promised. */
export const promisedAtMost = 366

/** Dates that the unit itself can name for one proposal: the first, and once another. */
export const ownDates = 2

/** Where an answer brings a proposal. */
export const stateAfter: Readonly<Record<AnswerKind, ProposalState>> = {
  accepted: 'accepted',
  declined: 'declined',
  done: 'done',
}

/**
 * Whether a date is one that can be promised: of this day or later, and not more than a year ahead. Days as `YYYY-MM-DD` of the
 * answering unit's zone.
 */
export function isPromisable(day: string, today: string): boolean {
  const last = Temporal.PlainDate.from(today).add({ days: promisedAtMost }).toString()
  return day >= today && day <= last
}

/**
 * Who may answer by going up the line: everybody who can answer for the unit or above it. A third date is no longer the unit's
 * own to name: only whoever stands above it can, where anybody does.
 */
export function answerersOf(
  line: readonly { readonly people: readonly string[] }[],
  kind: AnswerKind,
  promises: number,
): string[] {
  const manned = line.filter(({ people }) => people.length > 0)
  const above = manned.slice(1).flatMap(({ people }) => people)
  if (kind === 'accepted' && promises >= ownDates && above.length > 0) return [...new Set(above)]
  return [...new Set(manned.flatMap(({ people }) => people))]
}
