import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Day } from '../domain/periods.ts'
import type { Layer } from '../domain/verdict.ts'
import type { SubjectKind } from '../domain/tally-sheet.ts'
import type { Span } from './figures.ts'

interface Subject {
  readonly kind: SubjectKind
  readonly parts: readonly string[]
}

/** Counts of one value in one period, of a subject as a whole. */
export interface CountRead {
  readonly start: Day
  readonly measure: string
  readonly value: string
  readonly count: number
}

/** From which roll-up a period is added up, and how its first days follow each other. */
const steps = {
  week: { span: 'week', step: '7 days' },
  month: { span: 'month', step: '1 month' },
  quarter: { span: 'quarter', step: '3 months' },
  year: { span: 'quarter', step: '3 months' },
} as const satisfies Record<Span['kind'], { span: string; step: string }>

/**
 * Counts of one measure over periods. Each period is looked up by itself, because those of a subject also hold all its working
 * times, which years of a chart would otherwise read along (offset 0: the planner would look them up together).
 */
export async function countsOver(
  tx: Tx,
  { kind, parts }: Subject,
  span: Span,
  measure: string,
): Promise<readonly CountRead[]> {
  const { span: rolledUp, step } = steps[span.kind]
  const found = await sql<CountRead>`
    select date_trunc(${span.kind}, d.start)::date as start, t.measure, t.value, sum(t.count)::int as count
    from generate_series(${span.from}::date, ${span.until}::date - 1, ${step}::interval) as d(start)
      cross join unnest(${[...parts]}::uuid[]) as s(part)
      cross join lateral (select c.measure, c.value, c.count from measurement.tallies c
        where c.organisation_id = (select platform.organisation_id()) and c.span = ${rolledUp} and c.subject_kind = ${kind}
          and c.subject_id = s.part and c.start = d.start::date and c.measure = ${measure} offset 0) as t
    group by 1, 2, 3`.execute(tx)
  return found.rows
}

/** The first day of the first month in which somebody's answers to a layer were counted; null where there are none. */
export async function firstRatedMonth(tx: Tx, { kind, parts }: Subject, layer: Layer): Promise<Day | null> {
  const found = await sql<{ start: Day | null }>`select min(start) as start from measurement.moments
    where organisation_id = (select platform.organisation_id()) and subject_kind = ${kind} and subject_id = any(${[...parts]}::uuid[])
      and period = 'month' and layer = ${layer}`.execute(tx)
  return found.rows[0]?.start ?? null
}

/** The first day of the first month in which the clock counted something. */
export async function firstCountedMonth(
  tx: Tx,
  { kind, parts }: Subject,
  measure: string,
): Promise<Day | null> {
  const found = await sql<{ start: Day | null }>`select min(t.start) as start from measurement.tallies t
    where t.organisation_id = (select platform.organisation_id()) and t.span = 'month' and t.subject_kind = ${kind}
      and t.subject_id = any(${[...parts]}::uuid[]) and t.measure = ${measure} and t.count > 0`.execute(tx)
  return found.rows[0]?.start ?? null
}
