import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ServiceId } from '../contract.ts'
import { serviceChanged } from '../events.ts'
import { serviceTarget, viewService } from '../service-view.ts'
import { lockService, retireService } from '../store/services.ts'

/** A service is no longer offered. What was asked goes on; nothing is deleted. */
export async function withdrawService(
  context: ActionContext,
  { params, body }: { params: { serviceId: ServiceId }; body: { reason: string } },
) {
  const service = await lockService(context.tx, params.serviceId)
  if (service === undefined) return refuse('not_found')
  if (!context.may('service:change', await serviceTarget(context, service.unitId)))
    return refuse('not_permitted')
  if (service.retiredAt !== null) return refuse('service_retired_already')
  await retireService(context.tx, service.id, context.now)
  await context.audit({
    action: 'service.retired',
    subjectKind: 'service',
    subjectId: service.id,
    reason: body.reason,
  })
  await context.announce(serviceChanged(service.id))
  return accept(await viewService(context, { ...service, retiredAt: context.now }))
}
