import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { kindTold } from '../events.ts'
import { ownKindRefused, providerRefused } from '../outside.ts'
import { providerView } from '../showing.ts'
import { findKind, lockKinds } from '../store/kinds.ts'
import { deleteProvider, findProvider, insertProvider, replaceProvider } from '../store/outside-providers.ts'

/** Puts a provider outside of the organisation beside the services of a kind, with the terms that it publishes. */
export const addOutsideProvider: Act<'POST /service-kinds/:kindId/outside-providers'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now } = context
  await lockKinds(tx, organisationId)
  const kind = await findKind(tx, params.kindId)
  if (kind === undefined) return refuse('not_found')
  if (!context.may('outside_provider:change')) return refuse('not_permitted')
  const refused = await providerRefused(context, body, { kindId: kind.id })
  if (refused !== undefined) return refused
  const { reason, ...terms } = body
  const provider = { id: uuidv7(), kindId: kind.id, ...terms }
  await insertProvider(tx, organisationId, provider, now)
  await context.audit({
    action: 'outside_provider.added',
    subjectKind: 'outside_provider',
    subjectId: provider.id,
    reason,
    details: { kind: kind.name, ...terms },
  })
  await context.announce(kindTold('service_kind.changed', kind.id))
  return accept(providerView(provider))
}

/** Changes what is known of one; the log has what stood there before. */
export const changeOutsideProvider: Act<'PUT /outside-providers/:providerId'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now } = context
  await lockKinds(tx, organisationId)
  const before = await findProvider(tx, params.providerId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('outside_provider:change')) return refuse('not_permitted')
  const refused = await providerRefused(context, body, { kindId: before.kindId, providerId: before.id })
  if (refused !== undefined) return refused
  const { reason, ...terms } = body
  const after = { id: before.id, kindId: before.kindId, ...terms }
  await replaceProvider(tx, after, now)
  const { id: _id, kindId: _kind, ...told } = before
  await context.audit({
    action: 'outside_provider.changed',
    subjectKind: 'outside_provider',
    subjectId: before.id,
    reason,
    details: { before: told, after: terms },
  })
  await context.announce(kindTold('service_kind.changed', before.kindId))
  return accept(providerView(after))
}

/** Takes one away. */
export const removeOutsideProvider: Act<'DELETE /outside-providers/:providerId'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId } = context
  await lockKinds(tx, organisationId)
  const provider = await findProvider(tx, params.providerId)
  if (provider === undefined) return refuse('not_found')
  if (!context.may('outside_provider:change')) return refuse('not_permitted')
  const refused = await ownKindRefused(context, provider.kindId)
  if (refused !== undefined) return refused
  await deleteProvider(tx, provider.id)
  await context.audit({
    action: 'outside_provider.removed',
    subjectKind: 'outside_provider',
    subjectId: provider.id,
    reason: body.reason,
    details: { name: provider.name, source: provider.source, readOn: provider.readOn },
  })
  await context.announce(kindTold('service_kind.changed', provider.kindId))
  return accept({ done: true as const })
}
