import { v7 as uuidv7 } from 'uuid'
import { countWorkingKeys, hashOfKey, insertKey, makeKeyText } from '../../platform/auth/api-keys.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import { notify } from '../../platform/notices/notify.ts'
import type { Act } from '../acting.ts'
import { mostKeysOfPerson } from '../contract.ts'
import { keyChanged } from '../events.ts'
import { keyView } from '../key-view.ts'
import { integrationNotices } from '../notices.ts'

/** Makes a key in the name of whoever asks. It is answered once; what is kept of it is a hash. */
export const makeApiKey: Act<'POST /keys'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  const { personId } = actor
  if (!context.may('api_key:make', { personIds: [personId] })) return refuse('not_permitted')
  if ((await countWorkingKeys(tx, personId, now)) >= mostKeysOfPerson)
    return refuse('api_keys_full', { most: mostKeysOfPerson })
  const id = uuidv7()
  const key = makeKeyText(organisationId, id)
  const made = {
    id,
    personId,
    name: body.name,
    hash: hashOfKey(key),
    hint: key.slice(-4),
    scopes: body.scopes,
    madeAt: now,
    expiresAt: new Date(now.getTime() + body.days * 86_400_000),
  }
  await insertKey(tx, organisationId, made)
  await context.audit({
    action: 'api_key.made',
    subjectKind: 'api_key',
    subjectId: id,
    details: { name: body.name, scopes: body.scopes, until: made.expiresAt.toISOString() },
  })
  // Somebody who sits at another's screen leaves a trace where its owner looks.
  await notify(context, [personId], {
    kind: integrationNotices['notice.key_made'],
    values: { name: body.name },
    link: '/keys',
  })
  await context.announce(keyChanged('api_key.made', personId))
  const unused = { lastUsedAt: null, revokedAt: null, revokedBy: null }
  return accept({ key, made: await keyView(context, { ...made, ...unused }) })
}
