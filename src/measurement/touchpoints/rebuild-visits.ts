import type { Tx } from '../../platform/db/database.ts'
import { addCounts } from '../store/tallies.ts'
import { addVisitMoments, countedVisits } from '../store/visits.ts'
import { momentsOf, visitCounts } from './release-visits.ts'

/** How many verdicts are added up at a time. */
const chunk = 5000

/** Adds to tallies and sums that were cleared what the counted verdicts of customers give; says how many they are. */
export async function rebuildVisits(tx: Tx, organisationId: string): Promise<number> {
  let visits = 0
  for await (const counted of countedVisits(tx, chunk)) {
    const byDay = Map.groupBy(counted, ({ touchpointId, releasedOn }) => `${touchpointId} ${releasedOn}`)
    const groups = [...byDay.values()]
    await addCounts(
      tx,
      organisationId,
      groups.flatMap((group) => visitCounts(group, group[0]?.releasedOn ?? '')),
    )
    await addVisitMoments(
      tx,
      organisationId,
      groups.flatMap((group) => momentsOf(group, group[0]?.touchpointId ?? '', group[0]?.releasedOn ?? '')),
    )
    visits += counted.length
  }
  return visits
}
