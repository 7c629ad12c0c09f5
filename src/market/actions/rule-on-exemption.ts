import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import { guaranteedRequest } from '../../service/index.ts'
import { ownUnitRefused, type Act } from '../acting.ts'
import { settleCredit } from '../crediting.ts'
import { daysToAsk } from '../credits-view.ts'
import { auditorsOf } from '../deciders.ts'
import { exemptionState } from '../domain/exemption.ts'
import { workingDaysBetween } from '../domain/working-days.ts'
import { exemptionTold } from '../events.ts'
import { lockedExemption, shownExemption } from '../exemption-reader.ts'
import { headsOf, tellOfExemption, type NoticeKey } from '../notices.ts'
import { calendarOfUnit } from '../owing.ts'
import {
  exemptionOf,
  insertAppeal,
  insertRuling,
  partiesOf,
  type StoredExemption,
} from '../store/exemptions.ts'

/** A steward of neither unit decides whether a breach is exempt; the ledger follows at once. */
export const decideExemption: Act<'POST /exemptions/:exemptionId/decide'> = async (
  context,
  { params, body },
) => {
  const exemption = await lockedExemption(context, params.exemptionId)
  if (exemption === undefined) return refuse('not_found')
  if (!context.may('exemption:decide')) return refuse('not_permitted')
  const own = await ownUnitRefused(context, exemption)
  if (own !== undefined) return own
  if (exemptionState(exemptionOf(exemption)) !== 'pending') return refuse('exemption_decided')
  if (await hadPart(context, exemption)) return refuse('exemption_is_own')
  const key = body.exempt ? 'notice.exemption_granted' : 'notice.exemption_refused'
  if (!(await rule(context, exemption, { step: 'decision', ...body }, key)))
    return refuse('exemption_decided')
  return accept(await shownExemption(context, exemption.id))
}

/** The auditor decides on an appeal, and that is the end of it. */
export const decideAppeal: Act<'POST /exemptions/:exemptionId/decide-appeal'> = async (
  context,
  { params, body },
) => {
  const exemption = await lockedExemption(context, params.exemptionId)
  if (exemption === undefined) return refuse('not_found')
  if (!context.may('exemption:decide:appeal')) return refuse('not_permitted')
  const own = await ownUnitRefused(context, exemption)
  if (own !== undefined) return own
  if (exemptionState(exemptionOf(exemption)) !== 'appealed') return refuse('exemption_decided')
  if (await hadPart(context, exemption)) return refuse('exemption_is_own')
  const key = body.exempt ? 'notice.exemption_upheld' : 'notice.exemption_overturned'
  if (!(await rule(context, exemption, { step: 'appeal', ...body }, key))) return refuse('exemption_decided')
  return accept(await shownExemption(context, exemption.id))
}

/** Whoever asked for the request appeals, once. */
export const appealExemption: Act<'POST /exemptions/:exemptionId/appeal'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const exemption = await lockedExemption(context, params.exemptionId)
  const request = exemption && (await guaranteedRequest(tx, exemption.requestId))
  if (exemption === undefined || request === undefined) return refuse('not_found')
  const personIds = [request.askerId, request.askedForId]
  if (!context.may('exemption:appeal', { personIds })) return refuse('not_permitted')
  const state = exemptionState(exemptionOf(exemption))
  if (state !== 'granted' || exemption.decision === null) return refuse('appeal_not_possible')
  const [from, until] = [instantFromDate(exemption.decision.decidedAt), instantFromDate(now)]
  const calendar = await calendarOfUnit(context, exemption.payerUnitId, { from, until })
  if (workingDaysBetween(calendar, from, until) > daysToAsk)
    return refuse('appeal_too_late', { days: daysToAsk })
  const row = { organisationId, exemptionId: exemption.id, reason: body.reason }
  if (!(await insertAppeal(tx, { ...row, appealedBy: actor.personId, appealedAt: now })))
    return refuse('appeal_not_possible')
  await context.audit({
    action: 'exemption.appealed',
    subjectKind: 'exemption',
    subjectId: exemption.id,
    reason: body.reason,
    details: { requestId: request.id },
  })
  const told = [...(await auditorsOf(context, exemption)), ...(await headsOf(context, exemption.payerUnitId))]
  await tellOfExemption(context, told, 'notice.exemption_appealed', exemption, request)
  await announce(context, 'exemption.appealed', exemption, personIds)
  return accept(await shownExemption(context, exemption.id))
}

/** Whether the actor asked for it, decided on it or appealed, or asked for the service: then somebody else has to decide. */
async function hadPart({ tx, actor }: ActionContext, exemption: StoredExemption): Promise<boolean> {
  const request = await guaranteedRequest(tx, exemption.requestId)
  return [...partiesOf(exemption), request?.askerId, request?.askedForId].includes(actor.personId)
}

async function rule(
  context: ActionContext,
  exemption: StoredExemption,
  ruling: { readonly step: 'decision' | 'appeal'; readonly exempt: boolean; readonly reason: string },
  key: NoticeKey,
): Promise<boolean> {
  const { tx, organisationId, now, actor } = context
  const by = { decidedBy: actor.personId, decidedAt: now }
  const made = await insertRuling(tx, { organisationId, exemptionId: exemption.id, ...ruling, ...by })
  if (!made) return false
  await context.audit({
    action: 'exemption.decided',
    subjectKind: 'exemption',
    subjectId: exemption.id,
    reason: ruling.reason,
    details: { requestId: exemption.requestId, step: ruling.step, exempt: ruling.exempt },
  })
  await settleCredit(context, exemption.requestId)
  const request = await guaranteedRequest(tx, exemption.requestId)
  if (request === undefined) return true
  const askers = [request.askerId, request.askedForId]
  const heads = await headsOf(context, exemption.payerUnitId)
  await tellOfExemption(context, [...askers, ...heads], key, exemption, request)
  await announce(context, 'exemption.decided', exemption, askers)
  return true
}

async function announce(
  context: ActionContext,
  name: 'exemption.decided' | 'exemption.appealed',
  { requestId, payerUnitId, payeeUnitId }: StoredExemption,
  personIds: readonly string[],
): Promise<void> {
  await context.announce(exemptionTold(name, requestId, { payerUnitId, payeeUnitId, personIds }))
}
