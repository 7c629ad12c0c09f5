import { sql, type Insertable, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { instantFromDate } from '../../platform/time/instants.ts'
import type { Evidence, PersonFacts } from '../domain/facts.ts'
import type { ReadinessTables } from '../tables.ts'
import { evidenceOf, type StoredEvidence } from './evidence.ts'
import { beginsAfter } from './kinds.ts'

const tables = (tx: Tx) => tx.withTables<ReadinessTables>()

export type StoredObservation = Selectable<ReadinessTables['readiness.observations']>

/** What was observed of people, the latest first. */
export async function observationsOf(tx: Tx, personIds: readonly string[]): Promise<StoredObservation[]> {
  return tables(tx)
    .selectFrom('readiness.observations')
    .selectAll()
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('observedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()
}

export async function insertObservation(
  tx: Tx,
  observation: Insertable<ReadinessTables['readiness.observations']>,
): Promise<void> {
  await tables(tx).insertInto('readiness.observations').values(observation).execute()
}

/** Writes down a day of birth, unless it is the one that is known. */
export async function insertBirth(
  tx: Tx,
  birth: Selectable<ReadinessTables['readiness.births']>,
): Promise<void> {
  const known = await tables(tx)
    .selectFrom('readiness.births')
    .select(['bornOn', 'recordedAt'])
    .where('personId', '=', birth.personId)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (known?.bornOn === birth.bornOn) return
  const recordedAt = beginsAfter(birth.recordedAt, known && { since: known.recordedAt })
  await tables(tx)
    .insertInto('readiness.births')
    .values({ ...birth, recordedAt })
    .execute()
}

/** Everything that is known of people, as the domain reads it; also of those of whom nothing is. */
export async function personFacts(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonFacts>> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const evidence = Map.groupBy(await evidenceOf(tx, ids), ({ personId }) => personId)
  const observations = Map.groupBy(await observationsOf(tx, ids), ({ personId }) => personId)
  const births = Map.groupBy(
    await tables(tx)
      .selectFrom('readiness.births')
      .select(['personId', 'bornOn', 'recordedAt'])
      .where('personId', '=', sql<string>`any(${ids}::uuid[])`)
      .execute(),
    ({ personId }) => personId,
  )
  return new Map(
    ids.map((id) => [
      id,
      {
        evidence: (evidence.get(id) ?? []).map(evidenceFact),
        observations: (observations.get(id) ?? []).map((row) => ({
          id: row.id,
          abilityId: row.abilityId,
          level: row.level,
          observedOn: row.observedOn,
          recordedAt: instantFromDate(row.recordedAt),
        })),
        births: (births.get(id) ?? []).map(({ bornOn, recordedAt }) => ({
          bornOn,
          recordedAt: instantFromDate(recordedAt),
        })),
      },
    ]),
  )
}

function evidenceFact(row: StoredEvidence): Evidence {
  const at = (date: Date | null) => (date === null ? null : instantFromDate(date))
  return {
    id: row.id,
    kindId: row.kindId,
    competent: row.competent,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    submittedAt: instantFromDate(row.submittedAt),
    verifiedAt: at(row.verifiedAt),
    rejectedAt: at(row.rejectedAt),
    revoked:
      row.revokedAt === null || row.revokedFrom === null
        ? null
        : { at: instantFromDate(row.revokedAt), from: row.revokedFrom },
  }
}
