import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ServiceBody, ServiceId } from '../contract.ts'
import { serviceChanged } from '../events.ts'
import { refusalOfBody, saveAskersAndReasons, saveTerms, textOf } from '../service-terms.ts'
import { serviceTarget, viewService } from '../service-view.ts'
import { lockService, readService, updateService } from '../store/services.ts'

/** Changes a service from now on. What was asked before keeps the form, the promise and the pauses of its day. */
export async function changeService(
  context: ActionContext,
  { params, body }: { params: { serviceId: ServiceId }; body: ServiceBody },
) {
  const before = await lockService(context.tx, params.serviceId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('service:change', await serviceTarget(context, before.unitId)))
    return refuse('not_permitted')
  if (before.retiredAt !== null) return refuse('service_retired_already')
  const refusal = await refusalOfBody(context, body, before.id)
  if (refusal !== undefined) return refusal
  const termsId = await saveTerms(context, before.id, body, before)
  await updateService(context.tx, before.id, { termsId, now: context.now, ...textOf(body) })
  await saveAskersAndReasons(context, before.id, body)
  const details = {
    name: body.name.id,
    newTerms: termsId !== before.termsId,
    termsBefore: before.termsId,
    terms: termsId,
  }
  await context.audit({ action: 'service.changed', subjectKind: 'service', subjectId: before.id, details })
  await context.announce(serviceChanged(before.id))
  const service = await readService(context.tx, before.id)
  return service === undefined ? refuse('not_found') : accept(await viewService(context, service))
}
