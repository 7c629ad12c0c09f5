import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredBadge = Selectable<ReadinessTables['readiness.badges']>
export type StoredIssuer = Selectable<ReadinessTables['readiness.badgeIssuers']>
export type StoredAchievement = Selectable<ReadinessTables['readiness.badgeAchievements']>

/** Badges by the evidence that they became. */
export async function badgesOf(
  tx: Tx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredBadge>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.badges')
    .selectAll()
    .where('evidenceId', '=', sql<string>`any(${[...evidenceIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.evidenceId, row]))
}

/** Whether a badge became evidence that nobody rejected, nor its issuer suspended, which may be over. Whoever hands in the same one waits until this transaction ends. */
export async function lockBadge(tx: Tx, identity: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`readiness badge:${identity}`}, 0))`.execute(tx)
  const row = await tables(tx)
    .selectFrom('readiness.badges as b')
    .innerJoin('readiness.evidence as e', (join) =>
      join.onRef('e.organisationId', '=', 'b.organisationId').onRef('e.id', '=', 'b.evidenceId'),
    )
    .select('b.evidenceId')
    .where('b.identity', '=', identity)
    .where('e.rejectedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('readiness.badgeChecks as c')
            .select('c.id')
            .whereRef('c.evidenceId', '=', 'b.evidenceId')
            .where('c.status', '=', 'suspended')
            .where('e.revokedAt', 'is not', null),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertBadge(tx: Tx, badge: StoredBadge): Promise<void> {
  await tables(tx).insertInto('readiness.badges').values(badge).execute()
}

/** Trusted issuers by name. */
export async function listIssuers(tx: Tx): Promise<StoredIssuer[]> {
  return tables(tx)
    .selectFrom('readiness.badgeIssuers')
    .selectAll()
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
}

/** Adds one; false where it is there already. */
export async function insertIssuer(tx: Tx, issuer: StoredIssuer): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('readiness.badgeIssuers')
    .values({ ...issuer, keys: JSON.stringify(issuer.keys) })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

export async function updateIssuer(
  tx: Tx,
  { id, name, keys, changedAt, changedBy }: StoredIssuer,
): Promise<void> {
  await tables(tx)
    .updateTable('readiness.badgeIssuers')
    .set({ name, keys: JSON.stringify(keys), changedAt, changedBy })
    .where('id', '=', id)
    .execute()
}

export async function deleteIssuer(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('readiness.badgeIssuers').where('id', '=', id).execute()
}

export async function listAchievements(tx: Tx): Promise<StoredAchievement[]> {
  return tables(tx)
    .selectFrom('readiness.badgeAchievements')
    .selectAll()
    .orderBy('achievementId')
    .orderBy('id')
    .execute()
}

/** Adds one; false where it is there already. */
export async function insertAchievement(tx: Tx, achievement: StoredAchievement): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('readiness.badgeAchievements')
    .values(achievement)
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

export async function deleteAchievement(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('readiness.badgeAchievements').where('id', '=', id).execute()
}
