import type { WorkContext } from '../platform/http/route.ts'
import { ratableRequest, servedBy, type RatableRequest, type ServedRequest } from '../service/index.ts'
import { mayRate, type RatingRefusalCode } from './domain/may-rate.ts'
import { isOwnUnit } from './own-unit.ts'
import { isCounted, readRating, type StoredRating } from './store/ratings.ts'

/** A request as its rater sees it, their verdict so far, and whether one may be given or changed now. */
export interface RatingSituation {
  readonly request: RatableRequest
  readonly rating: StoredRating | undefined
  /** Whether the rater belongs, or belonged meanwhile, to the unit that is rated. */
  readonly isOwn: boolean
  readonly verdict: { readonly ok: true } | { readonly ok: false; readonly code: RatingRefusalCode }
}

/** Undefined where the person has nothing to do with the request: for everybody else there is nothing here. */
export async function ratingSituation(
  context: WorkContext,
  requestId: string,
  raterId: string,
): Promise<RatingSituation | undefined> {
  const served = await servedBy(context.tx, requestId)
  return served && situationOfServed(context, served, raterId)
}

/** The same of a request that was looked up already; all that may have changed meanwhile is read, at once. */
export async function situationOfServed(
  context: WorkContext,
  served: ServedRequest,
  raterId: string,
): Promise<RatingSituation | undefined> {
  if (!served.askers.includes(raterId)) return undefined
  const { tx, now } = context
  const [request, rating, isOwn] = await Promise.all([
    ratableRequest(tx, served.id),
    readRating(tx, served.id, raterId),
    isOwnUnit(context, served, raterId),
  ])
  if (request === undefined) return undefined
  const counted = rating !== undefined && (await isCounted(tx, rating.id))
  return situationOf(request, raterId, now, { rating, isOwn, counted })
}

/** The same after a verdict was given or changed in this transaction; `counted`: some figure shows it by now. */
export function situationAfter(
  now: Date,
  { request, isOwn }: RatingSituation,
  rating: StoredRating,
  counted: boolean,
): RatingSituation {
  return situationOf(request, rating.raterId, now, { rating, isOwn, counted })
}

function situationOf(
  request: RatableRequest,
  raterId: string,
  now: Date,
  { rating, isOwn, counted }: Pick<RatingSituation, 'rating' | 'isOwn'> & { readonly counted: boolean },
): RatingSituation {
  const verdict = mayRate({
    raterId,
    now: now.getTime(),
    request: {
      state: stateOf(request.state),
      servedId: request.askedForId,
      completedAt: request.completedAt?.getTime() ?? null,
      completedElsewhere: request.completedElsewhere,
    },
    workedOnIt: new Set(request.workedOnBy),
    belongsToRatedUnit: isOwn,
    earlier: rating === undefined ? null : { counted },
  })
  return { request, rating, isOwn, verdict }
}

function stateOf(state: RatableRequest['state']): 'open' | 'completed' | 'confirmed' | 'cancelled' {
  if (state === 'cancelled' || state === 'completed') return state
  if (state === 'declined') return 'cancelled'
  return state === 'closed' ? 'confirmed' : 'open'
}
