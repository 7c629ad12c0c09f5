import { unitNames } from '../../organisation/index.ts'
import type { EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { waitingForVerdict, type WaitingRequest } from '../../service/index.ts'
import type { measurementEndpoints } from '../contract.ts'
import { ratingClosesAt, RATING_WINDOW_DAYS } from '../domain/may-rate.ts'
import { isOwnUnit } from '../own-unit.ts'
import { ratedAmong } from '../store/ratings.ts'

type Endpoint = (typeof measurementEndpoints)['GET /ratings/waiting']

/** Completed requests that served one and that one has not rated, the window that closes first at the top. */
export async function listWaitingRatings(
  context: ActionContext,
): Promise<Result<EndpointOutput<Endpoint>, never>> {
  const { tx, now, actor } = context
  const since = new Date(now.getTime() - RATING_WINDOW_DAYS * 86_400_000)
  const completed = await waitingForVerdict(tx, actor.personId, since)
  const rated = await ratedAmong(
    tx,
    actor.personId,
    completed.map((request) => request.id),
  )
  const open: WaitingRequest[] = []
  for (const request of completed)
    if (!rated.has(request.id) && !(await isOwnUnit(context, request, actor.personId))) open.push(request)
  const units = await unitNames(
    tx,
    open.map((request) => request.unitId),
  )
  const rows = open.flatMap((request) => {
    const unit = units.get(request.unitId)
    if (unit === undefined) return []
    const closesAt = new Date(ratingClosesAt(request.completedAt.getTime())).toISOString()
    return [
      {
        request: { id: request.id, number: request.number, summary: request.summary },
        service: request.service,
        unit,
        closesAt,
      },
    ]
  })
  return accept({ rows: rows.toSorted((a, b) => (a.closesAt < b.closesAt ? -1 : 1)) })
}
