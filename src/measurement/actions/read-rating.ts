import { unitNames } from '../../organisation/index.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { measurementEndpoints } from '../contract.ts'
import { ratingClosesAt } from '../domain/may-rate.ts'
import { measurementProblems } from '../problems.ts'
import { ratingSituation, type RatingSituation } from '../rating-question.ts'
import { countChanges } from '../store/ratings.ts'

type Endpoint = (typeof measurementEndpoints)['GET /requests/:requestId/rating']

/** One's own verdict on a request that one asked for or was served by. */
export async function readOwnRating(
  context: ActionContext,
  { params }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, 'not_found'>> {
  const { actor } = context
  if (!context.may('rating:read:own', { personIds: [actor.personId] })) return refuse('not_found')
  const situation = await ratingSituation(context, params.requestId, actor.personId)
  return situation === undefined ? refuse('not_found') : accept(await viewOf(context, situation))
}

/** A situation as the screen wants it. */
export async function viewOf(
  context: ActionContext,
  { request, rating, verdict }: RatingSituation,
): Promise<EndpointOutput<Endpoint>> {
  const unit = (await unitNames(context.tx, [request.unitId])).get(request.unitId)
  if (unit === undefined) throw new Error(`The unit ${request.unitId} of a request is unknown`)
  const reasons = request.reasons.filter((reason) => !reason.retired || rating?.reasonIds.includes(reason.id))
  return {
    request: {
      id: request.id,
      number: request.number,
      summary: request.summary,
      completedAt: request.completedAt?.toISOString() ?? null,
    },
    service: request.service,
    unit,
    doneWell: request.doneWell,
    reasons: reasons.map(({ id, text }) => ({ id, text })),
    rating:
      rating === undefined
        ? null
        : {
            satisfaction: rating.satisfaction as 1 | 2 | 3 | 4 | 5,
            effort: rating.effort as 1 | 2 | 3 | 4 | 5 | null,
            promiseKept: rating.promiseKept,
            reasonIds: rating.reasonIds,
            comment: rating.comment,
            ratedAt: rating.ratedAt.toISOString(),
            changes: await countChanges(context.tx, rating.id),
          },
    opensAt: request.completedAt?.toISOString() ?? null,
    closesAt:
      request.completedAt === null
        ? null
        : new Date(ratingClosesAt(request.completedAt.getTime())).toISOString(),
    refusal: verdict.ok
      ? null
      : { code: verdict.code, text: renderText(context.language, measurementProblems[verdict.code]) },
  }
}
