import type { Instant } from '../../platform/time/instants.ts'
import type { PersonFacts } from './facts.ts'

/** When anything of what is known of a person was written down; null for what was not, such as a decision not made yet. */
export function personWrittenDown({ births, observations, evidence }: PersonFacts): (Instant | null)[] {
  return [
    ...births.map(({ recordedAt }) => recordedAt),
    ...observations.map(({ recordedAt }) => recordedAt),
    ...evidence.flatMap(({ submittedAt, verifiedAt, rejectedAt, revoked }) => [
      submittedAt,
      verifiedAt,
      rejectedAt,
      revoked?.at ?? null,
    ]),
  ]
}
