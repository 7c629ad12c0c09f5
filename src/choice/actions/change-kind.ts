import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { kindRefused } from '../deciding.ts'
import { kindTold } from '../events.ts'
import { shownKind } from '../showing.ts'
import { findKind, lockKinds, replaceKind } from '../store/kinds.ts'

/** Renames a kind of service, or changes which services are of it; the log has which came and which went. */
export const changeServiceKind: Act<'PUT /service-kinds/:kindId'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockKinds(tx, organisationId)
  const before = await findKind(tx, params.kindId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('service_kind:change')) return refuse('not_permitted')
  const refused = await kindRefused(context, body, before)
  if (refused !== undefined) return refused
  const { name, description } = body
  const serviceIds = [...new Set<string>(body.serviceIds)]
  await replaceKind(tx, organisationId, { id: before.id, name, description, serviceIds }, now)
  await context.audit({
    action: 'service_kind.changed',
    subjectKind: 'service_kind',
    subjectId: before.id,
    reason: body.reason,
    details: {
      before: { name: before.name, description: before.description },
      after: { name, description },
      added: serviceIds.filter((id) => !before.serviceIds.includes(id)),
      removed: before.serviceIds.filter((id) => !serviceIds.includes(id)),
    },
  })
  await context.announce(kindTold('service_kind.changed', before.id))
  return shownKind(context, before.id)
}
