import { v4 as uuidv4 } from 'uuid'
import { organisationDay, unitKindOf, unitNames } from '../../organisation/index.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { leftToNext } from '../../platform/db/database.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { servedBy } from '../../service/index.ts'
import type { measurementEndpoints } from '../contract.ts'
import { stratumOf } from '../domain/tally.ts'
import type { MeasurementCode } from '../problems.ts'
import { situationAfter, situationOfServed, type RatingSituation } from '../rating-question.ts'
import { releaseUnit } from '../release.ts'
import { heldOf, heldVerdicts, lockUnit } from '../store/places.ts'
import { changeRating, insertRating, type StoredRating } from '../store/ratings.ts'
import { viewOf } from './read-rating.ts'

type Endpoint = (typeof measurementEndpoints)['PUT /requests/:requestId/rating']

/** Gives or changes one's verdict; what may be published by it is published in the same transaction. */
export async function rateRequest(
  context: ActionContext,
  { params, body }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, MeasurementCode | 'not_found'>> {
  const { actor, tx, organisationId, now } = context
  const raterId = actor.personId
  if (!context.may('rating:give', { personIds: [raterId] })) return refuse('not_found')
  const known = await servedBy(tx, params.requestId)
  if (known === undefined || !known.askers.includes(raterId)) return refuse('not_found')
  const { unitId } = known
  const day = await organisationDay(tx, now)
  // All in one piece: once the unit is locked nothing of it is counted meanwhile, and what is read behind that stays as it is.
  const [, situation, askerUnitKind, held] = await Promise.all([
    lockUnit(tx, organisationId, unitId, leftToNext),
    situationOfServed(context, known, raterId),
    unitKindOf(tx, known.askerId, day),
    heldVerdicts(tx, unitId, raterId),
    unitNames(tx, [unitId]), // for the answer, which finds it remembered
  ])
  if (situation === undefined) return refuse('not_found')
  if (!situation.verdict.ok) return refuse(situation.verdict.code)
  const unknown = body.reasonIds.findIndex(
    (id) => !situation.request.reasons.some((reason) => reason.id === id),
  )
  if (unknown >= 0) return refuse('rating_reason_unknown')

  const rating = await saved(context, situation, body, askerUnitKind)
  // Who rated what is nobody's to read: the entry names the verdict, whose author and request the verdict alone knows.
  await context.audit({
    action: situation.rating === undefined ? 'rating.given' : 'rating.changed',
    subjectKind: 'rating',
    subjectId: rating.id,
    unnamed: true,
  })
  // Whatever is released counts all that waited at the unit, this verdict among it.
  const released = await releaseUnit(tx, { organisationId, unitId, now, day }, [
    ...held.filter(({ id }) => id !== rating.id),
    heldOf(rating),
  ])
  const name = released > 0 ? 'scorecard.moved' : 'scorecard.waiting'
  await context.announce({ name, topics: ['organisation'], subject: { unitId } })
  await context.announce({
    name: 'rating.given',
    topics: [`person:${raterId}`],
    subject: { requestId: params.requestId },
  })
  return accept(await viewOf(context, situationAfter(now, situation, rating, released > 0)))
}

async function saved(
  context: ActionContext,
  { request, rating }: RatingSituation,
  body: EndpointInput<Endpoint>['body'],
  askerUnitKind: string,
): Promise<StoredRating> {
  const { tx, now, organisationId, actor } = context
  const said = { ...body, reasonIds: [...new Set<string>(body.reasonIds)], changedAt: now }
  if (rating !== undefined) {
    const after = { ...rating, ...said }
    await changeRating(tx, rating, after)
    return after
  }
  const stratum = stratumOf({ priority: request.priority, askerUnitKind })
  const first: StoredRating = {
    organisationId,
    id: uuidv4(),
    requestId: request.id,
    raterId: actor.personId,
    serviceId: request.service.id,
    unitId: request.unitId,
    stratum,
    ...said,
    ratedAt: now,
  }
  await insertRating(tx, first, leftToNext)
  return first
}
