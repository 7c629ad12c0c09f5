import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { ownUnitRefused } from '../deciding.ts'
import { kindTold } from '../events.ts'
import { membersOfKinds } from '../members.ts'
import { deleteKind, findKind, lockKinds } from '../store/kinds.ts'

/** Removes a kind of service with its outside providers; what was chosen stays kept. */
export const removeServiceKind: Act<'DELETE /service-kinds/:kindId'> = async (context, { params, body }) => {
  const { tx, organisationId } = context
  await lockKinds(tx, organisationId)
  const kind = await findKind(tx, params.kindId)
  if (kind === undefined) return refuse('not_found')
  if (!context.may('service_kind:change')) return refuse('not_permitted')
  const refused = await ownUnitRefused(context, await membersOfKinds(tx, kind.serviceIds))
  if (refused !== undefined) return refused
  await deleteKind(tx, kind.id)
  await context.audit({
    action: 'service_kind.removed',
    subjectKind: 'service_kind',
    subjectId: kind.id,
    reason: body.reason,
    details: { name: kind.name, services: kind.serviceIds },
  })
  await context.announce(kindTold('service_kind.removed', kind.id))
  return accept({ done: true as const })
}
