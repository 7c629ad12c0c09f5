import type { WorkContext } from '../platform/http/route.ts'
import type { ReadyMadeKind } from './ready-made/ready-made-kind.ts'
import { withLadders } from './ready-made/ready-made.ts'
import { insertKind, insertKindTerms, listKinds } from './store/kinds.ts'
import { v7 as uuidv7 } from 'uuid'

/** A kind that was taken over. */
export interface TakenOver {
  readonly id: string
  readonly key: string
  readonly name: { readonly id: string; readonly en: string }
}

/**
 * Takes ready-made kinds over, with all that they refer to; those that are there already stay as they are. Whoever asks has
 * locked the definitions.
 */
export async function takeOverKinds(context: WorkContext, keys: readonly string[]): Promise<TakenOver[]> {
  const { tx } = context
  const there = await listKinds(tx)
  const ids = new Map(there.flatMap(({ readyMade, id }) => (readyMade === null ? [] : [[readyMade, id]])))
  const made: TakenOver[] = []
  for (const kind of withLadders(keys)) {
    if (ids.has(kind.key)) continue
    const id = uuidv7()
    ids.set(kind.key, id)
    const { key, name } = kind
    await insertOne(context, id, kind, ids)
    made.push({ id, key, name })
  }
  return made
}

async function insertOne(
  { tx, organisationId, now }: WorkContext,
  id: string,
  kind: ReadyMadeKind,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => ids.get(key) ?? [])
  await insertKind(tx, {
    organisationId,
    id,
    nameId: kind.name.id,
    nameEn: kind.name.en,
    issuerId: kind.issuer.id,
    issuerEn: kind.issuer.en,
    readyMade: kind.key,
    assessed: kind.assessed,
    validityMonths: kind.validityMonths,
    renewalDays: kind.renewalDays,
    madeAt: now,
    changedAt: now,
  })
  await insertKindTerms(tx, {
    organisationId,
    kindId: id,
    since: now,
    prerequisiteIds: idsOf(kind.prerequisite?.keys ?? []),
    prerequisiteMonths: kind.prerequisite?.months ?? 0,
    minimumAge: kind.minimumAge,
    includes: idsOf(kind.includes),
    grants: [],
  })
}
