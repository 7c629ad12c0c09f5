import { v4 as uuidv4, v5 as uuidv5 } from 'uuid'
import { organisationDay } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { OpenContext, OpenRoute } from '../../platform/http/open-route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import type { VisitBody, VisitEndpoints } from '../contract/touchpoints.ts'
import { visitMinutes } from '../domain/visits.ts'
import { measurementProblems, type MeasurementCode } from '../problems.ts'
import type { NamedTouchpoint } from '../store/touchpoints.ts'
import { insertVisit, lockVisits, type StoredVisit } from '../store/visits.ts'
import { reasonsOfKind } from '../visit-reason-texts.ts'
import { releaseVisits } from './release-visits.ts'
import { isOfStaff, openTouchpoint } from './visiting.ts'

type Act = OpenRoute<VisitEndpoints['POST /t/:code/ratings'], MeasurementCode>['act']

/** A customer's verdict on a visit. What may be published by it is published in the same transaction. */
export const rateVisit: Act = async (context, { body }) => {
  const { tx, organisationId, now, place } = context
  await lockVisits(tx, organisationId, place.id) // from here on nothing of the touchpoint is counted meanwhile
  const touchpoint = await openTouchpoint(context)
  if (touchpoint === undefined) return refuse('not_found')
  if (await isOfStaff(context, touchpoint.unitId)) return refuse('visit_own_unit')
  const known = new Set<string>(reasonsOfKind(touchpoint.kind).map(({ reason }) => reason))
  if (body.reasons.some((reason) => !known.has(reason))) return refuseReasons(context)
  const written = await insertVisit(tx, visitOf(context, touchpoint, body))
  if (written === 'other') return refuse('idempotency_key_reused')
  if (written === 'same') return accept({ done: true })
  // Who it was is nobody's to know: the entry names the touchpoint alone.
  await context.audit({
    action: 'touchpoint.rated',
    subjectKind: 'touchpoint',
    subjectId: touchpoint.id,
    unnamed: true,
  })
  const day = await organisationDay(tx, now)
  const released = await releaseVisits(tx, { organisationId, touchpointId: touchpoint.id, now, day })
  await context.announce({
    name: released ? 'visits.moved' : 'visits.waiting',
    topics: ['organisation'],
    subject: { touchpointId: touchpoint.id },
  })
  return accept({ done: true })
}

/**
 * The name of a verdict comes of the key under which it was sent, which its browser drew by chance and nobody keeps: sent again, it is the
 * same verdict, without an answer having to be kept beside it.
 */
function visitOf(
  { organisationId, now, sentAs }: OpenContext,
  { id: touchpointId }: NamedTouchpoint,
  { satisfaction, reasons, comment }: VisitBody,
): StoredVisit {
  return {
    organisationId,
    id: sentAs === undefined ? uuidv4() : uuidv5(sentAs, touchpointId),
    touchpointId,
    satisfaction,
    reasons: [...new Set(reasons)].toSorted(),
    comment,
    givenWithin: visitMinutes(now),
  }
}

function refuseReasons({ language }: OpenContext) {
  const reason = renderText(language, measurementProblems.visit_reason_unknown)
  return refuse('visit_reason_unknown', undefined, [{ name: 'body.reasons', reason }])
}
