import { ableDays, freshUntil, observationsOf } from './able.ts'
import { joined, spans } from './day-spans.ts'
import type { Requirement } from './facts.ts'
import { heldDays, ladderFault, tenureFault, tooYoung, validDays, type LadderFault } from './held.ts'
import type { Known, KnownEvidence } from './known.ts'

/** Why a requirement is not met; days as `YYYY-MM-DD`. */
export type Why =
  | { readonly code: 'missing' }
  | { readonly code: 'expired'; readonly on: string }
  | { readonly code: 'revoked'; readonly from: string }
  | { readonly code: 'not_yet_valid'; readonly from: string }
  | { readonly code: 'unverified' }
  | { readonly code: 'rejected' }
  | LadderFault
  | { readonly code: 'not_observed' }
  | { readonly code: 'too_low'; readonly level: number }
  | { readonly code: 'stale'; readonly level: number; readonly since: string }

/** What would mend it; `from`: the first day on which it can be had, null where something else comes first. */
export type Mend =
  | { readonly act: 'obtain' | 'renew' | 'assess_again'; readonly from: string | null }
  | { readonly act: 'have_verified' | 'hand_in_again' }
  | { readonly act: 'wait'; readonly from: string }
  | { readonly act: 'obtain_first'; readonly kindIds: readonly string[] }
  | { readonly act: 'have_observed' | 'train'; readonly level: number }

export interface Reason {
  readonly requirementId: string
  readonly needs: Requirement['needs']
  readonly why: Why
  readonly mend: Mend
}

/** Why a requirement that is not met on a day is not, and what would mend it: of several causes the nearest to being mended. */
export function reasonFor(known: Known, { id, needs }: Requirement, day: string): Reason {
  const { why, mend } =
    needs.kind === 'credential'
      ? credentialReason(known, needs.kindId, day)
      : abilityReason(known, needs.abilityId, needs.level, day)
  return { requirementId: id, needs, why, mend }
}

type Told = Pick<Reason, 'why' | 'mend'>

/** The nearest to being mended first. */
const nearness: readonly Why['code'][] = [
  'unverified',
  'not_yet_valid',
  'expired',
  'rejected',
  'not_competent',
  'prerequisite_short',
  'too_young',
  'revoked',
]

function credentialReason(known: Known, kindId: string, day: string): Told {
  const told = known.evidence
    .filter((one) => one.kindId === kindId || known.kind(one.kindId)?.includes.includes(kindId) === true)
    .flatMap((one) => evidenceReason(known, one, day) ?? [])
    .toSorted(
      (one, other) =>
        nearness.indexOf(one.why.code) - nearness.indexOf(other.why.code) ||
        lateness(other.why).localeCompare(lateness(one.why)),
    )
  return told[0] ?? { why: { code: 'missing' }, mend: wayTo(known, kindId, day) }
}

/** Of two that expired the later is told. */
function lateness(why: Why): string {
  return why.code === 'expired' ? why.on : why.code === 'revoked' ? why.from : ''
}

function evidenceReason(known: Known, one: KnownEvidence, day: string): Told | undefined {
  const days = validDays(one)
  if (one.state === 'rejected') return { why: { code: 'rejected' }, mend: { act: 'hand_in_again' } }
  if (one.state === 'submitted')
    return days.until === null || days.until >= day
      ? { why: { code: 'unverified' }, mend: { act: 'have_verified' } }
      : undefined
  const fault = ladderFault(known, one)
  if (fault !== undefined) return { why: fault, mend: mendOf(known, fault, one.kindId, day) }
  if (one.revokedFrom !== null && one.revokedFrom <= day)
    return { why: { code: 'revoked', from: one.revokedFrom }, mend: wayTo(known, one.kindId, day) }
  if (days.from > day)
    return { why: { code: 'not_yet_valid', from: days.from }, mend: { act: 'wait', from: days.from } }
  return days.until !== null && days.until < day
    ? { why: { code: 'expired', on: days.until }, mend: { act: 'renew', from: day } }
    : undefined
}

function mendOf(known: Known, fault: LadderFault, kindId: string, day: string): Mend {
  return fault.code === 'not_competent' ? { act: 'assess_again', from: day } : wayTo(known, kindId, day)
}

/** How somebody comes to hold a kind: obtain it, from a day on or after something else. */
function wayTo(known: Known, kindId: string, day: string): Mend {
  const terms = known.kind(kindId)
  if (terms === undefined) return { act: 'obtain', from: day }
  const young = tooYoung(terms.minimumAge, known.bornOn, day)
  const oldEnough = young?.oldEnoughOn ?? day
  if (terms.prerequisite === null) return { act: 'obtain', from: oldEnough }
  const { kindIds, months } = terms.prerequisite
  const held = joined(kindIds.flatMap((first) => heldDays(known, first)))
  const short = tenureFault(held, kindIds, months, day)
  if (short === undefined) return { act: 'obtain', from: oldEnough }
  if (short.longEnoughOn === null) return { act: 'obtain_first', kindIds }
  return {
    act: 'obtain',
    from: oldEnough < short.longEnoughOn ? short.longEnoughOn : oldEnough,
  }
}

function abilityReason(known: Known, abilityId: string, level: number, day: string): Told {
  const last = observationsOf(known, abilityId).findLast(({ observedOn }) => observedOn <= day)
  if (last === undefined) return { why: { code: 'not_observed' }, mend: { act: 'have_observed', level } }
  if (last.level < level)
    return { why: { code: 'too_low', level: last.level }, mend: { act: 'train', level } }
  const since = freshUntil(last.observedOn, known.freshMonths(abilityId)) ?? last.observedOn
  return { why: { code: 'stale', level: last.level, since }, mend: { act: 'have_observed', level } }
}

/** The last day on which a requirement that is met on a day goes on being met; undefined where it is not met. */
export function metUntil(known: Known, { needs }: Requirement, day: string): string | null | undefined {
  const days =
    needs.kind === 'credential'
      ? heldDays(known, needs.kindId)
      : ableDays(known, needs.abilityId, needs.level)
  return days.find((span) => spans(span, day))?.until
}
