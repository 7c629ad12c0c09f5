import { v7 as uuidv7 } from 'uuid'
import { refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { groupRefused } from '../deciding.ts'
import { peerGroupTold } from '../events.ts'
import { shownGroup } from '../showing.ts'
import { insertGroup, lockGroups } from '../store/peer-groups.ts'

/** Decides which units are compared with each other. */
export const makePeerGroup: Act<'POST /peer-groups'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  if (!context.may('peer_group:change')) return refuse('not_permitted')
  await lockGroups(tx, organisationId)
  const refused = await groupRefused(context, body, undefined)
  if (refused !== undefined) return refused
  const group = { id: uuidv7(), name: body.name, unitIds: [...new Set<string>(body.unitIds)] }
  await insertGroup(tx, organisationId, group, now)
  await context.audit({
    action: 'peer_group.made',
    subjectKind: 'peer_group',
    subjectId: group.id,
    reason: body.reason,
    details: { name: group.name, members: group.unitIds },
  })
  await context.announce(peerGroupTold('peer_group.made', group.id))
  return shownGroup(context, group.id)
}
