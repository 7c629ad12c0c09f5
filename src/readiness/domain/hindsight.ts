import type { Instant } from '../../platform/time/instants.ts'
import type { Moment, ReadinessFacts } from './facts.ts'
import { readiness, type Readiness } from './readiness.ts'
import { personWrittenDown } from './written-down.ts'

/** What was answered at a moment, and what later knowledge made of it. */
export interface Hindsight {
  /** From what was known then. */
  readonly atThatTime: Readiness
  /** From what is known at the end of the look back. */
  readonly inHindsight: Readiness
  /** Every time that what was written down later turned the answer between ready and not ready, in order. */
  readonly turns: readonly { readonly at: Instant; readonly to: Readiness['state'] }[]
}

/**
 * Whether somebody was ready at a moment: as it was known then, and as it is known at `knownAt`. Revocations that were dated
 * back and verifications that came late are told as turns. `knownAt` before the moment: nothing is known later.
 */
export function lookBack(facts: ReadinessFacts, moment: Moment, knownAt: Instant): Hindsight {
  const atThatTime = readiness(facts, moment, moment.at < knownAt ? moment.at : knownAt)
  const turns: { at: Instant; to: Readiness['state'] }[] = []
  let last = atThatTime
  for (const at of writtenBetween(facts, moment.at, knownAt)) {
    const after = readiness(facts, moment, at)
    if ((after.state === 'not_ready') !== (last.state === 'not_ready')) turns.push({ at, to: after.state })
    last = after
  }
  return { atThatTime, inHindsight: last, turns }
}

/** Whether later knowledge changed anything of the answer, its end and its reasons included. */
export function isCorrected({ atThatTime, inHindsight }: Hindsight): boolean {
  return JSON.stringify(gist(atThatTime)) !== JSON.stringify(gist(inHindsight))
}

function gist(answer: Readiness): unknown {
  if (answer.state === 'not_ready')
    return [answer.state, answer.reasons.map(({ requirementId, why }) => [requirementId, why])]
  return [answer.state, answer.state === 'ready_until' ? answer.until : null]
}

/** When anything that concerns the person was written down after one instant and by another. */
function writtenBetween({ person }: ReadinessFacts, after: Instant, by: Instant): Instant[] {
  const within = personWrittenDown(person).filter(
    (at): at is Instant => at !== null && at > after && at <= by,
  )
  return [...new Set(within)].toSorted((one, other) => one - other)
}
