import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { readTouchpoint } from '../store/touchpoints.ts'
import { readVisitComments } from '../store/visits.ts'
import type { Act } from './acting.ts'

/** What customers wrote with verdicts that are counted: shuffled within their batch. */
export const listVisitComments: Act<'GET /scorecards/touchpoints/:touchpointId/comments'> = async (
  { tx },
  { params, query },
) => {
  if ((await readTouchpoint(tx, params.touchpointId)) === undefined) return refuse('not_found')
  const cursor = readCursor(query.after, ['day', 'id', 'number'])
  if (!cursor.ok) return cursor
  const [countedOn, batchId, position] = cursor.value ?? []
  const after =
    cursor.value === undefined
      ? undefined
      : { countedOn: String(countedOn), batchId: String(batchId), position: Number(position) }
  const found = await readVisitComments(tx, params.touchpointId, after, query.limit + 1)
  const page = pageFrom(found, query.limit, (row) => [row.countedOn, row.batchId, row.position])
  return accept({
    rows: page.rows.map(({ id, text, countedOn: day }) => ({ id, text, countedOn: day })),
    next: page.next,
  })
}
