import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { ownUnitRefused } from '../deciding.ts'
import { peerGroupTold } from '../events.ts'
import { deleteGroup, findGroup, lockGroups } from '../store/peer-groups.ts'

/** Removes a peer group; its units are compared by their kind again. */
export const removePeerGroup: Act<'DELETE /peer-groups/:peerGroupId'> = async (context, { params, body }) => {
  await lockGroups(context.tx, context.organisationId)
  const group = await findGroup(context.tx, params.peerGroupId)
  if (group === undefined) return refuse('not_found')
  if (!context.may('peer_group:change')) return refuse('not_permitted')
  const refused = await ownUnitRefused(context, group.unitIds)
  if (refused !== undefined) return refused
  await deleteGroup(context.tx, group.id)
  await context.audit({
    action: 'peer_group.removed',
    subjectKind: 'peer_group',
    subjectId: group.id,
    reason: body.reason,
    details: { name: group.name, members: group.unitIds },
  })
  await context.announce(peerGroupTold('peer_group.removed', group.id))
  return accept({ done: true as const })
}
