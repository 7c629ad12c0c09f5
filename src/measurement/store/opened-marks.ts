import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { counted, given, type Looked } from './asked-marks.ts'
import { counting } from './counting.ts'

/** A person and the unit that they marked. */
export interface RaterOfUnit {
  readonly raterId: string
  readonly unitId: string
}

/** The verdicts behind what people gave units, by which a case is known: nobody can guess whose they are. */
export async function ratingIdsOf(
  tx: Tx,
  looked: Looked,
  pairs: readonly RaterOfUnit[],
): Promise<readonly (readonly string[])[]> {
  if (pairs.length === 0) return []
  const found = await counting(tx, () =>
    sql<{ ids: string[] }>`with ${counted(looked)}
    select coalesce(array_agg(c.id order by c.id) filter (where c.id is not null), '{}') as ids
    from unnest(${pairs.map((one) => one.raterId)}::uuid[], ${pairs.map((one) => one.unitId)}::uuid[])
      with ordinality as asked(rater_id, unit_id, place)
    left join counted c on c.rater_id = asked.rater_id and c.unit_id = asked.unit_id group by place order by place`.execute(
      tx,
    ),
  )
  return found.rows.map(({ ids }) => ids)
}

/** Where these people have worked since a day: what concerns one of those units concerns them. */
export async function unitsOfRaters(
  tx: Tx,
  raterIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ personId: string; unitIds: string[] }>`
    select person_id, array_agg(distinct unit_id) as unit_ids from organisation.posts
    where organisation_id = (select platform.organisation_id()) and person_id = any(${[...new Set(raterIds)]}::uuid[])
      and (ends_on is null or ends_on >= ${since}::date) group by 1`.execute(tx)
  return new Map(found.rows.map(({ personId, unitIds }) => [personId, unitIds]))
}

/** One verdict as the auditor sees it who has opened its case: what was given, by whom, to whom; no reasons, no comment. */
export interface OpenedMark {
  readonly raterId: string
  /** Where the rater worked when they gave it; null where that is not known. */
  readonly giver: string | null
  readonly unitId: string
  readonly serviceId: string
  readonly serviceNameId: string
  readonly serviceNameEn: string
  readonly requestId: string
  readonly mark: number
  readonly ratedAt: Date
}

/** Which verdicts a case is about: those of a pair of units for each other, or these. */
export type OpenedCase =
  | { readonly pair: readonly [string, string] }
  | { readonly ratingIds: readonly string[] }

/**
 * The verdicts of one case with their authors. The only statement that tells who gave what: called by the act that has just
 * written its reason into the log and told the authors, by nothing else.
 */
export async function readOpened(tx: Tx, looked: Looked, of: OpenedCase): Promise<readonly OpenedMark[]> {
  const which =
    'pair' in of
      ? sql`(g.giver, g.unit_id) in ((${of.pair[0]}, ${of.pair[1]}), (${of.pair[1]}, ${of.pair[0]}))`
      : sql`g.id = any(${[...of.ratingIds]}::uuid[])`
  const found = await counting(tx, () =>
    sql<OpenedMark>`with ${given(looked)}
    select g.rater_id, g.giver, g.unit_id, g.service_id, s.name_id as service_name_id, s.name_en as service_name_en,
      g.request_id, g.satisfaction::int as mark, g.rated_at
    from given g join service.service_names s on s.organisation_id = (select platform.organisation_id()) and s.id = g.service_id
    where ${which} order by g.rated_at desc, g.id`.execute(tx),
  )
  return found.rows
}
