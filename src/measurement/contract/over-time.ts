import { z } from 'zod'
import { unitId } from '../../organisation/contract.ts'
import { day, instant, type Endpoints } from '../../platform/http/endpoint.ts'
import { serviceId } from '../../service/contract.ts'
import { touchpointId, visitMeasureNames } from './touchpoints.ts'
import { comparedGroupId, figure, period, periodKinds, subjectOrGroup } from '../contract.ts'

/** Measures with a control chart: those whose chance variation is known. */
export const chartMeasureNames = [
  'satisfied',
  'satisfaction_mean',
  'effort_mean',
  'promise_felt',
  'within_response',
  'within_completion',
] as const
export type ChartMeasure = (typeof chartMeasureNames)[number]

/** Limits within which a steady process stays; not clipped to the scale. */
const limits = z.object({ centre: z.number(), low: z.number(), high: z.number() })

export const chartPoint = z.object({ period, figure, limits: limits.nullable() })
export type ChartPointView = z.output<typeof chartPoint>

/** What a part of the chart with limits of its own rests on. */
export const chartStretch = z.object({
  from: day,
  /** `settled`: on twelve points without a signal; otherwise why its limits say less, or there are none. */
  state: z.enum(['settled', 'unstable', 'provisional', 'too_few', 'no_variation']),
  /** Points with a value, and how many of them the limits rest on. */
  points: z.number().int(),
  baseline: z.number().int(),
  centre: z.number().nullable(),
})

export const chartSignal = z.object({
  rule: z.enum(['beyond', 'run', 'two_of_three']),
  side: z.enum(['above', 'below']),
  /** First day of the period of its first point, and of its last. */
  from: day,
  to: day,
  points: z.number().int(),
})
export type ChartSignalView = z.output<typeof chartSignal>

/** Why a period cannot be compared with an earlier one. */
export const unsaidReasons = ['none', 'hidden', 'alone', 'unbounded'] as const

/** A period beside the latest earlier one that can be compared; the difference with its 95 % interval. */
export const change = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsaid'), reason: z.enum(unsaidReasons) }),
  z.object({
    state: z.literal('compared'),
    before: period,
    was: z.number(),
    is: z.number(),
    difference: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.number().int(),
    nBefore: z.number().int(),
    verdict: z.enum(['noise', 'unclear', 'signal', 'early']),
  }),
])
export type ChangeView = z.output<typeof change>

export const baselineId = z.uuid().brand<'BaselineId'>()

/** A decision that the limits of a chart rest on the points from a day on. */
export const chartBaseline = z.object({
  id: baselineId,
  from: day,
  reason: z.string(),
  /** As what somebody decided it. */
  decidedAs: z.enum(['steward', 'auditor']),
  decidedAt: instant,
})
export type ChartBaseline = z.output<typeof chartBaseline>

export const measureChart = z.object({
  subject: subjectOrGroup,
  measure: z.enum(chartMeasureNames),
  /** The period that the page is about. */
  period,
  change,
  /** What a point is; `thin`: months, because too many weeks have fewer than 30 answers. */
  points: z.enum(['week', 'month']),
  thin: z.boolean(),
  /** Closed periods, oldest first; a period without a value is a gap. */
  chart: z.array(chartPoint),
  stretches: z.array(chartStretch),
  signals: z.array(chartSignal),
  baselines: z.array(chartBaseline),
  /** Whether the reader may begin a new baseline: not of their own unit, nor of one above or below it. */
  may: z.object({ rebase: z.boolean() }),
})
export type MeasureChartView = z.output<typeof measureChart>

const chartQuery = z.object({
  measure: z.enum(chartMeasureNames).default('satisfied'),
  period: z.enum(periodKinds).default('month'),
  start: day.optional(),
})
const reason = z.string().trim().min(1).max(500)
const baselineBody = z.object({
  measure: z.enum(chartMeasureNames),
  /** First day of the first point that the new limits rest on. */
  from: day,
  reason,
})

export const overTimeEndpoints = {
  'GET /scorecards/units/:unitId/chart': {
    summary:
      'Control chart of a measure of a unit with all units below, and whether its last change is more than noise',
    params: z.object({ unitId }),
    query: chartQuery,
    output: measureChart,
  },
  'GET /scorecards/services/:serviceId/chart': {
    summary: 'Control chart of a measure of a service, and whether its last change is more than noise',
    params: z.object({ serviceId }),
    query: chartQuery,
    output: measureChart,
  },
  'GET /scorecards/groups/:groupId/chart': {
    summary:
      'Control chart of a measure of the units of a peer group, and whether its last change is more than noise',
    params: z.object({ groupId: comparedGroupId }),
    query: chartQuery,
    output: measureChart,
  },
  'POST /scorecards/units/:unitId/chart/baselines': {
    summary: 'Begin a new baseline in the chart of a unit, for a reason; limits before it stay as they were',
    params: z.object({ unitId }),
    body: baselineBody,
    output: chartBaseline,
  },
  'POST /scorecards/services/:serviceId/chart/baselines': {
    summary:
      'Begin a new baseline in the chart of a service, for a reason; limits before it stay as they were',
    params: z.object({ serviceId }),
    body: baselineBody,
    output: chartBaseline,
  },
  'GET /scorecards/touchpoints/:touchpointId/chart': {
    summary: 'Control chart of a measure of a touchpoint, and whether its last change is more than noise',
    params: z.object({ touchpointId }),
    query: chartQuery.extend({ measure: z.enum(visitMeasureNames).default('satisfied') }),
    output: measureChart,
  },
  'POST /scorecards/touchpoints/:touchpointId/chart/baselines': {
    summary:
      'Begin a new baseline in the chart of a touchpoint, for a reason; limits before it stay as they were',
    params: z.object({ touchpointId }),
    body: baselineBody.extend({ measure: z.enum(visitMeasureNames) }),
    output: chartBaseline,
  },
  'POST /scorecards/chart-baselines/:baselineId/withdraw': {
    summary: 'Withdraw a new baseline, for a reason: the chart is then as if it had not been begun',
    params: z.object({ baselineId }),
    body: z.object({ reason }),
    output: chartBaseline,
  },
} satisfies Endpoints
export type OverTimeEndpoints = typeof overTimeEndpoints
