import { sql, type RawBuilder } from 'kysely'
import { rowsOf } from '../../platform/db/array-text.ts'
import { answered, type Hand, type Tx } from '../../platform/db/database.ts'
import { periodOf, rollUpsOf, type Day } from '../domain/periods.ts'
import { counting, handCounting } from './counting.ts'

/** What one person answered of one subject on a day, as `addRaters` got it; names are the columns'. */
export interface RaterOfDay {
  readonly subject_kind: 'unit' | 'service'
  readonly subject_id: string
  readonly layer: string
  readonly rater_id: string
  readonly n: number
  readonly sum: number
  readonly sum_squares: number
  readonly satisfied: number
}

/** Kinds of periods, and by which rows of raters each is added up. */
const periods = sql`(values ('week', 'week'), ('month', 'month'), ('quarter', 'month'), ('year', 'month')) as k(period, span)`
const columns = sql`organisation_id, subject_kind, subject_id, period, start, layer, raters, repeated, answers, sum, sum_squares,
  n_squared, n_times_sum, sum_squared, satisfied, n_times_satisfied, satisfied_squared`
/** The sums over people that have these sums of their own. */
const sumsOfPeople = sql`count(*), count(*) filter (where n > 1), sum(n), sum(sum), sum(squares), sum(n * n), sum(n * sum), sum(sum * sum),
  sum(satisfied), sum(n * satisfied), sum(satisfied * satisfied)`

/**
 * Until the transaction ends nobody else changes the moments of the organisation: they are sums over people, and what a further answer
 * adds depends on what that person answered anywhere below. Taken last of all locks, and held for the rest of the transaction; before
 * anything is read of where units stand, which else could change meanwhile.
 */
export async function lockMoments(tx: Tx, organisationId: string, hand: Hand = answered): Promise<void> {
  await hand(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`moments ${organisationId}`}, 0))`)
}

/** Remembers where units stand that are measured for the first time. */
async function rememberPaths(tx: Tx, unitIds: readonly string[], hand: Hand = answered): Promise<void> {
  const paths = sql`insert into measurement.paths (organisation_id, unit_id, path)
    select organisation_id, id, ancestors || id from organisation.unit_names where id = any(${[...unitIds]}::uuid[])
    on conflict do nothing`
  await hand(tx, paths)
}

/** Adds to the moments what a few answers of one day change, whose raters' rows are written already. */
export async function addToMoments(
  tx: Tx,
  organisationId: string,
  { day, rows }: { readonly day: Day; readonly rows: readonly RaterOfDay[] },
  hand: Hand,
): Promise<void> {
  const units = new Set(rows.filter((row) => row.subject_kind === 'unit').map((row) => row.subject_id))
  await lockMoments(tx, organisationId, hand)
  if (units.size > 0) await rememberPaths(tx, [...units], hand)
  await handCounting(tx, changesOfMoments(organisationId, day, rows), hand)
}

const addedColumns = {
  subject_kind: 'text',
  subject_id: 'uuid',
  layer: 'text',
  rater_id: 'uuid',
  n: 'bigint',
  sum: 'bigint',
  sum_squares: 'bigint',
  satisfied: 'bigint',
}

/**
 * With `now_…` what a person has answered within a period, and without it what came to it: the difference of every sum. Each person's
 * rows of the year are read once, whatever the number of units above and of periods.
 */
function changesOfMoments(
  organisationId: string,
  day: Day,
  rows: readonly RaterOfDay[],
): RawBuilder<unknown> {
  const { week, month } = rollUpsOf(day)
  const [quarter, year] = [periodOf('quarter', day, day), periodOf('year', day, day)]
  const sums = (name: string, when: RawBuilder<unknown>) =>
    sql`sum(t.n) filter (where ${when}) as ${sql.ref(`${name}_n`)}, sum(t.sum) filter (where ${when}) as ${sql.ref(`${name}_sum`)},
        sum(t.satisfied) filter (where ${when}) as ${sql.ref(`${name}_satisfied`)}`
  return sql`with added as materialized (
      select * from ${rowsOf(addedColumns, rows)}),
    more as materialized (
      select a.subject_kind, o.owner, a.layer, a.rater_id, sum(a.n) as n, sum(a.sum) as sum, sum(a.sum_squares) as squares,
        sum(a.satisfied) as satisfied
      from added a left join measurement.paths p on a.subject_kind = 'unit' and p.unit_id = a.subject_id
      cross join lateral unnest(coalesce(p.path, array[a.subject_id])) as o(owner)
      group by 1, 2, 3, 4),
    -- Each person's rows by themselves (offset 0): all at once the planner would read everybody's.
    theirs as materialized (
      select w.subject_kind, w.rater_id, coalesce(p.path, array[r.subject_id]) as path, r.span, r.start, r.layer, r.n, r.sum, r.satisfied
      from (select distinct subject_kind, rater_id from added) w cross join lateral (
        select r.subject_id, r.span, r.start, r.layer, r.n, r.sum, r.satisfied from measurement.raters r
        where r.organisation_id = (select platform.organisation_id()) and r.rater_id = w.rater_id and r.subject_kind = w.subject_kind
          and r.span = 'month' and r.start >= ${year.start}::date and r.start < ${year.end}::date
        union all
        select r.subject_id, r.span, r.start, r.layer, r.n, r.sum, r.satisfied from measurement.raters r
        where r.organisation_id = (select platform.organisation_id()) and r.rater_id = w.rater_id and r.subject_kind = w.subject_kind
          and r.span = 'week' and r.start = ${week}::date offset 0) as r
      left join measurement.paths p on w.subject_kind = 'unit' and p.unit_id = r.subject_id),
    now as (
      select m.*, ${sums('week', sql`t.span = 'week'`)}, ${sums('month', sql`t.span = 'month' and t.start = ${month}::date`)},
        ${sums('quarter', sql`t.span = 'month' and t.start >= ${quarter.start}::date and t.start < ${quarter.end}::date`)}, ${sums('year', sql`t.span = 'month'`)}
      from more m join theirs t on t.rater_id = m.rater_id and t.subject_kind = m.subject_kind and t.layer = m.layer
        and m.owner = any(t.path)
      group by m.subject_kind, m.owner, m.layer, m.rater_id, m.n, m.sum, m.squares, m.satisfied)
    insert into measurement.moments as t (${columns})
    select ${organisationId}::uuid, subject_kind, owner, k.period, k.start, layer,
      count(*) filter (where now_n = n), count(*) filter (where now_n > 1 and now_n - n <= 1), sum(n), sum(sum), sum(squares),
      sum(now_n * now_n - (now_n - n) * (now_n - n)), sum(now_n * now_sum - (now_n - n) * (now_sum - sum)),
      sum(now_sum * now_sum - (now_sum - sum) * (now_sum - sum)), sum(satisfied),
      sum(now_n * now_satisfied - (now_n - n) * (now_satisfied - satisfied)),
      sum(now_satisfied * now_satisfied - (now_satisfied - satisfied) * (now_satisfied - satisfied))
    from now cross join lateral (values
      ('week', ${week}::date, week_n, week_sum, week_satisfied), ('month', ${month}::date, month_n, month_sum, month_satisfied),
      ('quarter', ${quarter.start}::date, quarter_n, quarter_sum, quarter_satisfied), ('year', ${year.start}::date, year_n, year_sum, year_satisfied))
      as k(period, start, now_n, now_sum, now_satisfied)
    group by subject_kind, owner, k.period, k.start, layer
    on conflict (organisation_id, subject_kind, subject_id, period, start, layer) do update set
      raters = t.raters + excluded.raters, repeated = t.repeated + excluded.repeated, answers = t.answers + excluded.answers,
      sum = t.sum + excluded.sum, sum_squares = t.sum_squares + excluded.sum_squares, n_squared = t.n_squared + excluded.n_squared,
      n_times_sum = t.n_times_sum + excluded.n_times_sum, sum_squared = t.sum_squared + excluded.sum_squared,
      satisfied = t.satisfied + excluded.satisfied, n_times_satisfied = t.n_times_satisfied + excluded.n_times_satisfied,
      satisfied_squared = t.satisfied_squared + excluded.satisfied_squared`
}

/** Makes the moments of these units (with those above them) and services anew, from the raters' rows: after many answers at once. */
export async function recountMoments(
  tx: Tx,
  organisationId: string,
  { unitIds, serviceIds }: { readonly unitIds: readonly string[]; readonly serviceIds: readonly string[] },
): Promise<void> {
  await lockMoments(tx, organisationId)
  await rememberPaths(tx, unitIds)
  const above = await sql<{
    owner: string
  }>`select distinct unnest(path) as owner from measurement.paths where unit_id = any(${[...unitIds]}::uuid[])`.execute(
    tx,
  )
  await recount(
    tx,
    organisationId,
    above.rows.map(({ owner }) => owner),
    serviceIds,
  )
}

/** Makes the moments of these very units, with all that is below each, and services anew. */
async function recount(
  tx: Tx,
  organisationId: string,
  unitIds: readonly string[],
  serviceIds: readonly string[],
): Promise<void> {
  await sql`delete from measurement.moments where (subject_kind = 'unit' and subject_id = any(${[...unitIds]}::uuid[]))
    or (subject_kind = 'service' and subject_id = any(${[...serviceIds]}::uuid[]))`.execute(tx)
  // Plans expect a few hundred rows of people and would sort them, by six keys: of hundreds of thousands, that takes twice as long.
  await sql`select set_config('enable_sort', 'off', true)`.execute(tx)
  await counting(tx, () =>
    sql`insert into measurement.moments (${columns})
    with parts as (
      select 'unit' as kind, o.owner, p.unit_id as part from measurement.paths p cross join lateral unnest(p.path) as o(owner)
        where o.owner = any(${[...unitIds]}::uuid[])
      union all select 'service', s, s from unnest(${[...serviceIds]}::uuid[]) as s),
    people as (
      select s.kind, s.owner, k.period, date_trunc(k.period, r.start)::date as start, r.layer, r.rater_id,
        sum(r.n) as n, sum(r.sum) as sum, sum(r.sum_squares) as squares, sum(r.satisfied) as satisfied
      from parts s join measurement.raters r on r.subject_kind = s.kind and r.subject_id = s.part cross join ${periods}
      where r.organisation_id = (select platform.organisation_id()) and k.span = r.span group by 1, 2, 3, 4, 5, 6)
    select ${organisationId}::uuid, kind, owner, period, start, layer, ${sumsOfPeople} from people group by 2, 3, 4, 5, 6`.execute(
      tx,
    ),
  )
  await sql`select set_config('enable_sort', 'on', true)`.execute(tx)
}

/** Follows the tree: where measured units stand elsewhere now, the units above, before and after, are counted anew. */
export async function followTree(tx: Tx, organisationId: string): Promise<void> {
  await lockMoments(tx, organisationId)
  const moved = sql`measurement.paths p join organisation.unit_names u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    and p.path <> u.ancestors || u.id`
  const owners = await sql<{ owner: string }>`select distinct o.owner from ${moved} cross join lateral (
      select unnest(p.path || u.ancestors) except (select unnest(p.path) intersect select unnest(u.ancestors || u.id))) as o(owner)`.execute(
    tx,
  )
  if (owners.rows.length === 0) return
  await sql`update measurement.paths p set path = u.ancestors || u.id, step = default from organisation.unit_names u
    where u.organisation_id = p.organisation_id and u.id = p.unit_id and p.path <> u.ancestors || u.id`.execute(
    tx,
  )
  const unitIds = owners.rows.map(({ owner }) => owner)
  await recount(tx, organisationId, unitIds, [])
}

/** Forgets all moments and where units stand: before everything is counted anew. */
export async function clearMoments(tx: Tx): Promise<void> {
  await sql`delete from measurement.moments`.execute(tx)
  await sql`delete from measurement.paths`.execute(tx)
}
