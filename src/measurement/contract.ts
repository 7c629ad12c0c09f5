import { z } from 'zod'
import { unitId, unitKinds, unitName } from '../organisation/contract.ts'
import { day, instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { reasonId, requestId, serviceId } from '../service/contract.ts'
import { questionEndpoints } from './contract/questions.ts'
import { touchpointId, touchpointKinds } from './contract/touchpoints.ts'

export * from './contract/questions.ts'
export { touchpointId, touchpointKinds, type TouchpointEndpoints } from './contract/touchpoints.ts'

const text = z.object({ id: z.string(), en: z.string() })
const five = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

export const ratingBody = z.object({
  /** 1 very dissatisfied … 5 very satisfied. */
  satisfaction: five,
  /** 1 very little effort … 5 very much effort for the asker. */
  effort: five.nullable(),
  /** Whether the promise was kept from the rater's view. */
  promiseKept: z.boolean().nullable(),
  reasonIds: z.array(reasonId).max(30),
  comment: z.string().trim().max(2000),
})

export const ratingView = z.object({
  request: z.object({
    id: requestId,
    number: z.string(),
    summary: z.string(),
    completedAt: instant.nullable(),
  }),
  service: z.object({ id: serviceId, name: text }),
  unit: unitName,
  doneWell: text,
  reasons: z.array(z.object({ id: reasonId, text })),
  /** One's own verdict; nobody else ever reads it. */
  rating: ratingBody.extend({ ratedAt: instant, changes: z.number().int() }).nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** Why it cannot be given or changed (now), else null. In the reader's language. */
  refusal: z.object({ code: z.string(), text: z.string() }).nullable(),
})
export type RatingView = z.output<typeof ratingView>

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]
/** First day of the period. */
export const period = z.object({ kind: z.enum(periodKinds), start: day, running: z.boolean() })

/** Why a figure has no interval or cannot be said; the screens have the words. */
export const figureReasons = ['all_equal', 'too_few', 'no_answers'] as const

/** A figure never comes without its n and its uncertainty, or the reason why not. */
export const figure = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  /** Fewer than five people: `needed` more must answer. */
  z.object({ state: z.literal('hidden'), needed: z.number().int() }),
  z.object({
    state: z.enum(['early', 'scored']),
    estimate: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().int(),
    /** Distinct people; equal to n where it is not about people (times). */
    raters: z.number().int(),
    reason: z.enum(figureReasons).nullable(),
  }),
])
export type Figure = z.output<typeof figure>

export const measureNames = [
  'satisfied',
  'satisfaction_mean',
  'effort_mean',
  'promise_felt',
  'response_rate',
  'within_response',
  'within_completion',
  'median_minutes',
  'p90_minutes',
] as const
export type MeasureName = (typeof measureNames)[number]
export const measures = z.record(z.enum(measureNames), figure)
export type Measures = z.output<typeof measures>

export const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unit: unitName }),
  z.object({ kind: z.literal('service'), unit: unitName, service: z.object({ id: serviceId, name: text }) }),
  z.object({
    kind: z.literal('touchpoint'),
    unit: unitName,
    touchpoint: z.object({
      id: touchpointId,
      kind: z.enum(touchpointKinds),
      name: text,
      retired: z.boolean(),
    }),
  }),
])
/** The same, or the units of a peer group all together. */
export const subjectOrGroup = z.discriminatedUnion('kind', [
  ...subject.options,
  z.object({
    kind: z.literal('group'),
    group: z.object({ id: z.string(), name: text, units: z.number().int() }),
  }),
])
/** A peer group by id, or by the kind of its units. */
export const comparedGroupId = z.union([z.enum(unitKinds), z.uuid()])

/** What another system said of its own promise, for requests that were imported. Never part of our clock. */
export const reportedBySource = z.object({
  system: z.string(),
  kept: z.number().int(),
  broken: z.number().int(),
  unknown: z.number().int(),
})

export const scorecard = z.object({
  subject: subjectOrGroup,
  period,
  /** Verdicts that came in and are not counted yet: they wait until five people have answered. */
  waiting: z.number().int(),
  /** How many further people must answer before any of them can be counted, at the least; null where none waits. */
  needed: z.number().int().nullable(),
  /** When the figures last moved. */
  publishedAt: instant.nullable(),
  completed: z.number().int(),
  measures,
  reasons: z.array(z.object({ text, count: z.number().int() })),
  /** Answers 1–5 counted, of the verdicts shown; null while hidden. */
  distribution: z.array(z.number().int()).length(5).nullable(),
  reported: reportedBySource.nullable(),
  trend: z.array(z.object({ period, measures })),
})
export type Scorecard = z.output<typeof scorecard>

/** `depth`: how many units stand above it in the tree, so that a list can show it; 0 for services. */
export const scorecardRow = z.object({
  subject,
  depth: z.number().int(),
  waiting: z.number().int(),
  completed: z.number().int(),
  measures,
})
export type ScorecardRow = z.output<typeof scorecardRow>

const periodQuery = z.object({ period: z.enum(periodKinds).default('month'), start: day.optional() })

export const measurementEndpoints = {
  ...questionEndpoints,
  'GET /ratings/waiting': {
    summary: 'Completed requests that wait for one’s verdict',
    output: z.object({
      rows: z.array(
        z.object({
          request: z.object({ id: requestId, number: z.string(), summary: z.string() }),
          service: z.object({ id: serviceId, name: text }),
          unit: unitName,
          closesAt: instant,
        }),
      ),
    }),
  },
  'GET /requests/:requestId/rating': {
    summary: 'One’s own verdict on a request',
    params: z.object({ requestId }),
    output: ratingView,
  },
  'PUT /requests/:requestId/rating': {
    summary: 'Give or change one’s verdict',
    params: z.object({ requestId }),
    body: ratingBody,
    output: ratingView,
  },

  'GET /scorecards': {
    summary: 'Scorecards of units, or of the services or touchpoints of a unit',
    query: pageQuery.extend({
      ...periodQuery.shape,
      unitId: unitId.optional(),
      of: z.enum(['units', 'services', 'touchpoints']).default('units'),
      q: z.string().trim().max(100).optional(),
    }),
    output: pageOf(scorecardRow).extend({ period }),
  },
  'GET /scorecards/units/:unitId': {
    summary: 'Scorecard of a unit with all units below',
    params: z.object({ unitId }),
    query: periodQuery,
    output: scorecard,
  },
  'GET /scorecards/groups/:groupId': {
    summary: 'Scorecard of the units of a peer group, all together',
    params: z.object({ groupId: comparedGroupId }),
    query: periodQuery,
    output: scorecard,
  },
  'GET /scorecards/services/:serviceId': {
    summary: 'Scorecard of a service',
    params: z.object({ serviceId }),
    query: periodQuery,
    output: scorecard,
  },
  'GET /scorecards/touchpoints/:touchpointId': {
    summary:
      'Scorecard of a touchpoint: what customers say of it, kept apart from what colleagues say of its unit',
    params: z.object({ touchpointId }),
    query: periodQuery,
    output: scorecard,
  },
  'GET /scorecards/touchpoints/:touchpointId/figures.csv': {
    summary: 'Scorecard of a touchpoint as CSV, all periods of its trend',
    params: z.object({ touchpointId }),
    query: periodQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /scorecards/units/:unitId/figures.csv': {
    summary: 'Scorecard of a unit as CSV, all periods of its trend',
    params: z.object({ unitId }),
    query: periodQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /scorecards/groups/:groupId/figures.csv': {
    summary: 'Scorecard of the units of a peer group as CSV, all periods of its trend',
    params: z.object({ groupId: comparedGroupId }),
    query: periodQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /scorecards/services/:serviceId/figures.csv': {
    summary: 'Scorecard of a service as CSV, all periods of its trend',
    params: z.object({ serviceId }),
    query: periodQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /scorecards/units/:unitId/comments': {
    summary: 'Comments of counted verdicts, without names, in shuffled order',
    params: z.object({ unitId }),
    query: pageQuery,
    output: pageOf(z.object({ id: z.string(), text: z.string(), countedOn: day })),
  },
  'GET /services/:serviceId/achieved': {
    summary:
      'What a service achieved in the last closed quarter (the running one where it has none), for its promise card',
    params: z.object({ serviceId }),
    output: z.object({ period, measures }),
  },
} satisfies Endpoints
export type MeasurementEndpoints = typeof measurementEndpoints
