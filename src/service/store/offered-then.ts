import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Promise as PromiseByPriority } from '../contract.ts'
import { promisesUntil } from '../domain/promises-until.ts'
import type { ServiceTables, ServiceViews } from '../tables.ts'

/** A service as it was offered in a span of time, with what it promised at the end of it. */
export interface OfferedThen {
  readonly id: string
  readonly unitId: string
  readonly name: { readonly id: string; readonly en: string }
  readonly promises: readonly PromiseByPriority[]
  /** Whether it promised something else earlier in the span. */
  readonly changed: boolean
  /** Whether it was given up within the span. */
  readonly retired: boolean
}

/** From one moment up to another that is not part of it. */
interface Span {
  readonly from: Date
  readonly until: Date
}

const tables = (tx: Tx) => tx.withTables<ServiceTables & ServiceViews>()

/** When the first service of the organisation was offered; undefined where none ever was. */
export async function firstOfferedAt(tx: Tx): Promise<Date | undefined> {
  const found = await tables(tx)
    .selectFrom('service.terms')
    .select('since')
    .orderBy('since')
    .limit(1)
    .executeTakeFirst()
  return found?.since
}

/** The services that were offered in a span, by name, each with the promises that were in force at the end of it. */
export async function offeredWithin(tx: Tx, { from, until }: Span): Promise<readonly OfferedThen[]> {
  const rows = await tables(tx)
    .selectFrom('service.services as s')
    .innerJoin('service.terms as t', (join) =>
      join.onRef('t.organisationId', '=', 's.organisationId').onRef('t.serviceId', '=', 's.id'),
    )
    .select(['s.id', 's.unitId', 's.nameId', 's.nameEn', 's.retiredAt', 't.promises', 't.since'])
    .where('t.since', '<', until)
    .where((eb) => eb.or([eb('s.retiredAt', 'is', null), eb('s.retiredAt', '>=', from)]))
    .orderBy('s.nameId')
    .orderBy('s.id')
    .orderBy('t.since')
    .orderBy('t.id')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((terms) => {
    const last = terms.at(-1)
    if (last === undefined) return []
    const { id, unitId, nameId, nameEn, retiredAt } = last
    return [
      {
        id,
        unitId,
        name: { id: nameId, en: nameEn },
        ...promisesUntil(terms, from),
        retired: retiredAt !== null && retiredAt < until,
      },
    ]
  })
}

/** How many requests of each service that were completed in a span may still be rated at a moment, whoever rated by then. */
export async function stillRatable(
  tx: Tx,
  { from, until }: Span,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tables(tx)
    .selectFrom('service.completedRequests')
    .select(['serviceId', sql<number>`count(*)::int`.as('requests')])
    .where('completedAt', '>=', from)
    .where('completedAt', '<', until)
    .where('windowClosesAt', '>', now)
    .where('ratable', '=', true)
    .groupBy('serviceId')
    .execute()
  return new Map(rows.map(({ serviceId, requests }) => [serviceId, requests]))
}
