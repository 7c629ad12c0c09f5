import { laterCredits } from '../market/index.ts'
import { organisationOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { correctionsOf, type Correction } from './domain/corrections.ts'
import { lastDayOf, quarterOf } from './domain/quarters.ts'
import type { StoredQuarter, StoredUnit } from './store/publications.ts'

/** What became of a published unit's credits since, by day. */
export type CorrectionsOf = (unit: Pick<StoredUnit, 'unitId' | 'total'>) => readonly Correction[]

/** Reads what was corrected of a published quarter since: of all its units, or of one. */
export async function correctionsSince(
  tx: Tx,
  { quarter, publishedAt }: StoredQuarter,
  unitId?: string,
): Promise<CorrectionsOf> {
  const { zone } = await organisationOf(tx)
  const days = { from: quarter, to: lastDayOf(quarterOf(quarter)) }
  const of = { since: publishedAt, zone, ...(unitId !== undefined && { unitId }) }
  const later = await laterCredits(tx, days, of)
  return (unit) => correctionsOf(unit.total.credits, later.get(unit.unitId) ?? [])
}
