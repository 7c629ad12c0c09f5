import { organisationDay } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { completionPromises, reasonTexts } from '../service/index.ts'
import type { PeriodKind, Scorecard } from './contract.ts'
import type { AnswerSpread, SpreadView } from './contract/spread.ts'
import { markShares, shareOf, spreadAnswers } from './domain/answer-spread.ts'
import { periodOf, type Day, type Period } from './domain/periods.ts'
import { gatherReasons } from './domain/reasons.ts'
import type { Counted } from './domain/sums.ts'
import { limitBunching, timeBars } from './domain/time-spread.ts'
import { periodAsked, periodView, readFigures, type SubjectFigures } from './scorecards.ts'
import { countsOver } from './store/chart-figures.ts'
import { servicesOf } from './store/subjects.ts'
import type { Subject } from './subjects.ts'
import { visitReasonTexts } from './visit-reason-texts.ts'

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
    answers: await answersOf(is, was, () => readReasons(tx, subject, period, is.counted)),
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
  is: SubjectFigures,
  was: SubjectFigures,
  reasonsChosen: () => Promise<ChosenReasons>,
): Promise<AnswerSpread> {
  const figure = is.measures.satisfied
  if (figure.state === 'none' || figure.state === 'hidden') return figure
  const now = spreadAnswers(figure, is.counted, is.released)
  if (now === undefined) return { state: 'none' }
  const before = spreadAnswers(was.measures.satisfied, was.counted, was.released)
  const { state, raters } = figure
  const { reasons, of } = await reasonsChosen()
  return {
    state,
    n: now.n,
    raters,
    nBefore: before?.n ?? 0,
    marks: markShares(now, before),
    reasonsOf: of,
    reasons: reasons.map(({ text, count }) => ({ text, count, ...shareOf(count, { ...now, n: of }) })),
  }
}

/** The reasons that were chosen, most often first, and of how many answers. */
interface ChosenReasons {
  readonly reasons: Scorecard['reasons']
  readonly of: number
}

/**
 * The reasons that were chosen. Each service offers words of its own, so at a unit a reason would tell of the only person in a
 * publication who asked for that service: of units, therefore, what figures of their services have counted of it.
 */
export async function readReasons(
  tx: ActionContext['tx'],
  { counted: kind, parts }: Subject,
  { kind: span, start: from, end: until }: Period,
  counted: readonly Counted[],
): Promise<ChosenReasons> {
  const services = kind === 'unit' ? await servicesOf(tx, parts.parts) : []
  const of = (measure: string) =>
    kind === 'unit'
      ? countsOver(tx, { kind: 'service', parts: services }, { kind: span, from, until }, measure)
      : counted.filter((row) => row.measure === measure)
  const given = (await of('reason')).filter(({ count }) => count > 0)
  const answers = await of('satisfaction')
  const texts =
    kind === 'touchpoint'
      ? visitReasonTexts
      : await reasonTexts(
          tx,
          given.map((row) => row.value),
        )
  return { reasons: gatherReasons(given, texts), of: answers.reduce((sum, { count }) => sum + count, 0) }
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
