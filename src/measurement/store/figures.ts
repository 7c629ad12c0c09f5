import { sql } from 'kysely'
import { counting } from './counting.ts'
import type { ClusterMoments } from '../../statistics/clustered.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PeriodKind } from '../contract.ts'
import { periodOf } from '../domain/periods.ts'
import { MINIMUM_RATERS, type Layer } from '../domain/verdict.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'
import { lastVisitRelease } from './visits.ts'

/** A subject of a scorecard and what its figures add up: itself, or a unit with all units below. */
export interface SubjectParts {
  readonly owner: string
  readonly parts: readonly string[]
  /** Sums over its people are not kept, but gathered when they are read: a group of units that nobody stands above. */
  readonly gathered?: true
}

export interface TallyRead {
  readonly owner: string
  /** First day of the period. */
  readonly start: string
  readonly measure: string
  readonly value: string
  readonly count: number
}

export interface Span {
  readonly kind: PeriodKind
  /** First day, and the first day after the last period. */
  readonly from: string
  readonly until: string
}

/** From which roll-up a kind of period is added up. */
const tallySpan = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'quarter',
} as const satisfies Record<PeriodKind, string>

/** Of what the counts are read: everything, or what the clock says of promises, which comparisons need. */
export type Reading = 'all' | 'promises'

/**
 * Counts of each value by subject and period, from the roll-ups. `window` counts the requests whose 14 days for rating ended up to
 * yesterday: the roll-ups hold those that are still to end as well, which the days from `today` on take away.
 */
export async function readTallies(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  { span, today, reading }: { readonly span: Span; readonly today: string; readonly reading: Reading },
): Promise<readonly TallyRead[]> {
  const wanted =
    reading === 'all' ? sql`` : sql`and t.measure = any('{completed,window,response,completion}')`
  const ofPart = sql`t.organisation_id = (select platform.organisation_id()) and t.subject_kind = ${kind} and t.start < ${span.until}::date`
  const found = await sql<TallyRead>`with parts as materialized (select * from ${partsTable(subjects)})
    select owner, start, measure, value, sum(count)::int as count from (
      select s.owner, ${startOf(span.kind)} as start, t.measure, t.value, t.count
      from parts s join measurement.tallies t on t.subject_id = s.part
      where ${ofPart} and t.span = ${tallySpan[span.kind]} and t.start >= ${span.from}::date ${wanted}
      union all
      select s.owner, date_trunc(${span.kind}, t.start)::date, t.measure, t.value, -t.count
      from parts s join measurement.tallies t on t.subject_id = s.part
      where ${ofPart} and t.span = 'day' and t.start >= greatest(${span.from}::date, ${today}::date) and t.measure = 'window') as t
    group by 1, 2, 3, 4 having sum(count) <> 0`.execute(tx)
  return found.rows
}

/** The first day of a row's period: the row's own but of years, which are added up from quarters. */
function startOf(kind: PeriodKind) {
  return kind === 'year' ? sql`date_trunc('year', t.start)::date` : sql`t.start`
}

/** How often a unit or service itself was given one mark in one quarter under one combination of mix variables (`1/branch`). */
export interface PartMix {
  readonly owner: string
  readonly part: string
  readonly quarter: string
  /** Priority and kind of the asker's unit. */
  readonly stratum: string
  /** 1–5. */
  readonly mark: number
  readonly count: number
  /** How many answers of the quarter the four people gave together who gave it most; null where nobody answered. */
  readonly mostOfFour: number | null
}

/** Marks of satisfaction by stratum, from the quarters that begin within the days. What is told of them passes `mixOf`. */
export async function readMix(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  { from, until }: Pick<Span, 'from' | 'until'>,
): Promise<readonly PartMix[]> {
  const quarters = quartersBetween(from, until)
  const [first] = quarters
  if (first === undefined) return []
  const marks = await sql<Omit<PartMix, 'mostOfFour'>>`
    select s.owner, s.part, t.start as quarter, t.stratum, t.value::int as mark, t.count
    from ${partsTable(subjects)} join measurement.tallies t on t.subject_id = s.part
    where t.organisation_id = (select platform.organisation_id()) and t.span = 'quarter_mix' and t.subject_kind = ${kind}
      and t.start >= ${first}::date and t.start < ${until}::date and t.measure = 'satisfaction' and t.count > 0`.execute(
    tx,
  )
  const parts = new Set(marks.rows.map(({ part }) => part))
  const most = await counting(tx, () => mostOfFour(tx, kind, [...parts], quarters))
  return marks.rows.map((one) => ({ ...one, mostOfFour: most.get(`${one.part} ${one.quarter}`) ?? null }))
}

/**
 * How many answers the four people gave together who gave a part most in a quarter, by both. By itself, since the database, which
 * does not know how many parts there are, would look for them once for every mark.
 */
async function mostOfFour(
  tx: Tx,
  kind: SubjectKind,
  parts: readonly string[],
  quarters: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ part: string; quarter: string; answers: number | null }>`
    select s.part, q.quarter, p.answers
    from unnest(${[...parts]}::uuid[]) as s(part) cross join unnest(${[...quarters]}::date[]) as q(quarter) cross join lateral (
      select sum(n)::int as answers from (
        select sum(r.n) as n from measurement.raters r
        where r.organisation_id = (select platform.organisation_id()) and r.span = 'month' and r.subject_kind = ${kind} and r.subject_id = s.part
          and r.start >= q.quarter and r.start < (q.quarter + interval '3 months')::date and r.layer = 'satisfaction'
        group by r.rater_id order by 1 desc limit ${MINIMUM_RATERS - 1}) as most) as p`.execute(tx)
  return new Map(
    found.rows.flatMap(({ part, quarter, answers }) =>
      answers === null ? [] : [[`${part} ${quarter}`, answers] as const],
    ),
  )
}

/** First days of the quarters that a day lies in and that begin before another. */
function quartersBetween(from: string, until: string): string[] {
  const quarters: string[] = []
  for (let day = periodOf('quarter', from, from); day.start < until; day = periodOf('quarter', day.end, from))
    quarters.push(day.start)
  return quarters
}

export interface MomentsRead extends ClusterMoments {
  readonly owner: string
  readonly start: string
  readonly layer: Layer
  /** The same moments of the answers that were satisfied (1) or not (0). */
  readonly satisfied: number
  readonly nTimesSatisfied: number
  readonly satisfiedSquared: number
}

/** What the clustered methods need of the people behind the counts: sums over people, no rater among them. */
export async function readMoments(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  span: Span,
): Promise<readonly MomentsRead[]> {
  const gathered = subjects.filter((subject) => subject.gathered)
  const kept = subjects.filter((subject) => !subject.gathered).map(({ owner }) => owner)
  return [
    ...(kept.length === 0 ? [] : await readKeptMoments(tx, kind, kept, span)),
    ...(gathered.length === 0 ? [] : await gatherMoments(tx, kind, gathered, span)),
  ]
}

/** By which rows of raters a kind of period is added up. */
const raterSpan = { week: 'week', month: 'month', quarter: 'month', year: 'month' } as const satisfies Record<
  PeriodKind,
  string
>

async function gatherMoments(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  span: Span,
): Promise<readonly MomentsRead[]> {
  const found = await counting(tx, () =>
    sql<MomentsRead>`with people as (
      select s.owner, date_trunc(${span.kind}, r.start)::date as start, r.layer, r.rater_id,
        sum(r.n)::bigint as n, sum(r.sum)::bigint as sum, sum(r.sum_squares)::bigint as squares, sum(r.satisfied)::bigint as satisfied
      from ${partsTable(subjects)} join measurement.raters r on r.subject_id = s.part
      where r.organisation_id = (select platform.organisation_id()) and r.span = ${raterSpan[span.kind]} and r.subject_kind = ${kind}
        and r.start >= ${span.from}::date and r.start < ${span.until}::date
      group by 1, 2, 3, 4)
    select owner, start, layer, count(*)::int as raters, count(*) filter (where n > 1)::int as repeated, sum(n)::bigint as answers,
      sum(sum)::bigint as sum, sum(squares)::bigint as sum_squares, sum(n * n)::bigint as n_squared, sum(n * sum)::bigint as n_times_sum,
      sum(sum * sum)::bigint as sum_squared, sum(satisfied)::bigint as satisfied, sum(n * satisfied)::bigint as n_times_satisfied,
      sum(satisfied * satisfied)::bigint as satisfied_squared
    from people group by 1, 2, 3`.execute(tx),
  )
  return found.rows
}

async function readKeptMoments(
  tx: Tx,
  kind: SubjectKind,
  owners: readonly string[],
  span: Span,
): Promise<readonly MomentsRead[]> {
  const found =
    await sql<MomentsRead>`select subject_id as owner, start, layer, raters, repeated, answers, sum, sum_squares, n_squared, n_times_sum,
      sum_squared, satisfied, n_times_satisfied, satisfied_squared
    from measurement.moments where organisation_id = (select platform.organisation_id()) and subject_kind = ${kind}
      and subject_id = any(${[...owners]}::uuid[]) and period = ${span.kind} and start >= ${span.from}::date and start < ${span.until}::date`.execute(
      tx,
    )
  return found.rows
}

/** Of each subject and period, what was read under the same text need not be read again; see `stepsInto`, and `followTree` for places. */
export async function readSteps(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  periods: readonly { readonly start: string; readonly end: string }[],
): Promise<ReadonlyMap<string, string>> {
  const months = new Map(periods.map((period) => [period.start, monthsOf(period)]))
  const all = [...months.values()].flat()
  if (all.length === 0 || subjects.length === 0) return new Map()
  // The first and the last month stand by themselves, so that the index leads to them and not to all months there are.
  const found = await sql<{ owner: string; month: string; step: string }>`
    with parts as materialized (
      select s.owner, s.part, w.step from ${partsTable(subjects)}
      left join measurement.paths w on w.organisation_id = (select platform.organisation_id()) and w.unit_id = s.part)
    select s.owner, t.month, concat_ws(' ', sum(t.released), sum(t.timed), sum(s.step)) as step
    from parts s join measurement.steps t on t.subject_id = s.part
      and t.organisation_id = (select platform.organisation_id()) and t.subject_kind = ${kind}
      and t.month >= ${earliest(all)}::date and t.month <= ${latest(all)}::date
    group by 1, 2`.execute(tx)
  const known = new Map(found.rows.map(({ owner, month, step }) => [`${owner} ${month}`, step]))
  const stepOf = (owner: string, of: readonly string[]) =>
    of.map((month) => known.get(`${owner} ${month}`) ?? '').join('/')
  return new Map(
    subjects.flatMap(({ owner }) =>
      [...months].map(([start, of]) => [`${owner} ${start}`, stepOf(owner, of)] as const),
    ),
  )
}

/** First days of the months that a period touches. */
function monthsOf({ start, end }: { readonly start: string; readonly end: string }): string[] {
  const months: string[] = []
  for (
    let month = Temporal.PlainDate.from(monthOf(start));
    month.toString() < end;
    month = month.add({ months: 1 })
  )
    months.push(month.toString())
  return months
}

/**
 * The same of several subjects' parts together, in one text made by the database: which months of which parts were counted in which
 * state, and where units stand. Two states that differ anywhere have the same text once in 2⁶⁴ times.
 */
export async function stepsTogether(
  tx: Tx,
  kind: SubjectKind,
  parts: readonly string[],
  { start, end }: { readonly start: string; readonly end: string },
): Promise<string> {
  const ids = sql`any(${`{${parts.join()}}`}::uuid[])`
  const organisation = sql`(select platform.organisation_id())`
  const found = await sql<{ state: string }>`select concat_ws(' ',
      (select sum(hash_record_extended(row(t.subject_id, t.month, t.released, t.timed), 0)::numeric) from measurement.steps t
        where t.organisation_id = ${organisation} and t.subject_kind = ${kind} and t.subject_id = ${ids}
          and t.month >= ${monthOf(start)}::date and t.month < ${end}::date), '/',
      (select sum(hash_record_extended(row(w.unit_id, w.step), 0)::numeric) from measurement.paths w
        where w.organisation_id = ${organisation} and w.unit_id = ${ids})) as state`.execute(tx)
  return found.rows[0]?.state ?? ''
}

/** The first day of a day's month. */
function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`
}

function earliest(days: readonly string[]): string {
  return days.reduce((one, other) => (one < other ? one : other), days[0] ?? '')
}

function latest(days: readonly string[]): string {
  return days.reduce((one, other) => (one > other ? one : other), '')
}

/** When something of these units or services was last published. */
export async function lastReleased(tx: Tx, kind: SubjectKind, ids: readonly string[]): Promise<Date | null> {
  if (kind === 'touchpoint') return lastVisitRelease(tx, ids)
  const found = await sql<{ at: Date | null }>`select max(released_at) as at from measurement.batches
    where ${kind === 'unit' ? sql`unit_id` : sql`service_id`} = any(${[...ids]}::uuid[]) and (service_id is null) = ${kind === 'unit'}`.execute(
    tx,
  )
  return found.rows[0]?.at ?? null
}

function partsTable(subjects: readonly SubjectParts[]) {
  const pairs = subjects.flatMap(({ owner, parts }) => parts.map((part) => ({ owner, part })))
  return sql`unnest(${pairs.map((pair) => pair.owner)}::uuid[], ${pairs.map((pair) => pair.part)}::uuid[]) as s(owner, part)`
}
