import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, unitTarget, type Act } from '../acting.ts'
import { creditsOf, viewCredits } from '../credits-view.ts'
import { lockOwing, settleCredit } from '../crediting.ts'
import { mayReadExemption } from '../reading-exemptions.ts'
import { brokenHopsOf, standingOf } from '../recharging.ts'
import { insertRechargeClaim } from '../store/breaches.ts'

/** The unit that promised charges another for having broken its own hop promise: its part of the lateness of what was paid. */
export const rechargeCredit: Act<'POST /requests/:requestId/recharges'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { requestId } = params
  if (!(await mayReadExemption(context, requestId))) return refuse('not_found')
  await lockOwing(context, requestId)
  const credits = await creditsOf(context, requestId)
  if (credits === undefined) return refuse('not_found')
  const { request, owing, posted } = credits
  const target = await unitTarget(context, request.unitId)
  if (target === undefined || !context.may('recharge:claim', target)) return refuse('not_permitted')
  if (owing === undefined || standingOf(posted, 'credit').length === 0) return refuse('nothing_owed')
  if (!owing.lateness.finished) return refuse('recharge_request_open')
  const broken = await brokenHopsOf(context, owing.lateness, request.unitId)
  if (!broken.some(({ unitId }) => unitId === body.unitId))
    return refuseField(context, 'body.unitId', 'recharge_not_possible')
  const claim = { organisationId, requestId, unitId: body.unitId, claimedBy: actor.personId, claimedAt: now }
  if (!(await insertRechargeClaim(tx, { ...claim, reason: body.reason }))) return refuse('recharged_before')
  await context.audit({
    action: 'credit.recharge_claimed',
    subjectKind: 'request',
    subjectId: requestId,
    reason: body.reason,
    details: { unitId: body.unitId },
  })
  await settleCredit(context, requestId)
  const after = await creditsOf(context, requestId)
  return after === undefined ? refuse('not_found') : accept(await viewCredits(context, after))
}
