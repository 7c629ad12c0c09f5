import type { Instant } from '../../platform/time/instants.ts'
import { earlierEnd } from './day-spans.ts'
import type { Moment, ReadinessFacts, Requirement } from './facts.ts'
import { knownBy, type Known } from './known.ts'
import { metUntil, reasonFor, type Reason } from './reasons.ts'

/** Whether somebody can do a job at a moment. */
export type Readiness = {
  readonly met: readonly Met[]
  /** What is wished for and not met. */
  readonly wishes: readonly Reason[]
} & (
  | { readonly state: 'ready' }
  /** `until`: the last day; `endedBy`: the requirement that ends first. */
  | { readonly state: 'ready_until'; readonly until: string; readonly endedBy: string }
  | { readonly state: 'not_ready'; readonly reasons: readonly Reason[] }
)

/** A requirement that is met, and the last day on which it still is; null: without an end. */
export interface Met {
  readonly requirementId: string
  readonly needs: Requirement['needs']
  readonly mandatory: boolean
  readonly until: string | null
}

/**
 * Whether a person is ready for a job at a moment, from what was true at that moment and known by `knownAt`. A job that
 * asks for nothing makes everybody ready.
 */
export function readiness(facts: ReadinessFacts, moment: Moment, knownAt: Instant): Readiness {
  return readinessFrom(knownBy(facts, moment.at, knownAt), moment.day)
}

/** The same from what is known already, on a day. */
export function readinessFrom(known: Known, day: string): Readiness {
  const met: Met[] = []
  const unmet: { requirement: Requirement; reason: Reason }[] = []
  for (const requirement of known.requirements) {
    const until = metUntil(known, requirement, day)
    const { id: requirementId, needs, mandatory } = requirement
    if (until !== undefined) met.push({ requirementId, needs, mandatory, until })
    else unmet.push({ requirement, reason: reasonFor(known, requirement, day) })
  }
  const reasons = unmet.filter(({ requirement }) => requirement.mandatory).map(({ reason }) => reason)
  const wishes = unmet.filter(({ requirement }) => !requirement.mandatory).map(({ reason }) => reason)
  if (reasons.length > 0) return { state: 'not_ready', reasons, met, wishes }
  return { ...endOf(met), met, wishes }
}

function endOf(met: readonly Met[]) {
  const mandatory = met.filter((one) => one.mandatory)
  const until = mandatory.reduce<string | null>((end, one) => earlierEnd(end, one.until), null)
  if (until === null) return { state: 'ready' as const }
  const endedBy = mandatory.find((one) => one.until === until)?.requirementId ?? ''
  return { state: 'ready_until' as const, until, endedBy }
}
