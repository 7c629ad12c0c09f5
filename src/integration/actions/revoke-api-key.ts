import { findKey, revokeKey } from '../../platform/auth/api-keys.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { notify } from '../../platform/notices/notify.ts'
import type { Act } from '../acting.ts'
import { keyChanged } from '../events.ts'
import { keyView } from '../key-view.ts'
import { integrationNotices } from '../notices.ts'

/** Revokes a key: one's own, or as administrator anybody's, who is told. */
export const revokeApiKey: Act<'POST /keys/:apiKeyId/revoke'> = async (context, { params }) => {
  const { tx, now, actor } = context
  const key = await findKey(tx, params.apiKeyId)
  if (key === undefined || !context.may('api_key:revoke', { personIds: [key.personId] }))
    return refuse('not_found')
  if (!(await revokeKey(tx, key.id, actor.personId, now))) return refuse('api_key_revoked_already')
  await context.audit({
    action: 'api_key.revoked',
    subjectKind: 'api_key',
    subjectId: key.id,
    details: { name: key.name, personId: key.personId },
  })
  if (key.personId !== actor.personId)
    await notify(context, [key.personId], {
      kind: integrationNotices['notice.key_revoked'],
      values: { name: key.name, by: actor.name },
      link: '/keys',
    })
  await context.announce(keyChanged('api_key.revoked', key.personId))
  return accept(await keyView(context, { ...key, revokedAt: now, revokedBy: actor.personId }))
}
