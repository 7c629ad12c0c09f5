import { v7 as uuidv7 } from 'uuid'
import { isOpenUnit, organisationDay, unitPath } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ServiceBody } from '../contract.ts'
import { serviceChanged } from '../events.ts'
import { refusalOfBody, saveAskersAndReasons, saveTerms, textOf } from '../service-terms.ts'
import { viewService } from '../service-view.ts'
import { insertService, readService } from '../store/services.ts'

/** The head of a unit offers a service in its name. */
export async function offerService(
  context: ActionContext,
  { params, body }: { params: { unitId: string }; body: ServiceBody },
) {
  const path = await unitPath(context.tx, params.unitId)
  if (path === undefined) return refuse('not_found')
  if (!context.may('service:change', { unitPath: path })) return refuse('not_permitted')
  if (!(await isOpenUnit(context.tx, params.unitId, await organisationDay(context.tx, context.now))))
    return refuse('unit_not_open')
  const refusal = await refusalOfBody(context, body, null)
  if (refusal !== undefined) return refusal
  const { organisationId, tx, now } = context
  const id = uuidv7()
  const termsId = await saveTerms(context, id, body, null)
  await insertService(tx, { organisationId, id, unitId: params.unitId, termsId, now, ...textOf(body) })
  await saveAskersAndReasons(context, id, body)
  await context.audit({
    action: 'service.offered',
    subjectKind: 'service',
    subjectId: id,
    details: { unit: params.unitId, name: body.name.id },
  })
  await context.announce(serviceChanged(id))
  const service = await readService(tx, id)
  return service === undefined ? refuse('not_found') : accept(await viewService(context, service))
}
