import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { OfferedTogether } from '../domain/tellable-shares.ts'
import type { ChoiceTables } from '../tables.ts'

/** What somebody asked, and what stood beside it: the chosen service is one of the offers. */
export interface ChoiceRecord {
  readonly requestId: string
  readonly kindId: string
  readonly serviceId: string
  readonly unitId: string
  readonly askerId: string
  readonly chosenAt: Date
  readonly chosenOn: string
  readonly offers: readonly { readonly serviceId: string; readonly unitId: string }[]
}

/** Keeps choices for good. A request that has one keeps it. */
export async function insertChoices(
  tx: Tx,
  organisationId: string,
  choices: readonly ChoiceRecord[],
): Promise<void> {
  const tables = tx.withTables<ChoiceTables>()
  const portion = 500
  for (let at = 0; at < choices.length; at += portion) {
    const some = choices.slice(at, at + portion)
    const kept = await tables
      .insertInto('choice.choices')
      .values(some.map(({ offers: _offers, ...choice }) => ({ organisationId, ...choice })))
      .onConflict((on) => on.columns(['organisationId', 'requestId']).doNothing())
      .returning('requestId')
      .execute()
    const ids = new Set(kept.map(({ requestId }) => requestId))
    const offers = some.flatMap(({ requestId, offers: all }) =>
      ids.has(requestId) ? all.map((offer) => ({ organisationId, requestId, ...offer })) : [],
    )
    if (offers.length > 0) await tables.insertInto('choice.offers').values(offers).execute()
  }
}

/** How often one asker met an occasion, and how often the choice fell on what is asked about. */
export interface AskerCount {
  readonly kindId: string
  /** Null: the unit with all its services of the kind. */
  readonly serviceId: string | null
  readonly askerId: string
  readonly occasions: number
  readonly chosen: number
}

/**
 * Occasions on which a unit, and each of its services, stood beside a service of another unit, by kind and asker; within days from the
 * first to before the second.
 */
export async function countOccasions(
  tx: Tx,
  unitId: string,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<readonly AskerCount[]> {
  const { rows } = await sql<AskerCount>`
    with occasions as materialized (
      select c.kind_id, c.request_id, c.asker_id, c.unit_id, c.service_id
      from choice.choices c
      where c.chosen_on >= ${start}::date and c.chosen_on < ${end}::date
        and exists (select from choice.offers o where o.organisation_id = c.organisation_id and o.request_id = c.request_id
          and o.unit_id = ${unitId})
        and exists (select from choice.offers o where o.organisation_id = c.organisation_id and o.request_id = c.request_id
          and o.unit_id <> ${unitId})
    )
    select kind_id, null as service_id, asker_id, count(*)::int as occasions,
      count(*) filter (where unit_id = ${unitId})::int as chosen
    from occasions group by kind_id, asker_id
    union all
    select c.kind_id, o.service_id, c.asker_id, count(*)::int, count(*) filter (where c.service_id = o.service_id)::int
    from occasions c join choice.offers o on o.request_id = c.request_id and o.unit_id = ${unitId}
    group by c.kind_id, o.service_id, c.asker_id`.execute(tx)
  return rows
}

/**
 * What stood together at the occasions of these kinds within days from the first to before the second, where two units at least did,
 * with up to `most` people each that met it; by kind.
 */
export async function offeredTogether(
  tx: Tx,
  kindIds: readonly string[],
  { start, end, most }: { readonly start: string; readonly end: string; readonly most: number },
): Promise<ReadonlyMap<string, readonly OfferedTogether[]>> {
  const { rows } = await sql<OfferedTogether & { readonly kindId: string }>`
    with occasions as (
      select c.kind_id, c.asker_id, (
        select jsonb_agg(jsonb_build_object('unitId', o.unit_id, 'serviceId', o.service_id) order by o.service_id)
        from choice.offers o where o.organisation_id = c.organisation_id and o.request_id = c.request_id
        having count(distinct o.unit_id) > 1) as offers
      from choice.choices c
      where c.chosen_on >= ${start}::date and c.chosen_on < ${end}::date and c.kind_id = any(${[...kindIds]}::uuid[])
    )
    select kind_id, offers, (array_agg(distinct asker_id))[1:${most}::int] as askers
    from occasions where offers is not null group by kind_id, offers order by kind_id, offers`.execute(tx)
  return Map.groupBy(rows, ({ kindId }) => kindId)
}

/** What somebody chose where a unit stood beside another, and when. */
export interface NextChoice {
  readonly askerId: string
  readonly unitId: string
  readonly chosenAt: Date
}

/** Choices of a kind by these people, on occasions on which this unit stood beside another; the earliest first. */
export async function choicesBy(
  tx: Tx,
  askerIds: readonly string[],
  { kindId, unitId }: { readonly kindId: string; readonly unitId: string },
): Promise<readonly NextChoice[]> {
  const { rows } = await sql<NextChoice>`select c.asker_id, c.unit_id, c.chosen_at from choice.choices c
    where c.asker_id = any(${[...askerIds]}::uuid[]) and c.kind_id = ${kindId}
      and exists (select from choice.offers o where o.organisation_id = c.organisation_id and o.request_id = c.request_id
        and o.unit_id = ${unitId})
      and exists (select from choice.offers o where o.organisation_id = c.organisation_id and o.request_id = c.request_id
        and o.unit_id <> ${unitId})
    order by c.chosen_at, c.request_id`.execute(tx)
  return rows
}
