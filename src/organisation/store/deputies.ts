import type { Tx } from '../../platform/db/database.ts'
import type { PersonId } from '../contract.ts'
import type { Deputyship } from '../domain/deputies.ts'
import type { OrganisationTables } from '../tables.ts'

function deputies(tx: Tx) {
  return tx.withTables<OrganisationTables>().selectFrom('organisation.deputies as d')
}

/** Deputyships that have not ended before a day. */
export async function deputyshipsFrom(tx: Tx, day: string): Promise<Deputyship[]> {
  const rows = await deputies(tx)
    .selectAll()
    .where((eb) => eb.or([eb('d.awayUntil', 'is', null), eb('d.awayUntil', '>=', day)]))
    .execute()
  return rows.map((row) => ({
    personId: row.personId,
    deputyId: row.deputyId,
    away: { from: row.awayFrom, until: row.awayUntil },
  }))
}

/** Whom a person named, with the name it is shown with; undefined where nobody, or where it is over. */
export async function deputyOf(
  tx: Tx,
  personId: PersonId,
  today: string,
): Promise<{ id: PersonId; name: string; from: string; until: string | null } | undefined> {
  return deputies(tx)
    .innerJoin('organisation.people as p', (join) =>
      join.onRef('p.organisationId', '=', 'd.organisationId').onRef('p.id', '=', 'd.deputyId'),
    )
    .select(['p.id', 'p.name', 'd.awayFrom as from', 'd.awayUntil as until'])
    .where('d.personId', '=', personId)
    .where((eb) => eb.or([eb('d.awayUntil', 'is', null), eb('d.awayUntil', '>=', today)]))
    .executeTakeFirst()
}

export async function nameDeputy(tx: Tx, { personId, deputyId, away }: Deputyship): Promise<void> {
  const row = { deputyId, awayFrom: away.from, awayUntil: away.until }
  await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation.deputies')
    .values({ personId, ...row })
    .onConflict((conflict) => conflict.columns(['organisationId', 'personId']).doUpdateSet(row))
    .execute()
}

export async function nameNobody(tx: Tx, personId: PersonId): Promise<void> {
  await tx
    .withTables<OrganisationTables>()
    .deleteFrom('organisation.deputies')
    .where('personId', '=', personId)
    .execute()
}
