import type { z } from 'zod'
import type { Tx } from '../platform/db/database.ts'
import { openBook, type Book } from './book.ts'
import type { ability, credentialKind } from './contract.ts'
import { readyMade } from './ready-made/ready-made.ts'
import {
  listAbilityTerms,
  listKindTerms,
  type StoredAbility,
  type StoredKind,
  type StoredKindTerms,
} from './store/kinds.ts'

export type KindReply = z.input<typeof credentialKind>
export type AbilityReply = z.input<typeof ability>

const sources = new Map(
  readyMade.flatMap(({ kinds, source }) => kinds.map(({ key }) => [key, source] as const)),
)

/** All kinds with the terms in force. */
export async function kindReplies(tx: Tx): Promise<KindReply[]> {
  const book = await openBook(tx, [])
  const terms = new Map((await listKindTerms(tx)).map((row) => [row.kindId, row]))
  return [...book.kinds.values()].map((kind) => kindReply(book, kind, terms.get(kind.id)))
}

function kindReply(book: Book, kind: StoredKind, terms: StoredKindTerms | undefined): KindReply {
  const { prerequisiteIds = [], prerequisiteMonths = 0, includes = [], grants = [] } = terms ?? {}
  return {
    id: kind.id,
    name: { id: kind.nameId, en: kind.nameEn },
    issuer: { id: kind.issuerId, en: kind.issuerEn },
    assessed: kind.assessed,
    validityMonths: kind.validityMonths,
    renewalDays: kind.renewalDays,
    minimumAge: terms?.minimumAge ?? null,
    prerequisite:
      prerequisiteIds.length === 0
        ? null
        : { kinds: prerequisiteIds.map((id) => book.kindName(id)), months: prerequisiteMonths },
    includes: includes.map((id) => book.kindName(id)),
    grants: grants.map(({ abilityId, level }) => ({ ability: book.abilityName(abilityId), level })),
    source: kind.readyMade === null ? null : (sources.get(kind.readyMade) ?? null),
    retired: kind.retiredAt !== null,
  }
}

/** All abilities with the terms in force. */
export async function abilityReplies(tx: Tx): Promise<AbilityReply[]> {
  const { abilities } = await openBook(tx, [])
  const fresh = new Map((await listAbilityTerms(tx)).map((row) => [row.abilityId, row.freshMonths]))
  return [...abilities.values()].map((row) => abilityReply(row, fresh.get(row.id) ?? null))
}

function abilityReply(row: StoredAbility, freshMonths: number | null): AbilityReply {
  return {
    id: row.id,
    name: { id: row.nameId, en: row.nameEn },
    description: { id: row.descriptionId, en: row.descriptionEn },
    levels: row.levels.map(({ level, id, en }) => ({ level, text: { id, en } })),
    freshMonths,
    fromOnet: row.sourceKey !== null,
    retired: row.retiredAt !== null,
  }
}
