import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { BULK_VISITS, type VisitBurst } from '../domain/bulk-visits.ts'
import type { Looked } from './asked-marks.ts'
import { counting } from './counting.ts'

/** Ten minutes in which a touchpoint got many verdicts, of those that its figures have counted, and how often everybody gave each mark. */
export async function readVisitBursts(
  tx: Tx,
  { since }: Pick<Looked, 'since'>,
): Promise<{ readonly bursts: readonly VisitBurst[]; readonly everybody: readonly number[] }> {
  type Row = Omit<VisitBurst, 'touchpointId' | 'otherwise'> & {
    /** Null in the one row that counts everybody's marks. */
    touchpoint: string | null
    within: number[]
    marks: number[]
  }
  const found = await counting(tx, () =>
    sql<Row>`with counted as materialized (
      select r.id, r.touchpoint_id, r.given_within, r.satisfaction from measurement.visit_ratings r
      join measurement.visit_places p on p.organisation_id = r.organisation_id and p.rating_id = r.id
      where r.organisation_id = (select platform.organisation_id()) and p.batch_id is not null and r.given_within >= ${since}
    ), burst as (
      select touchpoint_id, given_within, array_agg(id order by id) as rating_ids, min(satisfaction)::int as lowest,
        max(satisfaction)::int as highest, ${histogram()} as within
      from counted group by 1, 2 having count(*) >= ${BULK_VISITS}
    ), habits as (
      select touchpoint_id, ${histogram()} as marks from counted where touchpoint_id in (select touchpoint_id from burst) group by 1
    )
    select b.touchpoint_id as touchpoint, t.unit_id, b.given_within as "from", b.rating_ids, b.lowest, b.highest, b.within, h.marks
    from burst b join habits h using (touchpoint_id)
      join measurement.touchpoints t on t.organisation_id = (select platform.organisation_id()) and t.id = b.touchpoint_id
    union all select null, null, null, null, null, null, null, ${histogram()} from counted
    order by 3, 1`.execute(tx),
  )
  return {
    bursts: found.rows.flatMap(({ touchpoint, marks, within, ...burst }) =>
      touchpoint === null
        ? []
        : [
            {
              ...burst,
              touchpointId: touchpoint,
              otherwise: marks.map((count, at) => count - (within[at] ?? 0)),
            },
          ],
    ),
    everybody: found.rows.find(({ touchpoint }) => touchpoint === null)?.marks ?? [],
  }
}

function histogram(): RawBuilder<unknown> {
  const counts = [1, 2, 3, 4, 5].map(
    (value) => sql`count(*) filter (where satisfaction = ${sql.lit(value)})::int`,
  )
  return sql`array[${sql.join(counts)}]`
}
