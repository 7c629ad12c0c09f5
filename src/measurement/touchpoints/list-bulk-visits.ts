import { accept } from '../../platform/http/result.ts'
import { aboutOf, pageOf } from '../actions/list-questions.ts'
import { lookedAt, othersOnly } from '../cases.ts'
import type { BulkVisitRow } from '../contract/touchpoints.ts'
import { bulkVisits } from '../domain/bulk-visits.ts'
import { readVisitBursts } from '../store/asked-visits.ts'
import { namesOfTouchpoints, touchpointSubjectView } from '../store/touchpoints.ts'
import type { Act } from './acting.ts'

/** Many equal verdicts of customers within the same ten minutes, the least likely first; never of the auditor's own unit. */
export const listBulkVisits: Act<'GET /questions/bulk-visits'> = async (context, { query }) => {
  const looked = await lookedAt(context)
  const { bursts, everybody } = await readVisitBursts(context.tx, looked)
  const all = bulkVisits(bursts, everybody)
  const isOthers = await othersOnly(
    context,
    all.found.map(({ unitId }) => unitId),
    looked,
  )
  const page = pageOf(
    all.found.filter(({ unitId }) => isOthers(unitId)),
    query,
  )
  if (!page.ok) return page
  const names = await namesOfTouchpoints(
    context.tx,
    page.value.rows.map(({ touchpointId }) => touchpointId),
  )
  const rows = page.value.rows.flatMap(({ touchpointId, ratingIds, mark, from, p, q }): BulkVisitRow[] => {
    const row = names.get(touchpointId)
    const view = row && touchpointSubjectView(row)
    if (view?.kind !== 'touchpoint') return []
    const { unit, touchpoint } = view
    return [{ unit, touchpoint, n: ratingIds.length, mark, from: from.toISOString(), p, q }]
  })
  return accept({ rows, next: page.value.next, about: aboutOf(all, looked) })
}
