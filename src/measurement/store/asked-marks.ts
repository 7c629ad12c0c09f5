import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { BURST, type Burst } from '../domain/bulk-marks.ts'
import { ENOUGH_MARKS, type OneRater, type WholeUnit } from '../domain/distant-raters.ts'
import type { GivenMarks } from '../domain/traded-pairs.ts'
import { counting } from './counting.ts'

/*
 * What the auditor's questions are made of: sums over verdicts that some figure has counted already, each made in one statement in
 * the database. Who gave what leaves it only as an id, for the step that words the list, which names nobody.
 */

/** From when on marks are looked at, and the zone by which days are told. */
export interface Looked {
  readonly since: Date
  readonly zone: string
}

/** Verdicts that the unit's figures have counted. */
export function counted({ since }: Pick<Looked, 'since'>): RawBuilder<unknown> {
  return sql`counted as materialized (
    select r.id, r.rater_id, r.unit_id, r.request_id, r.service_id, r.satisfaction, r.rated_at
    from measurement.ratings r join measurement.places p on p.organisation_id = r.organisation_id and p.rating_id = r.id
    where r.organisation_id = (select platform.organisation_id()) and p.organisation_id = (select platform.organisation_id())
      and p.layer = 'satisfaction' and p.unit_batch_id is not null and r.rated_at >= ${since})`
}

/**
 * The unit of whoever gave each mark: where they worked on the day on which they gave it, the longest-standing assignment
 * first, as everywhere in the product. Most people have one assignment only, and need no looking up day by day.
 */
export function given(looked: Looked): RawBuilder<unknown> {
  const day = sql`(c.rated_at at time zone ${looked.zone})::date`
  return sql`${counted(looked)}, homes as materialized (
    select person_id, count(*) as posts, (array_agg(unit_id))[1] as unit_id, min(starts_on) as starts_on,
      max(coalesce(ends_on, 'infinity')) as ends_on
    from organisation.posts where organisation_id = (select platform.organisation_id()) group by 1
  ), given as (
    select c.*, case when h.posts = 1 then case when ${day} between h.starts_on and h.ends_on then h.unit_id end
      else (select p.unit_id from organisation.posts p
        where p.organisation_id = (select platform.organisation_id()) and p.person_id = c.rater_id
          and p.starts_on <= ${day} and (p.ends_on is null or p.ends_on >= ${day})
        order by p.starts_on, p.id limit 1) end as giver
    from counted c left join homes h on h.person_id = c.rater_id)`
}

/** How often each unit gave each other unit each mark, and by how many people. */
export async function readGiven(tx: Tx, looked: Looked): Promise<readonly GivenMarks[]> {
  const found = await counting(tx, () =>
    sql<GivenMarks>`with ${given(looked)}, by_person as (
      select giver, unit_id, rater_id, ${histogram(sql`satisfaction`)} as marks from given
      where giver <> unit_id group by 1, 2, 3)
    select giver, unit_id as receiver, count(*)::int as people, array[${sql.join(
      [1, 2, 3, 4, 5].map((mark) => sql`sum(marks[${sql.lit(mark)}])::int`),
    )}] as marks from by_person group by 1, 2 order by 1, 2`.execute(tx),
  )
  return found.rows
}

/** Bursts of verdicts with what their givers give at other times, and how often everybody gave each mark. */
export async function readBursts(
  tx: Tx,
  looked: Looked,
): Promise<{ readonly bursts: readonly Burst[]; readonly everybody: readonly number[] }> {
  const inner = BURST.verdicts - 1
  const length = sql`make_interval(mins => ${BURST.minutes})`
  const found = await counting(tx, () =>
    sql<
      Omit<Burst, 'raterId' | 'otherwise'> & {
        /** Null in the one row that counts everybody's marks. */
        rater: string | null
        marks: number[]
        within: number[]
      }
    >`with ${counted(looked)}, begun as (
      select *, lead(rated_at, ${inner}::int) over mine - rated_at <= ${length} as begins,
        rated_at - lag(rated_at) over mine > ${length} as apart
      from counted window mine as (partition by rater_id order by rated_at, id)
    ), dense as (
      select *, bool_or(begins) over (mine rows between ${sql.lit(inner)} preceding and current row) as is_dense,
        count(*) filter (where apart) over mine as stretch
      from begun window mine as (partition by rater_id order by rated_at, id)
    ), burst as (
      select d.rater_id, d.stretch, array_agg(d.id order by d.rated_at, d.id) as rating_ids,
        array_agg(distinct d.unit_id) as unit_ids, min(d.rated_at) as first, max(d.rated_at) as last,
        min(d.satisfaction)::int as lowest, max(d.satisfaction)::int as highest, ${histogram(sql`d.satisfaction`)} as within
      from dense d left join service.completed_requests q
        on q.organisation_id = (select platform.organisation_id()) and q.id = d.request_id
      -- What another system brought often has the day alone of its verdicts, and all of a day look like one moment.
      where d.is_dense and q.source_system is null
      group by d.rater_id, d.stretch having count(*) >= ${BURST.verdicts}
    ), habits as (
      select rater_id, ${histogram(sql`satisfaction`)} as marks from counted
      where rater_id in (select rater_id from burst) group by 1
    )
    select b.rater_id as rater, b.rating_ids, b.unit_ids, b.first, b.last, b.lowest, b.highest, b.within, h.marks
    from burst b join habits h using (rater_id)
    union all select null, null, null, null, null, null, null, null, ${histogram(sql`satisfaction`)} from counted
    order by 4, 1`.execute(tx),
  )
  return {
    bursts: found.rows.flatMap(({ rater, marks, within, ...burst }) =>
      rater === null
        ? []
        : [{ ...burst, raterId: rater, otherwise: marks.map((count, at) => count - (within[at] ?? 0)) }],
    ),
    everybody: found.rows.find(({ rater }) => rater === null)?.marks ?? [],
  }
}

function histogram(mark: RawBuilder<unknown>): RawBuilder<unknown> {
  const counts = [1, 2, 3, 4, 5].map((value) => sql`count(*) filter (where ${mark} = ${sql.lit(value)})::int`)
  return sql`array[${sql.join(counts)}]`
}

/** What each unit was given by each person with enough marks, and by everybody. */
export async function readRaters(
  tx: Tx,
  looked: Looked,
): Promise<{ readonly raters: readonly OneRater[]; readonly units: readonly WholeUnit[] }> {
  const found = await counting(tx, () =>
    sql<WholeUnit & { raters: readonly Omit<OneRater, 'unitId'>[] }>`with ${counted(looked)}, one as (
      select unit_id, rater_id, count(*)::int as n, sum(satisfaction)::int as sum, sum(satisfaction * satisfaction)::int as squares
      from counted group by 1, 2)
    select unit_id, count(*)::int as people, sum(n)::int as n, sum(sum)::int as sum, sum(squares)::int as sum_squares,
      coalesce(jsonb_agg(jsonb_build_object('raterId', rater_id, 'n', n, 'sum', sum) order by rater_id)
        filter (where n >= ${ENOUGH_MARKS}), '[]') as raters
    from one group by 1 order by 1`.execute(tx),
  )
  const raters = found.rows.flatMap(({ unitId, raters: own }) => own.map((one) => ({ unitId, ...one })))
  return { raters, units: found.rows }
}
