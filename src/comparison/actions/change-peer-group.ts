import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { groupRefused } from '../deciding.ts'
import { peerGroupTold } from '../events.ts'
import { shownGroup } from '../showing.ts'
import { findGroup, lockGroups, replaceGroup } from '../store/peer-groups.ts'

/** Renames a peer group, or changes its members; the log has who came and who went. */
export const changePeerGroup: Act<'PUT /peer-groups/:peerGroupId'> = async (context, { params, body }) => {
  const { tx, organisationId, now } = context
  await lockGroups(tx, organisationId)
  const before = await findGroup(tx, params.peerGroupId)
  if (before === undefined) return refuse('not_found')
  if (!context.may('peer_group:change')) return refuse('not_permitted')
  const refused = await groupRefused(context, body, before)
  if (refused !== undefined) return refused
  const unitIds = [...new Set<string>(body.unitIds)]
  await replaceGroup(tx, organisationId, { id: before.id, name: body.name, unitIds }, now)
  await context.audit({
    action: 'peer_group.changed',
    subjectKind: 'peer_group',
    subjectId: before.id,
    reason: body.reason,
    details: {
      before: before.name,
      after: body.name,
      added: unitIds.filter((id) => !before.unitIds.includes(id)),
      removed: before.unitIds.filter((id) => !unitIds.includes(id)),
    },
  })
  await context.announce(peerGroupTold('peer_group.changed', before.id))
  return shownGroup(context, before.id)
}
