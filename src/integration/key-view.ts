import { personNames } from '../organisation/index.ts'
import type { StoredKey } from '../platform/auth/api-keys.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { ApiKeyId, ApiKeyView } from './contract.ts'

/** Keys as they are shown; of the key itself nothing but its last letters is known. */
export async function keyViews(context: ActionContext, keys: readonly StoredKey[]): Promise<ApiKeyView[]> {
  const named = await personNames(
    context.tx,
    keys.flatMap(({ personId, revokedBy }) => (revokedBy === null ? [personId] : [personId, revokedBy])),
  )
  return keys.map((key) => ({
    id: key.id as ApiKeyId,
    name: key.name,
    owner: knownIn(named, key.personId),
    hint: key.hint,
    scopes: [...key.scopes],
    state: stateOf(key, context.now),
    madeAt: key.madeAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    revokedBy: key.revokedBy === null ? null : (named.get(key.revokedBy) ?? null),
    may: {
      revoke: key.revokedAt === null && context.may('api_key:revoke', { personIds: [key.personId] }),
    },
  }))
}

/** People are never deleted, so that whoever did something has a name. */
export function knownIn<Name>(named: ReadonlyMap<string, Name>, personId: string): Name {
  const name = named.get(personId)
  if (name === undefined) throw new Error('Whoever made it is there')
  return name
}

function stateOf({ revokedAt, expiresAt }: StoredKey, now: Date): ApiKeyView['state'] {
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'working'
}

/** One key as it is shown. */
export async function keyView(context: ActionContext, key: StoredKey): Promise<ApiKeyView> {
  const [view] = await keyViews(context, [key])
  if (view === undefined) throw new Error('A key has a view')
  return view
}
