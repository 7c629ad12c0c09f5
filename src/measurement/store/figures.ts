import { counting } from './counting.ts'
import { sql } from 'kysely'
import type { ClusterMoments } from '../../statistics/clustered.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PeriodKind } from '../contract.ts'
import type { Layer } from '../domain/verdict.ts'
import type { SubjectKind } from '../tables.ts'

/** A subject of a scorecard and what its figures add up: itself, or a unit with all units below. */
export interface SubjectParts {
  readonly owner: string
  readonly parts: readonly string[]
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

/** From which roll-up a kind of period is added up: only weeks read days. */
const tallySpan = {
  week: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'quarter',
} as const satisfies Record<PeriodKind, string>
const raterSpan = { week: 'week', month: 'month', quarter: 'month', year: 'month' } as const satisfies Record<
  PeriodKind,
  string
>

/** Counts of each value by subject and period. */
export async function readTallies(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  span: Span,
): Promise<readonly TallyRead[]> {
  const found =
    await sql<TallyRead>`select s.owner, date_trunc(${span.kind}, t.start)::date as start, t.measure, t.value, sum(t.count)::int as count
    from ${partsTable(subjects)} join measurement.tallies t on t.subject_id = s.part
    where t.organisation_id = (select platform.organisation_id()) and t.span = ${tallySpan[span.kind]} and t.subject_kind = ${kind}
      and t.start >= ${span.from}::date and t.start < ${span.until}::date and t.measure <> 'window'
    group by 1, 2, 3, 4`.execute(tx)
  return found.rows
}

/** Requests whose 14 days for rating ended in each period, up to today: the day after which nothing ended yet. */
export async function readWindows(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  span: Span,
  today: string,
): Promise<readonly TallyRead[]> {
  const found =
    await sql<TallyRead>`select s.owner, date_trunc(${span.kind}, t.start)::date as start, t.measure, t.value, sum(t.count)::int as count
    from ${partsTable(subjects)} join measurement.tallies t on t.subject_id = s.part
    where t.organisation_id = (select platform.organisation_id()) and t.span = 'day' and t.subject_kind = ${kind} and t.measure = 'window'
      and t.start >= ${span.from}::date and t.start < least(${span.until}::date, ${today}::date)
    group by 1, 2, 3, 4`.execute(tx)
  return found.rows
}

/** How often a subject was given one mark under one combination of mix variables (`1/branch`: priority, kind of the asker's unit). */
export interface MixCount {
  readonly owner: string
  readonly stratum: string
  /** 1–5. */
  readonly mark: number
  readonly count: number
}

/** Marks of satisfaction by stratum, from the quarters that begin within the days. */
export async function readMix(
  tx: Tx,
  kind: SubjectKind,
  subjects: readonly SubjectParts[],
  { from, until }: Pick<Span, 'from' | 'until'>,
): Promise<readonly MixCount[]> {
  const found =
    await sql<MixCount>`select s.owner, t.stratum, t.value::int as mark, sum(t.count)::int as count
    from ${partsTable(subjects)} join measurement.tallies t on t.subject_id = s.part
    where t.organisation_id = (select platform.organisation_id()) and t.span = 'quarter_mix' and t.subject_kind = ${kind}
      and t.start >= date_trunc('quarter', ${from}::date) and t.start < ${until}::date and t.measure = 'satisfaction'
    group by 1, 2, 3 having sum(t.count) > 0`.execute(tx)
  return found.rows
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

/** What the clustered methods need of the people behind the counts; added up in the database, no rater leaves it. */
export async function readMoments(
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
    select owner, start, layer, count(*)::int as raters, count(*) filter (where n > 1)::int as repeated, sum(n)::bigint as answers, sum(sum)::bigint as sum,
      sum(squares)::bigint as sum_squares, sum(n * n)::bigint as n_squared, sum(n * sum)::bigint as n_times_sum, sum(sum * sum)::bigint as sum_squared,
      sum(satisfied)::bigint as satisfied, sum(n * satisfied)::bigint as n_times_satisfied, sum(satisfied * satisfied)::bigint as satisfied_squared
    from people group by 1, 2, 3`.execute(tx),
  )
  return found.rows.map((row) => ({ ...row, ...asNumbers(row) }))
}

function asNumbers(row: MomentsRead) {
  const {
    answers,
    sum,
    sumSquares,
    nSquared,
    nTimesSum,
    sumSquared,
    satisfied,
    nTimesSatisfied,
    satisfiedSquared,
  } = row
  return {
    answers: Number(answers),
    sum: Number(sum),
    sumSquares: Number(sumSquares),
    nSquared: Number(nSquared),
    nTimesSum: Number(nTimesSum),
    sumSquared: Number(sumSquared),
    satisfied: Number(satisfied),
    nTimesSatisfied: Number(nTimesSatisfied),
    satisfiedSquared: Number(satisfiedSquared),
  }
}

/** When something of these units or services was last published. */
export async function lastReleased(tx: Tx, kind: SubjectKind, ids: readonly string[]): Promise<Date | null> {
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
