import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { ServiceId } from '../contract.ts'
import { viewService } from '../service-view.ts'
import { readService } from '../store/services.ts'

/** A service, also one that the reader may not ask for. */
export async function showService(context: ActionContext, { params }: { params: { serviceId: ServiceId } }) {
  const service = await readService(context.tx, params.serviceId)
  return service === undefined ? refuse('not_found') : accept(await viewService(context, service))
}
