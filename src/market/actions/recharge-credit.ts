import { refuse } from '../../platform/http/result.ts'
import { refuseField, type Act } from '../acting.ts'
import { openCredits, shownCredits } from '../credits-view.ts'
import { settleCredit } from '../crediting.ts'
import { brokenHopsOf, standingOf } from '../recharging.ts'
import { insertRechargeClaim } from '../store/breaches.ts'

/** The unit that promised charges another for having broken its own hop promise: its part of the lateness of what was paid. */
export const rechargeCredit: Act<'POST /requests/:requestId/recharges'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { requestId } = params
  const opened = await openCredits(context, requestId, 'recharge:claim')
  if (!opened.ok) return opened
  const { request, owing, posted } = opened.value
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
  return shownCredits(context, requestId)
}
