import { organisationDay } from '../../organisation/index.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { measurementEndpoints, Scorecard } from '../contract.ts'
import type { Period } from '../domain/periods.ts'
import { distributionOf, type Counted } from '../domain/sums.ts'
import {
  completedIn,
  neededRaters,
  periodAsked,
  periodView,
  readFigures,
  trendUpTo,
  waitingVerdicts,
  type SubjectFigures,
} from '../scorecards.ts'
import { lastReleased } from '../store/figures.ts'
import { readReasons } from '../spreads.ts'
import { subjectOf } from '../subjects.ts'

type OfUnit = (typeof measurementEndpoints)['GET /scorecards/units/:unitId']
type OfService = (typeof measurementEndpoints)['GET /scorecards/services/:serviceId']
type OfTouchpoint = (typeof measurementEndpoints)['GET /scorecards/touchpoints/:touchpointId']
type OfGroup = (typeof measurementEndpoints)['GET /scorecards/groups/:groupId']
type Refused = 'not_found' | 'period_invalid'

/** The scorecard of a unit with all units below. */
export async function readUnitScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfUnit>,
): Promise<Result<EndpointOutput<OfUnit>, Refused>> {
  return readScorecard(context, 'unit', params.unitId, query)
}

/** The scorecard of a service. */
export async function readServiceScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfService>,
): Promise<Result<EndpointOutput<OfService>, Refused>> {
  return readScorecard(context, 'service', params.serviceId, query)
}

/** The scorecard of a touchpoint. */
export async function readTouchpointScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfTouchpoint>,
): Promise<Result<EndpointOutput<OfTouchpoint>, Refused>> {
  return readScorecard(context, 'touchpoint', params.touchpointId, query)
}

/** The scorecard of the units of a peer group, all together. */
export async function readGroupScorecard(
  context: ActionContext,
  { params, query }: EndpointInput<OfGroup>,
): Promise<Result<EndpointOutput<OfGroup>, Refused>> {
  return readScorecard(context, 'group', params.groupId, query)
}

/** A scorecard of any kind, for the screen and for CSV. */
export async function readScorecard(
  { tx, now }: ActionContext,
  kind: Scorecard['subject']['kind'],
  id: string,
  query: EndpointInput<OfUnit>['query'],
): Promise<Result<EndpointOutput<OfUnit>, Refused>> {
  const today = await organisationDay(tx, now)
  const subject = await subjectOf(tx, kind, id, today)
  if (subject === undefined) return refuse('not_found')
  const period = periodAsked(query.period, query.start, today)
  if (period === undefined) return refuse('period_invalid')
  const periods = trendUpTo(period, today)
  const { figures, waits } = await readFigures(tx, {
    kind: subject.counted,
    subjects: [subject.parts],
    periods,
    today,
  })
  const bySubject = figures.get(subject.parts.owner)
  const mine = bySubject?.get(period.start)
  if (mine === undefined) return refuse('period_invalid')
  const releasedAt = await lastReleased(tx, subject.counted, subject.parts.parts)
  return accept({
    subject: subject.view,
    period: periodView(period),
    waiting: waitingVerdicts(waits.get(subject.parts.owner)),
    needed: neededRaters(waits.get(subject.parts.owner)),
    publishedAt: releasedAt?.toISOString() ?? null,
    completed: completedIn(mine.counted),
    measures: mine.measures,
    reasons: (await readReasons(tx, subject, period, mine.counted)).reasons,
    distribution: distributionOf(mine.counted),
    reported: reportedOf(mine.counted),
    trend: periods.map((one) => ({ period: periodView(one), measures: measuresIn(bySubject, one) })),
  })
}

function measuresIn(
  bySubject: ReadonlyMap<string, SubjectFigures> | undefined,
  period: Period,
): Scorecard['measures'] {
  const figures = bySubject?.get(period.start)
  if (figures === undefined) throw new Error(`No figures were read for ${period.kind} ${period.start}`)
  return figures.measures
}

/** What another system said of its own promise: shown beside, never mixed with our clock. */
function reportedOf(counted: readonly Counted[]): Scorecard['reported'] {
  const reported = counted.filter((row) => row.measure === 'reported' && row.count > 0)
  const system = reported[0]?.value.split(' ')[0]
  if (system === undefined) return null
  const of = (word: string) =>
    reported.filter((row) => row.value.endsWith(` ${word}`)).reduce((sum, row) => sum + row.count, 0)
  return { system, kept: of('kept'), broken: of('broken'), unknown: of('unknown') }
}
