import { z } from 'zod'
import { unitId } from '../../organisation/contract.ts'
import { day, type Endpoints } from '../../platform/http/endpoint.ts'
import { serviceId } from '../../service/contract.ts'
import { touchpointId } from './touchpoints.ts'
import { comparedGroupId, figure, period, periodKinds, subjectOrGroup } from '../contract.ts'

/** A share of 0 … 1 with its 95 % interval. */
const share = z.object({ share: z.number(), low: z.number(), high: z.number() })

export const markShare = share.extend({
  /** 1 very dissatisfied … 5 very satisfied. */
  mark: z.number().int(),
  count: z.number().int(),
  /** The same in the period before; null where that has none. */
  before: share.nullable(),
  /** Where the intervals of both periods lie apart and both have 30 people behind them. */
  differs: z.enum(['more', 'less']).nullable(),
})
export type MarkShare = z.output<typeof markShare>

/** How the answers 1–5 spread, and which reasons were chosen of as many answers. */
export const answerSpread = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('hidden'), needed: z.number().int() }),
  z.object({
    state: z.enum(['early', 'scored']),
    n: z.number().int(),
    raters: z.number().int(),
    /** Answers in the period before; 0 where that shows none. */
    nBefore: z.number().int(),
    marks: z.array(markShare),
    /** Of how many answers the reasons are: of a unit, those that figures of its services have counted. */
    reasonsOf: z.number().int(),
    reasons: z.array(
      share.extend({ text: z.object({ id: z.string(), en: z.string() }), count: z.number().int() }),
    ),
  }),
])
export type AnswerSpread = z.output<typeof answerSpread>

/** Working times in bars that grow by the same factor; the last holds all that is longer. */
export const timeSpread = z.object({
  n: z.number().int(),
  bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.number().int() })),
  /** Promised working minutes, where the subject is a service with a single promise. */
  promise: z.number().nullable(),
  within: figure,
  median: figure,
  p90: figure,
})
export type TimeSpread = z.output<typeof timeSpread>

/** Whether work is finished just before the limit more often than a smooth curve through the rest has it. */
export const limitBunching = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsaid'), n: z.number().int(), needed: z.number().int() }),
  z.object({
    state: z.literal('measured'),
    n: z.number().int(),
    /** Requests by fortieths of their promise, from half of it to one and a half, and the curve through those not at the limit. */
    counts: z.array(z.number().int()),
    fitted: z.array(z.number()),
    /** Surplus in the last twentieth before the limit, in multiples of what the curve has there. */
    excess: z.number(),
    low: z.number(),
    high: z.number(),
    bunched: z.boolean(),
  }),
])
export type LimitBunching = z.output<typeof limitBunching>

export const spread = z.object({
  subject: subjectOrGroup,
  period,
  before: period,
  answers: answerSpread,
  times: timeSpread,
  /** Of the twelve months up to the end of the period. */
  bunching: limitBunching,
  bunchingFrom: day,
})
export type SpreadView = z.output<typeof spread>

const query = z.object({ period: z.enum(periodKinds).default('month'), start: day.optional() })

export const spreadEndpoints = {
  'GET /scorecards/units/:unitId/spread': {
    summary: 'How answers, reasons and working times of a unit with all units below spread',
    params: z.object({ unitId }),
    query,
    output: spread,
  },
  'GET /scorecards/groups/:groupId/spread': {
    summary: 'How answers, reasons and working times of the units of a peer group spread',
    params: z.object({ groupId: comparedGroupId }),
    query,
    output: spread,
  },
  'GET /scorecards/touchpoints/:touchpointId/spread': {
    summary: 'How answers and reasons of a touchpoint spread',
    params: z.object({ touchpointId }),
    query,
    output: spread,
  },
  'GET /scorecards/services/:serviceId/spread': {
    summary: 'How answers, reasons and working times of a service spread',
    params: z.object({ serviceId }),
    query,
    output: spread,
  },
} satisfies Endpoints
export type SpreadEndpoints = typeof spreadEndpoints
