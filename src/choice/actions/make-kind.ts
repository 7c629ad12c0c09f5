import { v7 as uuidv7 } from 'uuid'
import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { kindRefused } from '../deciding.ts'
import { kindTold } from '../events.ts'
import { shownKind } from '../showing.ts'
import { insertKind, lockKinds } from '../store/kinds.ts'

/** Decides which services of several units are of one kind. */
export const makeServiceKind: Act<'POST /service-kinds'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  if (!context.may('service_kind:change')) return refuse('not_permitted')
  await lockKinds(tx, organisationId)
  const refused = await kindRefused(context, body, undefined)
  if (refused !== undefined) return refused
  const { name, description } = body
  const kind = { id: uuidv7(), name, description, serviceIds: [...new Set<string>(body.serviceIds)] }
  await insertKind(tx, organisationId, kind, now)
  await context.audit({
    action: 'service_kind.made',
    subjectKind: 'service_kind',
    subjectId: kind.id,
    reason: body.reason,
    details: { name, services: kind.serviceIds },
  })
  await context.announce(kindTold('service_kind.made', kind.id))
  return shownKind(context, kind.id)
}
