import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Ability, Kind } from '../domain/facts.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredKind = Selectable<ReadinessTables['readiness.kinds']>
export type StoredKindTerms = Selectable<ReadinessTables['readiness.kindTerms']>
export type StoredAbility = Selectable<ReadinessTables['readiness.abilities']>
export type StoredAbilityTerms = Selectable<ReadinessTables['readiness.abilityTerms']>

/** Kinds by their Indonesian name, retired ones at the end. */
export async function listKinds(tx: Tx): Promise<StoredKind[]> {
  return tables(tx)
    .selectFrom('readiness.kinds')
    .selectAll()
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`lower(name_id)`)
    .orderBy('id')
    .execute()
}

/** All terms that kinds ever had, the oldest first. */
export async function listKindTerms(tx: Tx): Promise<StoredKindTerms[]> {
  return tables(tx).selectFrom('readiness.kindTerms').selectAll().orderBy('since').execute()
}

/** Abilities by their Indonesian name, retired ones at the end. */
export async function listAbilities(tx: Tx): Promise<StoredAbility[]> {
  return tables(tx)
    .selectFrom('readiness.abilities')
    .selectAll()
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`lower(name_id)`)
    .orderBy('id')
    .execute()
}

export async function listAbilityTerms(tx: Tx): Promise<StoredAbilityTerms[]> {
  return tables(tx).selectFrom('readiness.abilityTerms').selectAll().orderBy('since').execute()
}

/** Kinds as the domain reads them. */
export async function kindFacts(tx: Tx): Promise<readonly Kind[]> {
  const terms = Map.groupBy(await listKindTerms(tx), ({ kindId }) => kindId)
  return [...terms].map(([id, rows]) => ({
    id,
    terms: rows.map(({ since, prerequisiteIds, prerequisiteMonths, minimumAge, includes, grants }) => ({
      since: instantFromDate(since),
      prerequisite:
        prerequisiteIds.length === 0 ? null : { kindIds: prerequisiteIds, months: prerequisiteMonths },
      minimumAge,
      includes,
      grants,
    })),
  }))
}

/** Abilities as the domain reads them. */
export async function abilityFacts(tx: Tx): Promise<readonly Ability[]> {
  const terms = Map.groupBy(await listAbilityTerms(tx), ({ abilityId }) => abilityId)
  return [...terms].map(([id, rows]) => ({
    id,
    terms: rows.map(({ since, freshMonths }) => ({ since: instantFromDate(since), freshMonths })),
  }))
}

/** When new terms begin: now, and after those before, also where a clock stands still. */
export function beginsAfter(now: Date, before: { readonly since: Date } | undefined): Date {
  return before === undefined || before.since < now ? now : new Date(before.since.getTime() + 1)
}

/** Whoever else wants to change kinds, abilities or what jobs ask for waits until this transaction ends. */
export async function lockDefinitions(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`readiness:${organisationId}`}, 0))`.execute(tx)
}

export async function insertKind(
  tx: Tx,
  kind: Insertable<ReadinessTables['readiness.kinds']>,
): Promise<void> {
  await tables(tx).insertInto('readiness.kinds').values(kind).execute()
}

export async function updateKind(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      StoredKind,
      | 'nameId'
      | 'nameEn'
      | 'issuerId'
      | 'issuerEn'
      | 'assessed'
      | 'validityMonths'
      | 'renewalDays'
      | 'retiredAt'
    >
  > & { readonly changedAt: Date },
): Promise<void> {
  await tables(tx).updateTable('readiness.kinds').set(change).where('id', '=', id).execute()
}

/** Terms from an instant on. */
export async function insertKindTerms(tx: Tx, terms: StoredKindTerms): Promise<void> {
  await tables(tx)
    .insertInto('readiness.kindTerms')
    .values({ ...terms, grants: JSON.stringify(terms.grants) })
    .execute()
}

export async function insertAbility(tx: Tx, ability: Omit<StoredAbility, 'retiredAt'>): Promise<void> {
  await tables(tx)
    .insertInto('readiness.abilities')
    .values({ ...ability, levels: JSON.stringify(ability.levels) })
    .execute()
}

export async function updateAbility(
  tx: Tx,
  id: string,
  {
    levels,
    ...change
  }: Partial<
    Pick<StoredAbility, 'nameId' | 'nameEn' | 'descriptionId' | 'descriptionEn' | 'levels' | 'retiredAt'>
  > & { readonly changedAt: Date },
): Promise<void> {
  await tables(tx)
    .updateTable('readiness.abilities')
    .set({ ...change, ...(levels && { levels: JSON.stringify(levels) }) })
    .where('id', '=', id)
    .execute()
}

export async function insertAbilityTerms(tx: Tx, terms: StoredAbilityTerms): Promise<void> {
  await tables(tx).insertInto('readiness.abilityTerms').values(terms).execute()
}
