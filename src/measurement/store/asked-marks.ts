import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { BURST, type Burst } from '../domain/bulk-marks.ts'
import { ENOUGH_MARKS, type OneRater, type WholeUnit } from '../domain/distant-raters.ts'
import type { GivenMarks, Givers } from '../domain/traded-pairs.ts'
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
 * first, as everywhere in the product. Few people change units, so days with the same answer are looked up once.
 */
export function given(looked: Looked): RawBuilder<unknown> {
  return sql`${counted(looked)}, days as materialized (
    select distinct rater_id, (rated_at at time zone ${looked.zone})::date as day from counted
  ), homes as materialized (
    select distinct on (d.rater_id, d.day) d.rater_id, d.day, p.unit_id as giver
    from days d join organisation.posts p on p.organisation_id = (select platform.organisation_id())
      and p.person_id = d.rater_id and p.starts_on <= d.day and (p.ends_on is null or p.ends_on >= d.day)
    order by d.rater_id, d.day, p.starts_on, p.id
  ), given as (
    select c.*, h.giver from counted c
    left join homes h on h.rater_id = c.rater_id and h.day = (c.rated_at at time zone ${looked.zone})::date)`
}

/** How often each unit gave each other unit each mark, and by how many people. */
export async function readGiven(
  tx: Tx,
  looked: Looked,
): Promise<{ readonly marks: readonly GivenMarks[]; readonly givers: readonly Givers[] }> {
  const found = await counting(tx, () =>
    sql<{ giver: string; receiver: string; mark: number | null; n: number; people: number }>`
    with ${given(looked)}
    select giver, unit_id as receiver, satisfaction as mark, count(*)::int as n, count(distinct rater_id)::int as people
    from given where giver <> unit_id group by grouping sets ((1, 2, 3), (1, 2)) order by 1, 2, 3`.execute(
      tx,
    ),
  )
  const marks = found.rows.flatMap(({ mark, giver, receiver, n }) =>
    mark === null ? [] : [{ giver, receiver, mark, n }],
  )
  const givers = found.rows.filter(({ mark }) => mark === null)
  return { marks, givers }
}

/** Bursts of verdicts with what their givers give at other times, and how often everybody gave each mark. */
export async function readBursts(
  tx: Tx,
  looked: Looked,
): Promise<{ readonly bursts: readonly Burst[]; readonly everybody: readonly number[] }> {
  const inner = BURST.verdicts - 1
  const length = sql`make_interval(mins => ${BURST.minutes})`
  const bursts = await counting(tx, () =>
    sql<Omit<Burst, 'otherwise'> & { all: number[]; within: number[] }>`with ${counted(looked)}, begun as (
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
      select rater_id, ${histogram(sql`satisfaction`)} as all from counted
      where rater_id in (select rater_id from burst) group by 1
    )
    select b.*, h.all from burst b join habits h using (rater_id) order by b.first, b.rater_id`.execute(tx),
  )
  const total = await counting(tx, () =>
    sql<{
      marks: number[]
    }>`with ${counted(looked)} select ${histogram(sql`satisfaction`)} as marks from counted`.execute(tx),
  )
  return {
    bursts: bursts.rows.map(({ all, within, ...burst }) => ({
      ...burst,
      otherwise: all.map((count, at) => count - (within[at] ?? 0)),
    })),
    everybody: total.rows[0]?.marks ?? [],
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
    sql<OneRater & { whole: Omit<WholeUnit, 'unitId'> }>`with ${counted(looked)}, one as (
      select unit_id, rater_id, count(*)::int as n, sum(satisfaction)::int as sum, sum(satisfaction * satisfaction)::int as squares
      from counted group by 1, 2
    ), whole as (
      select unit_id, jsonb_build_object('people', count(*), 'n', sum(n), 'sum', sum(sum), 'sumSquares', sum(squares)) as whole
      from one group by 1)
    select one.unit_id, one.rater_id, one.n, one.sum, whole.whole from one join whole using (unit_id)
    where one.n >= ${ENOUGH_MARKS} order by one.unit_id, one.rater_id`.execute(tx),
  )
  const units = new Map(found.rows.map(({ unitId, whole }) => [unitId, { unitId, ...whole }]))
  return { raters: found.rows, units: [...units.values()] }
}
