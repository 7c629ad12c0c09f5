import { unitNames } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { actorUnits } from '../asking.ts'
import type { ServiceId } from '../contract.ts'
import { templatesFor } from '../store/ask-templates.ts'
import { readService } from '../store/services.ts'
import { viewTemplates } from '../templates.ts'

/** Filled-in forms of a service that the actor may use. */
export async function listAskTemplates(
  context: ActionContext,
  { params }: { params: { serviceId: ServiceId } },
) {
  const { tx, actor } = context
  if ((await readService(tx, params.serviceId)) === undefined) return refuse('not_found')
  const found = await templatesFor(tx, params.serviceId, actor.personId, await actorUnits(context))
  const heads = await unitNames(tx, actor.headedUnits)
  return accept({ rows: await viewTemplates(context, found), publishFor: [...heads.values()] })
}
