import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ReadinessTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredEvidence = Selectable<ReadinessTables['readiness.evidence']>
export type StoredFile = Selectable<ReadinessTables['readiness.files']>

export async function readEvidence(tx: Tx, id: string): Promise<StoredEvidence | undefined> {
  return tables(tx).selectFrom('readiness.evidence').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same, and whoever else wants to decide on it waits until this transaction ends. */
export async function lockEvidence(tx: Tx, id: string): Promise<StoredEvidence | undefined> {
  return tables(tx)
    .selectFrom('readiness.evidence')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What people handed in, the latest issue first. */
export async function evidenceOf(tx: Tx, personIds: readonly string[]): Promise<StoredEvidence[]> {
  return tables(tx)
    .selectFrom('readiness.evidence')
    .selectAll()
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('issuedOn', 'desc')
    .orderBy('submittedAt', 'desc')
    .orderBy('id')
    .execute()
}

/**
 * How many pieces of evidence of a person wait for a decision. Whoever else hands in something of theirs waits until this
 * transaction ends, so that two at once cannot both be the last.
 */
export async function countWaiting(tx: Tx, organisationId: string, personId: string): Promise<number> {
  const key = `evidence:${organisationId}:${personId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
  const found = await tables(tx)
    .selectFrom('readiness.evidence')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('personId', '=', personId)
    .where('verifiedAt', 'is', null)
    .where('rejectedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return found.waiting
}

export async function insertEvidence(
  tx: Tx,
  evidence: Insertable<ReadinessTables['readiness.evidence']>,
): Promise<void> {
  await tables(tx).insertInto('readiness.evidence').values(evidence).execute()
}

export async function updateEvidence(
  tx: Tx,
  id: string,
  change: Updateable<ReadinessTables['readiness.evidence']>,
): Promise<void> {
  await tables(tx).updateTable('readiness.evidence').set(change).where('id', '=', id).execute()
}

/** Where the list of what waits goes on: the moment and id of its last row shown. */
export interface After {
  readonly submittedAt: string
  readonly id: string
}

/**
 * What waits for a decision, the longest waiting first, one more than `limit`: of these people, or of everybody, but nothing of,
 * or handed in by, whoever would decide.
 */
export async function waitingEvidence(
  tx: Tx,
  {
    personIds,
    deciderId,
    after,
    limit,
  }: {
    readonly personIds: readonly string[] | undefined
    readonly deciderId: string
    readonly after: After | undefined
    readonly limit: number
  },
): Promise<StoredEvidence[]> {
  let rows = tables(tx)
    .selectFrom('readiness.evidence')
    .selectAll()
    .where('verifiedAt', 'is', null)
    .where('rejectedAt', 'is', null)
    .where('personId', '<>', deciderId)
    .where((eb) => eb.or([eb('submittedBy', 'is', null), eb('submittedBy', '<>', deciderId)]))
    .orderBy('submittedAt')
    .orderBy('id')
    .limit(limit + 1)
  if (personIds !== undefined) rows = rows.where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(submitted_at, id) > (${after.submittedAt}::timestamptz, ${after.id}::uuid)`,
    )
  return rows.execute()
}

export async function insertFile(tx: Tx, file: StoredFile): Promise<void> {
  await tables(tx).insertInto('readiness.files').values(file).execute()
}

/** A document that this person sent and nothing was handed in with yet; locked, so that it is used once. */
export async function unusedFile(tx: Tx, uploaderId: string, id: string): Promise<StoredFile | undefined> {
  return tables(tx)
    .selectFrom('readiness.files')
    .selectAll()
    .where('id', '=', id)
    .where('uploaderId', '=', uploaderId)
    .where('evidenceId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function useFile(tx: Tx, id: string, evidenceId: string): Promise<void> {
  await tables(tx).updateTable('readiness.files').set({ evidenceId }).where('id', '=', id).execute()
}

/** Documents of pieces of evidence, by the evidence. */
export async function filesOf(
  tx: Tx,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('readiness.files')
    .selectAll()
    .where('evidenceId', '=', sql<string>`any(${[...evidenceIds]}::uuid[])`)
    .execute()
  return new Map(rows.flatMap((row) => (row.evidenceId === null ? [] : [[row.evidenceId, row] as const])))
}

/** Forgets documents sent before a moment that nothing was handed in with; their ids. */
export async function deleteUnused(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tables(tx)
    .deleteFrom('readiness.files')
    .where('evidenceId', 'is', null)
    .where('uploadedAt', '<', before)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
