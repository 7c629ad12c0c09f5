import { v7 as uuidv7 } from 'uuid'
import { refuse } from '../../platform/http/result.ts'
import { refuseField, type Act } from '../acting.ts'
import { daysToAsk, inTimeToAsk, openCredits, shownCredits } from '../credits-view.ts'
import { paysFor } from '../domain/guarantee.ts'
import { exemptionTold } from '../events.ts'
import { missingFile } from '../handing-in-files.ts'
import { tellOfExemption } from '../notices.ts'
import { useExemptionFiles } from '../store/exemption-files.ts'
import { insertExemption } from '../store/exemptions.ts'
import { foreignStewards } from '../deciders.ts'

/** The unit that promised asks for a breach to cost nothing, and shows why. What was posted stays until it is decided. */
export const askExemption: Act<'POST /requests/:requestId/exemptions'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { requestId } = params
  const opened = await openCredits(context, requestId, 'exemption:ask')
  if (!opened.ok) return opened
  const credits = opened.value
  const { request, guarantee, sides } = credits
  if (guarantee === undefined || guarantee.kind === 'overall' || typeof sides === 'string')
    return refuse('nothing_owed')
  if (!paysFor(guarantee, body.breach)) return refuseField(context, 'body.breach', 'breach_not_guaranteed')
  if (!(await inTimeToAsk(context, credits, body.breach)))
    return refuse('exemption_too_late', { days: daysToAsk })
  const id = uuidv7()
  const { fileIds, ...asked } = body
  const missing = await missingFile(context, fileIds)
  if (missing !== undefined) return missing
  const row = { organisationId, id, requestId, ...asked, ...sides, askedBy: actor.personId, askedAt: now }
  if (!(await insertExemption(tx, row))) return refuse('exemption_asked_before')
  await useExemptionFiles(tx, fileIds, id, now)
  await context.audit({
    action: 'exemption.asked',
    subjectKind: 'exemption',
    subjectId: id,
    details: { requestId, breach: body.breach, cause: body.cause, files: fileIds },
  })
  const stewards = await foreignStewards(context, sides)
  const askers = [request.askerId, request.askedForId]
  await tellOfExemption(context, [...stewards, ...askers], 'notice.exemption_asked', sides, request)
  await context.announce(exemptionTold('exemption.asked', requestId, { ...sides, personIds: askers }))
  return shownCredits(context, requestId)
}
