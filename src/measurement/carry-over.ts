import { v4 as uuidv4 } from 'uuid'
import type { Tx } from '../platform/db/database.ts'
import { releaseUnit } from './release.ts'
import { counting } from './store/counting.ts'
import { insertRating } from './store/ratings.ts'

/** A verdict that was given before it came here: simulated, or by an import. */
export interface CarriedVerdict {
  readonly requestId: string
  readonly raterId: string
  readonly serviceId: string
  readonly unitId: string
  readonly stratum: string
  readonly satisfaction: number
  readonly effort: number | null
  readonly promiseKept: boolean | null
  readonly reasonIds: readonly string[]
  readonly comment: string
  readonly ratedAt: Date
}

/**
 * Writes verdicts in the order in which they were given, each published as it would have been then: `dayOf` says which
 * day an instant is in the organisation's zone. Says how many batches were published.
 */
export async function carryOver(
  tx: Tx,
  organisationId: string,
  verdicts: readonly CarriedVerdict[],
  dayOf: (at: Date) => string,
): Promise<{ readonly verdicts: number; readonly batches: number }> {
  let batches = 0
  for (const verdict of verdicts.toSorted((a, b) => a.ratedAt.getTime() - b.ratedAt.getTime())) {
    const { ratedAt, unitId } = verdict
    const written = await counting(tx, () =>
      insertRating(tx, {
        ...verdict,
        organisationId,
        id: uuidv4(),
        reasonIds: [...verdict.reasonIds],
        changedAt: ratedAt,
      }),
    )
    if (written)
      batches += await releaseUnit(tx, { organisationId, unitId, now: ratedAt, day: dayOf(ratedAt) })
  }
  return { verdicts: verdicts.length, batches }
}
