import { concernsOwn, organisationDay, ownPlaces, unitPath } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { ChartBaseline, ChartMeasure, MeasureChartView } from './contract/over-time.ts'
import { changeOf, type Change } from './domain/change.ts'
import { chartKind } from './domain/chart-evidence.ts'
import { measureChart } from './domain/measure-chart.ts'
import type { PeriodKind } from './contract.ts'
import { readChartEvidence, readTrendEvidence } from './measure-evidence.ts'
import { periodAsked, periodView } from './scorecards.ts'
import { baselinesOf } from './store/baselines.ts'
import type { Subject } from './subjects.ts'
import type { Baseline } from './tables.ts'

/** Points shown: three years of weeks and a little; five years of months. */
const window = { week: 160, month: 60 } as const

interface ChartAsked {
  readonly measure: ChartMeasure
  readonly period: PeriodKind
  readonly start?: string | undefined
}

/** The control chart of a subject's measure, and what its last change says. */
export async function readChart(
  context: ActionContext,
  subject: Subject,
  { measure, ...asked }: ChartAsked,
): Promise<Result<MeasureChartView, 'period_invalid'>> {
  const { tx, now } = context
  const today = await organisationDay(tx, now)
  const period = periodAsked(asked.period, asked.start, today)
  if (period === undefined) return refuse('period_invalid')
  const { view, parts, counted } = subject
  const trend = await readTrendEvidence(tx, subject, measure, { period, today })
  const { points, periods } = await readChartEvidence(tx, subject, measure, {
    period,
    today,
    window: window.week,
  })
  const baselines = await baselinesOf(tx, { kind: counted, id: parts.owner, measure })
  const days = baselines.map(({ startsOn }) => startsOn)
  const { stretches, signals, ...chart } = measureChart(chartKind(measure), periods, days)
  const shown = chart.points.slice(-window[points])
  const since = shown[0]?.evidence.period.start ?? today
  return accept({
    subject: view,
    measure,
    period: periodView(period),
    change: changeView(changeOf(trend)),
    points,
    thin: points === 'month',
    chart: shown.map(({ evidence, limits }) => ({
      period: periodView(evidence.period),
      figure: evidence.figure,
      limits: limits ?? null,
    })),
    stretches: stretches.map(({ centre, ...one }) => ({ ...one, centre: centre ?? null })),
    signals: signals.filter(({ to }) => to >= since),
    baselines: baselines.map(baselineView),
    may: { rebase: view.kind !== 'group' && (await mayRebase(context, view.unit.id)) },
  })
}

function changeView(change: Change): MeasureChartView['change'] {
  return change.state === 'unsaid' ? change : { ...change, before: periodView(change.before) }
}

/** A baseline as it crosses the wire. */
export function baselineView({ id, startsOn, reason, decidedAs, decidedAt }: Baseline): ChartBaseline {
  return {
    id: id as ChartBaseline['id'],
    from: startsOn,
    reason,
    decidedAs,
    decidedAt: decidedAt.toISOString(),
  }
}

/** Whether somebody may decide how a unit's charts are drawn: by role, and of no unit of their own line. */
export async function mayRebase(context: ActionContext, unitId: string): Promise<boolean> {
  return context.may('scorecard:rebase') && !(await isOfOwnLine(context, unitId))
}

/** Whether a unit is the actor's own, or stands above or below it. */
export async function isOfOwnLine({ tx, actor }: ActionContext, unitId: string): Promise<boolean> {
  return concernsOwn((await unitPath(tx, unitId)) ?? [], await ownPlaces(tx, actor))
}
