import type { Tx } from '../platform/db/database.ts'
import type { PeriodKind } from './contract.ts'
import type { ChartMeasure } from './contract/over-time.ts'
import { evidenceOf, type Evidence } from './domain/chart-evidence.ts'
import { periodOf, type Day, type Period } from './domain/periods.ts'
import { sumsOf } from './domain/sums.ts'
import { countsOver, firstCountedMonth, firstRatedMonth } from './store/chart-figures.ts'
import { readMoments, type Span } from './store/figures.ts'
import { waitsAt } from './store/waits.ts'
import type { Subject } from './subjects.ts'
import { earliestDay, trendUpTo } from './scorecards.ts'
import { stateOfPeriod } from './counted.ts'
import { keptWhile } from './kept.ts'

/** What of the tallies a measure of the clock is counted from, and of verdicts which answers. */
const sources = {
  satisfied: { layer: 'satisfaction' },
  satisfaction_mean: { layer: 'satisfaction' },
  effort_mean: { layer: 'effort' },
  promise_felt: { layer: 'promise' },
  within_response: { tally: 'response' },
  within_completion: { tally: 'completion' },
} as const satisfies Record<ChartMeasure, object>

/** How far back a chart looks for its first points. */
const longest = { years: 10 }

/** Weeks are points where no more than one in ten of those shown has fewer answers than this. */
const enoughAnswers = 30
const thinAllowed = 0.1

export interface ChartEvidence {
  readonly points: 'week' | 'month'
  readonly periods: readonly Evidence[]
}

/**
 * What a measure's closed weeks say, from the first that has anything to the last of the period asked for; months where too many of the last
 * `window` weeks are thin. A chart's limits rest on its first points, so they are read with it however long ago.
 */
export async function readChartEvidence(
  tx: Tx,
  subject: Subject,
  measure: ChartMeasure,
  when: ChartWindow,
): Promise<ChartEvidence> {
  const { counted, parts } = subject
  const { today, period } = when
  const end = period.end < today ? period.end : today
  // Points are closed weeks and months: what waits moves none of them.
  const all = { kind: 'month', start: earliestDay, end, running: false } as const
  const state = await stateOfPeriod(tx, { kind: counted, subjects: [parts], period: all, today })
  const name = `chart ${counted} ${parts.owner} ${measure} ${end} ${when.window}`
  return keptWhile(name, state, {
    size: when.window,
    make: () => readChartAgain(tx, subject, measure, when),
  })
}

interface ChartWindow {
  readonly period: Period
  readonly today: Day
  readonly window: number
}

async function readChartAgain(
  tx: Tx,
  subject: Subject,
  measure: ChartMeasure,
  { period, today, window }: ChartWindow,
): Promise<ChartEvidence> {
  const first = await firstMonth(tx, subject, measure)
  const end = period.end < today ? period.end : today
  if (first === null) return { points: 'week', periods: [] }
  const weeks = begun(await read(tx, subject, measure, closedBetween('week', first, end, today)))
  if (!isThin(weeks.slice(-window))) return { points: 'week', periods: weeks }
  const months = begun(await read(tx, subject, measure, closedBetween('month', first, end, today)))
  return { points: 'month', periods: months }
}

/** The period asked for and those before it, of its own kind; in the running one what waits is told. */
export async function readTrendEvidence(
  tx: Tx,
  subject: Subject,
  measure: ChartMeasure,
  { period, today }: { readonly period: Period; readonly today: Day },
): Promise<readonly Evidence[]> {
  return read(tx, subject, measure, trendUpTo(period, today))
}

function firstMonth(tx: Tx, subject: Subject, measure: ChartMeasure): Promise<Day | null> {
  const source = sources[measure]
  const asked = { kind: subject.counted, ...subject.parts }
  return 'tally' in source
    ? firstCountedMonth(tx, asked, source.tally)
    : firstRatedMonth(tx, asked, source.layer)
}

/** Periods that begin and end between two days, of the last ten years. */
function closedBetween(kind: 'week' | 'month', first: Day, end: Day, today: Day): readonly Period[] {
  const earliest = Temporal.PlainDate.from(end).subtract(longest).toString()
  const periods: Period[] = []
  let period = periodOf(kind, first > earliest ? first : earliest, today)
  while (period.end <= end) {
    periods.push(period)
    period = periodOf(kind, period.end, today)
  }
  return periods
}

async function read(
  tx: Tx,
  { counted: kind, parts: subject }: Subject,
  measure: ChartMeasure,
  periods: readonly Period[],
): Promise<readonly Evidence[]> {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return []
  const span: Span = { kind: first.kind satisfies PeriodKind, from: first.start, until: last.end }
  const source = sources[measure]
  const counted =
    'tally' in source ? await countsOver(tx, { kind, parts: subject.parts }, span, source.tally) : []
  const moments = 'tally' in source ? [] : await readMoments(tx, kind, [subject], span)
  const waits = last.running && !('tally' in source) ? await waitsAt(tx, kind, subject.parts) : []
  const countedOf = Map.groupBy(counted, ({ start }) => start)
  const momentsOf = Map.groupBy(moments, ({ start }) => start)
  return periods.map((period) =>
    evidenceOf(
      measure,
      period,
      sumsOf(
        countedOf.get(period.start) ?? [],
        momentsOf.get(period.start) ?? [],
        period.running ? waits : [],
      ),
    ),
  )
}

/** Without the periods before the first that has anything. */
function begun(evidence: readonly Evidence[]): readonly Evidence[] {
  const first = evidence.findIndex(({ figure }) => figure.state !== 'none')
  return first === -1 ? [] : evidence.slice(first)
}

function isThin(weeks: readonly Evidence[]): boolean {
  const answered = weeks.filter(({ figure }) => figure.state !== 'none')
  const thin = answered.filter(({ shown }) => shown === undefined || shown.n < enoughAnswers)
  return thin.length > thinAllowed * answered.length
}
