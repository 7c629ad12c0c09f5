import type { z } from 'zod'
import type { Book, Named } from './book.ts'
import type { metView, need, readinessView, reasonView, why } from './contract.ts'
import type { Requirement } from './domain/facts.ts'
import type { Readiness } from './domain/readiness.ts'
import type { Mend, Reason, Why } from './domain/reasons.ts'

export type NeedReply = z.input<typeof need>
export type ReasonReply = z.input<typeof reasonView>
export type WhyReply = z.input<typeof why>
export type ReadinessReply = z.input<typeof readinessView>

/** What a requirement is about, with names. */
export function needReply(book: Book, needs: Requirement['needs']): NeedReply {
  return needs.kind === 'credential'
    ? { kind: 'credential', credential: book.kindName(needs.kindId) }
    : { kind: 'ability', ability: book.abilityName(needs.abilityId), level: needs.level }
}

/** Why it is not met, with names. */
export function whyReply(book: Book, given: Why): WhyReply {
  if (given.code !== 'prerequisite_short') return given
  const { kindIds, months, longEnoughOn } = given
  return { code: given.code, kinds: kindIds.map((id): Named => book.kindName(id)), months, longEnoughOn }
}

function mendReply(book: Book, given: Mend): ReasonReply['mend'] {
  return given.act === 'obtain_first'
    ? { act: given.act, kinds: given.kindIds.map((id) => book.kindName(id)) }
    : given
}

export function reasonReply(book: Book, reason: Reason): ReasonReply {
  return {
    requirementId: reason.requirementId,
    need: needReply(book, reason.needs),
    why: whyReply(book, reason.why),
    mend: mendReply(book, reason.mend),
  }
}

/** An answer of the domain, with names. */
export function readinessReply(book: Book, answer: Readiness): ReadinessReply {
  return {
    state: answer.state,
    until: answer.state === 'ready_until' ? answer.until : null,
    endedBy: answer.state === 'ready_until' ? answer.endedBy : null,
    reasons: answer.state === 'not_ready' ? answer.reasons.map((reason) => reasonReply(book, reason)) : [],
    wishes: answer.wishes.map((reason) => reasonReply(book, reason)),
    met: answer.met.map(({ requirementId, needs, mandatory, until }): z.input<typeof metView> => ({
      requirementId,
      need: needReply(book, needs),
      mandatory,
      until,
    })),
  }
}
