import { organisationDay } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { completionPromises, reasonTexts } from '../service/index.ts'
import type { PeriodKind, Scorecard } from './contract.ts'
import type { AnswerSpread, SpreadView } from './contract/spread.ts'
import { markShares, shareOf, spreadAnswers, type SpreadAnswers } from './domain/answer-spread.ts'
import { periodOf, type Day, type Period } from './domain/periods.ts'
import { gatherReasons } from './domain/reasons.ts'
import type { Counted } from './domain/sums.ts'
import { limitBunching, timeBars } from './domain/time-spread.ts'
import { periodAsked, periodView, readFigures, type SubjectFigures } from './scorecards.ts'
import { countsOver } from './store/chart-figures.ts'
import type { Subject } from './subjects.ts'

/** How answers, reasons and times of a subject spread in a period. */
export async function readSpread(
  { tx, now }: ActionContext,
  subject: Subject,
  asked: { readonly period: PeriodKind; readonly start?: string | undefined },
): Promise<Result<SpreadView, 'period_invalid'>> {
  const today = await organisationDay(tx, now)
  const period = periodAsked(asked.period, asked.start, today)
  if (period === undefined) return refuse('period_invalid')
  const before = periodOf(period.kind, dayBefore(period.start), today)
  const { view, parts, counted } = subject
  const { figures } = await readFigures(tx, {
    kind: counted,
    subjects: [parts],
    periods: [before, period],
    today,
  })
  const [was, is] = [before, period].map(({ start }) => figures.get(parts.owner)?.get(start))
  if (was === undefined || is === undefined) return refuse('period_invalid')
  const year = lastYear(period, today)
  const byPart = await countsOver(tx, { kind: counted, parts: parts.parts }, year, 'of_promise')
  return accept({
    subject: view,
    period: periodView(period),
    before: periodView(before),
    answers: await answersOf(tx, is, was),
    times: timesOf(is, view.kind === 'service' ? await completionPromises(tx, view.service.id) : []),
    bunching: limitBunching(byPart.map(({ value, count }) => ({ bin: Number(value), count }))),
    bunchingFrom: year.from,
  })
}

function dayBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

/** The twelve months up to the last that the period touches. */
function lastYear(period: Period, today: Day) {
  const last = periodOf('month', dayBefore(period.end), today)
  const from = Temporal.PlainDate.from(last.start).subtract({ months: 11 }).toString()
  return { kind: 'month', from, until: last.end } as const
}

async function answersOf(
  tx: ActionContext['tx'],
  is: SubjectFigures,
  was: SubjectFigures,
): Promise<AnswerSpread> {
  const figure = is.measures.satisfied
  if (figure.state === 'none' || figure.state === 'hidden') return figure
  const now = spreadAnswers(figure, is.counted, is.released)
  if (now === undefined) return { state: 'none' }
  const before = spreadAnswers(was.measures.satisfied, was.counted, was.released)
  const { state, raters } = figure
  return {
    state,
    n: now.n,
    raters,
    nBefore: before?.n ?? 0,
    marks: markShares(now, before),
    reasons: await reasonsOf(tx, is.counted, now),
  }
}

async function reasonsOf(tx: ActionContext['tx'], counted: readonly Counted[], now: SpreadAnswers) {
  const reasons = await readReasons(tx, counted)
  return reasons.map(({ text, count }) => ({ text, count, ...shareOf(Math.min(count, now.n), now) }))
}

/** The reasons that were chosen, most often first. */
export async function readReasons(
  tx: ActionContext['tx'],
  counted: readonly Counted[],
): Promise<Scorecard['reasons']> {
  const given = counted.filter((row) => row.measure === 'reason' && row.count > 0)
  const texts = await reasonTexts(
    tx,
    given.map((row) => row.value),
  )
  return gatherReasons(given, texts)
}

function timesOf({ measures, counted }: SubjectFigures, promises: readonly number[]): SpreadView['times'] {
  const bins = counted
    .filter(({ measure }) => measure === 'minutes')
    .map(({ value, count }) => ({ bin: Number(value), count }))
  const [promise] = promises
  return {
    n: bins.reduce((sum, { count }) => sum + count, 0),
    bars: timeBars(bins),
    promise: promises.length === 1 && promise !== undefined ? promise : null,
    within: measures.within_completion,
    median: measures.median_minutes,
    p90: measures.p90_minutes,
  }
}
