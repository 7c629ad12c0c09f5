import { z } from 'zod'
import { figure } from '../measurement/contract.ts'
import { unitId, unitName } from '../organisation/contract.ts'
import { day, instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { promise, serviceId } from '../service/contract.ts'

/** A quarter by its name, such as `2026-Q3`. */
export const quarterName = z.string().regex(/^(19|20|21)\d\d-Q[1-4]$/)

/** What is published of a service or a unit, of all that was measured. */
export const publishedMeasures = z.object({
  within_response: figure,
  within_completion: figure,
  /** Of a unit with all units below it, as its scorecard has it. */
  satisfied: figure,
})
export type PublishedMeasures = z.output<typeof publishedMeasures>
export type PublishedMeasure = keyof PublishedMeasures

export const publishedService = z.object({
  id: serviceId,
  name: z.object({ id: z.string(), en: z.string() }),
  /** In force at the end of the quarter. */
  promises: z.array(promise),
  /** Whether something else was promised earlier in the quarter. */
  changed: z.boolean(),
  /** Whether it was given up in the quarter. */
  retired: z.boolean(),
  completed: z.number().int(),
  measures: publishedMeasures,
})
export type PublishedService = z.output<typeof publishedService>

export const publishedTotal = z.object({
  services: z.number().int(),
  completed: z.number().int(),
  /** Requests of the quarter that could still be rated on the day of publication. */
  ratable: z.number().int(),
  measures: publishedMeasures,
  credits: z.object({
    paid: z.number().int(),
    received: z.number().int(),
    rechargedTo: z.number().int(),
    rechargedOn: z.number().int(),
    requests: z.number().int(),
  }),
  proposals: z.object({
    made: z.number().int(),
    inTime: z.number().int(),
    late: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
  }),
})
export type PublishedTotal = z.output<typeof publishedTotal>

/** A quarter that was published; `start` is its first day, `end` its last. */
export const publishedQuarter = z.object({
  name: quarterName,
  start: day,
  end: day,
  publishedAt: instant,
  currency: z.enum(['rupiah', 'points']).nullable(),
})
export type PublishedQuarter = z.output<typeof publishedQuarter>

export const publishedUnit = publishedTotal.extend({ unit: unitName })
export type PublishedUnit = z.output<typeof publishedUnit>

/** That an amount of the quarter became another one on a day, after it was published. */
const correction = z.object({
  on: day,
  measure: z.enum(['paid', 'received', 'rechargedTo', 'rechargedOn']),
  from: z.number().int(),
  to: z.number().int(),
})

const ofQuarter = z.object({ quarter: quarterName })

export const publicationEndpoints = {
  'GET /publications': {
    summary: 'Quarters that were published, the latest first, and when the running one will be',
    output: z.object({
      rows: z.array(publishedQuarter.extend({ units: z.number().int() })),
      /** The quarter that comes next, and from which day on; null where no service is offered yet. */
      next: z.object({ start: day, on: day }).nullable(),
    }),
  },
  'GET /publications/:quarter': {
    summary: 'Units of a published quarter, in the order of the tree as it was',
    params: ofQuarter,
    query: pageQuery.extend({ q: z.string().trim().max(100).optional() }),
    output: pageOf(publishedUnit).extend({ quarter: publishedQuarter }),
  },
  'GET /publications/:quarter/figures.csv': {
    summary: 'A published quarter as CSV: every unit, and every service of it',
    params: ofQuarter,
    output: z.string(),
    format: 'csv',
  },
  'GET /publications/:quarter/units/:unitId': {
    summary: 'What a unit promised and achieved in a quarter, as it was published',
    params: ofQuarter.extend({ unitId }),
    output: publishedUnit.omit({ services: true }).extend({
      quarter: publishedQuarter,
      services: z.array(publishedService),
      /** What became of the credits since, beside the frozen figures, by day. */
      corrections: z.array(correction),
    }),
  },
} satisfies Endpoints
export type PublicationEndpoints = typeof publicationEndpoints
export type UnitPublication = z.output<
  (typeof publicationEndpoints)['GET /publications/:quarter/units/:unitId']['output']
>
