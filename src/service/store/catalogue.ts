import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { CursorValues } from '../../platform/http/cursor.ts'
import { servicesWithTerms, type StoredService } from './services.ts'
import { wordQuery } from './words.ts'

export interface CatalogueFilter {
  /** The units in which somebody works, with all above them: what one of them may ask for, one may. */
  readonly unitIds: readonly string[]
  readonly q?: string | undefined
  /** Only services of this unit. */
  readonly unitId?: string | undefined
  readonly language: 'id' | 'en'
  /** The organisation's day: units that are closed by then offer nothing. */
  readonly today: string
}

/** Services that somebody may ask for: not retired, of an open unit, and offered to everybody or to one of these units. */
function onOffer(tx: Tx, { unitIds, today }: Pick<CatalogueFilter, 'unitIds' | 'today'>) {
  return servicesWithTerms(tx)
    .where('s.retiredAt', 'is', null)
    .where(
      sql<boolean>`exists (select 1 from organisation.unit_names u where u.id = s.unit_id
        and (u.closed_on is null or u.closed_on > ${today}::date))`,
    )
    .where(
      sql<boolean>`(not exists (select 1 from service.service_askers a where a.service_id = s.id)
        or exists (select 1 from service.service_askers a where a.service_id = s.id and a.unit_id = any(${[...unitIds]}::uuid[])))`,
    )
}

/** Of these services those that somebody of these units may ask for. */
export async function onOfferAmong(
  tx: Tx,
  ids: readonly string[],
  whom: Pick<CatalogueFilter, 'unitIds' | 'today'>,
): Promise<StoredService[]> {
  if (ids.length === 0) return []
  return onOffer(tx, whom)
    .where('s.id', 'in', [...ids])
    .execute()
}

/** One service more than `limit` of those that somebody may ask for, by name; with words, the best match first. */
export async function listCatalogue(
  tx: Tx,
  filter: CatalogueFilter,
  page: { after: CursorValues | undefined; limit: number },
): Promise<(StoredService & { sortKey: string })[]> {
  const name = filter.language === 'id' ? sql.ref('s.name_id') : sql.ref('s.name_en')
  const words =
    filter.q === undefined || filter.q === '' ? undefined : (wordQuery(filter.q) ?? sql<string>`''::tsquery`)
  const byName = sql<string>`lower(${name}) collate "C"`
  // Text that sorts as the rank falls, so that one cursor serves both orders.
  const sortKey =
    words === undefined
      ? byName
      : sql<string>`(to_char(1 - ts_rank(s.words, ${words}), 'FM0.000000') || ' ' || lower(${name})) collate "C"`
  let query = onOffer(tx, filter).select(sortKey.as('sortKey'))
  if (words !== undefined) query = query.where(sql<boolean>`s.words @@ ${words}`)
  if (filter.unitId !== undefined) query = query.where('s.unitId', '=', filter.unitId)
  if (page.after !== undefined)
    query = query.where(sql<boolean>`(${sortKey}, s.id) > (${page.after[0]}, ${page.after[1]}::uuid)`)
  return query
    .orderBy(sortKey)
    .orderBy('s.id')
    .limit(page.limit + 1)
    .execute()
}

/** One service more than `limit` of a unit, offered ones by name, then retired ones. */
export async function listUnitServices(
  tx: Tx,
  unitId: string,
  language: 'id' | 'en',
  page: { after: CursorValues | undefined; limit: number },
): Promise<(StoredService & { sortKey: string })[]> {
  const name = language === 'id' ? sql.ref('s.name_id') : sql.ref('s.name_en')
  const sortKey = sql<string>`(case when s.retired_at is null then '0' else '1' end || lower(${name})) collate "C"`
  let query = servicesWithTerms(tx).select(sortKey.as('sortKey')).where('s.unitId', '=', unitId)
  if (page.after !== undefined)
    query = query.where(sql<boolean>`(${sortKey}, s.id) > (${page.after[0]}, ${page.after[1]}::uuid)`)
  return query
    .orderBy(sortKey)
    .orderBy('s.id')
    .limit(page.limit + 1)
    .execute()
}
