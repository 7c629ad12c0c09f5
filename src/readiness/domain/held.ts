import { daysAfter, earlierEnd, joined, monthsAfter, spans, type DaySpan } from './day-spans.ts'
import type { Known, KnownEvidence } from './known.ts'

/** The days on which a piece of evidence is valid by itself: from issue to expiry, or to the day before it was revoked. */
export function validDays({ issuedOn, validUntil, revokedFrom }: KnownEvidence): DaySpan {
  return {
    from: issuedOn,
    until: revokedFrom === null ? validUntil : earlierEnd(validUntil, daysAfter(revokedFrom, -1)),
  }
}

/** Why evidence that was verified counts for nothing all the same. */
export type LadderFault =
  | { readonly code: 'not_competent' }
  | { readonly code: 'too_young'; readonly minimumAge: number; readonly oldEnoughOn: string }
  | {
      readonly code: 'prerequisite_short'
      readonly kindIds: readonly string[]
      readonly months: number
      /** When it will have been held long enough if it stays valid; null: it is not held. */
      readonly longEnoughOn: string | null
    }

/**
 * Why verified evidence does not count; undefined where it does. The ladder is asked at the first issue: whoever held the
 * kind by right, until it was revoked at least, needs no prerequisite again to renew it. An unknown day of birth is not questioned: the issuer saw it.
 */
export function ladderFault(
  known: Known,
  evidence: KnownEvidence,
  climbed: readonly string[] = [],
): LadderFault | undefined {
  if (!evidence.competent) return { code: 'not_competent' }
  const terms = known.kind(evidence.kindId)
  if (terms === undefined) return undefined
  const young = tooYoung(terms.minimumAge, known.bornOn, evidence.issuedOn)
  if (young !== undefined) return young
  if (terms.prerequisite === null) return undefined
  const { kindIds, months } = terms.prerequisite
  const climbing = [...climbed, evidence.kindId]
  const held = joined(kindIds.flatMap((kindId) => heldDays(known, kindId, climbing)))
  const firstIssues = known.evidence.filter(
    (one) =>
      one.kindId === evidence.kindId &&
      one.state === 'verified' &&
      one.competent &&
      one.issuedOn < evidence.issuedOn &&
      (one.revokedFrom === null || one.revokedFrom > one.issuedOn) &&
      tooYoung(terms.minimumAge, known.bornOn, one.issuedOn) === undefined,
  )
  if (firstIssues.some(({ issuedOn }) => tenureFault(held, kindIds, months, issuedOn) === undefined))
    return undefined
  return tenureFault(held, kindIds, months, evidence.issuedOn)
}

/** Whether somebody is too young for a kind on a day, and when not any more. */
export function tooYoung(
  minimumAge: number | null,
  bornOn: string | null,
  day: string,
): Extract<LadderFault, { code: 'too_young' }> | undefined {
  if (minimumAge === null || bornOn === null) return undefined
  const oldEnoughOn = monthsAfter(bornOn, minimumAge * 12)
  return oldEnoughOn > day ? { code: 'too_young', minimumAge, oldEnoughOn } : undefined
}

/** Whether a prerequisite held on these days was held long enough on a day, and when it will be. */
export function tenureFault(
  held: readonly DaySpan[],
  kindIds: readonly string[],
  months: number,
  day: string,
): Extract<LadderFault, { code: 'prerequisite_short' }> | undefined {
  const current = held.find((span) => spans(span, day))
  if (current === undefined) return { code: 'prerequisite_short', kindIds, months, longEnoughOn: null }
  const longEnoughOn = monthsAfter(current.from, months)
  if (longEnoughOn <= day) return undefined
  const lasts = current.until === null || current.until >= longEnoughOn
  return { code: 'prerequisite_short', kindIds, months, longEnoughOn: lasts ? longEnoughOn : null }
}

/** The days on which somebody holds a kind of credential, by itself or by one that includes it. */
export function heldDays(known: Known, kindId: string, climbed: readonly string[] = []): DaySpan[] {
  return joined(countingFor(known, kindId, climbed).map(validDays))
}

/**
 * Evidence that counts for a kind: verified, of the kind or one that includes it, with its ladder climbed. `climbed`: kinds whose own
 * prerequisite is asked about, which do not count for it.
 */
export function countingFor(
  known: Known,
  kindId: string,
  climbed: readonly string[] = [],
): readonly KnownEvidence[] {
  return known.evidence.filter(
    (one) =>
      one.state === 'verified' &&
      !climbed.includes(one.kindId) &&
      (one.kindId === kindId || known.kind(one.kindId)?.includes.includes(kindId) === true) &&
      ladderFault(known, one, climbed) === undefined,
  )
}
