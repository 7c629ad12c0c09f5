import { unitsBelow } from '../../organisation/index.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { measurementEndpoints } from '../contract.ts'
import { readComments } from '../store/comments.ts'

type Endpoint = (typeof measurementEndpoints)['GET /scorecards/units/:unitId/comments']

/** What people wrote with verdicts that are counted: without names, shuffled within their batch. */
export async function listComments(
  { tx }: ActionContext,
  { params, query }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, 'not_found' | 'cursor_invalid'>> {
  const units = await unitsBelow(tx, params.unitId)
  if (units.length === 0) return refuse('not_found')
  const cursor = readCursor(query.after, ['day', 'id', 'number'])
  if (!cursor.ok) return cursor
  const [countedOn, batchId, position] = cursor.value ?? []
  const after =
    cursor.value === undefined
      ? undefined
      : { countedOn: String(countedOn), batchId: String(batchId), position: Number(position) }
  const page = pageFrom(await readComments(tx, units, after, query.limit + 1), query.limit, (row) => [
    row.countedOn,
    row.batchId,
    row.position,
  ])
  return accept({
    rows: page.rows.map(({ id, text, countedOn: day }) => ({ id, text, countedOn: day })),
    next: page.next,
  })
}
