import { jobNames, unitPath } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { definitionChanged } from '../events.ts'
import { lockDefinitions } from '../store/kinds.ts'
import { coversOf, jobsOfServices, replaceServiceNeed } from '../store/requirements.ts'
import { findService, type NamedService } from '../store/services.ts'

/** For which jobs whoever serves a service must be ready. */
export const readServiceNeed: Act<'GET /services/:serviceId/readiness'> = async (context, { params }) => {
  const service = await findService(context.tx, params.serviceId)
  return service === undefined ? refuse('not_found') : shown(context, service)
}

/** Says so, by the head of the unit that offers the service. */
export const changeServiceNeed: Act<'PUT /services/:serviceId/readiness'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId } = context
  const service = await findService(tx, params.serviceId)
  if (service === undefined) return refuse('not_found')
  if (!(await mayChange(context, service))) return refuse('not_permitted')
  const names = await jobNames(tx, body.jobIds)
  const missing = body.jobIds.findIndex((id) => !names.has(id))
  if (missing !== -1) return refuseField(context, `body.jobIds.${missing}`, 'job_unknown')
  await lockDefinitions(tx, organisationId)
  const before = await needOf(context, service.id)
  await replaceServiceNeed(tx, organisationId, service.id, body)
  const { jobIds, peopleNeeded } = body
  await context.audit({
    action: 'service_readiness.changed',
    subjectKind: 'service',
    subjectId: service.id,
    reason: body.reason,
    details: { name: service.name, before, after: { jobIds, peopleNeeded } },
  })
  await context.announce(definitionChanged('service_readiness.changed', { serviceId: service.id }))
  return shown(context, service)
}

async function shown(context: ActionContext, service: NamedService) {
  const { jobIds, peopleNeeded } = await needOf(context, service.id)
  const names = await jobNames(context.tx, jobIds)
  return accept({
    service: { id: service.id, name: service.name },
    jobs: [...names.values()],
    peopleNeeded,
    may: { change: await mayChange(context, service) },
  })
}

async function needOf({ tx }: ActionContext, serviceId: string) {
  return {
    jobIds: (await jobsOfServices(tx, [serviceId])).get(serviceId) ?? [],
    peopleNeeded: (await coversOf(tx, [serviceId])).get(serviceId) ?? null,
  }
}

async function mayChange(context: ActionContext, { unitId }: NamedService): Promise<boolean> {
  const path = await unitPath(context.tx, unitId)
  return context.may('service_need:change', { unitPath: path ?? [unitId] })
}
