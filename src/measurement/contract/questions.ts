import { z } from 'zod'
import { personName, unitName } from '../../organisation/contract.ts'
import { day, instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'
import { requestId, serviceId } from '../../service/contract.ts'

const text = z.object({ id: z.string(), en: z.string() })

/** What a case is known by: it says nothing of who is behind it. */
export const caseId = z.string().regex(/^[\da-f]{32}$/)

/** What a list is made of, also where nothing was found: so many things tried, over so many marks since a day. */
const about = z.object({ tried: z.number().int(), marks: z.number().int(), since: day })

/** What one unit gave the other. The mean is null while fewer than five people stand behind it. */
const oneWay = z.object({ n: z.number().int(), people: z.number().int(), mean: z.number().nullable() })
export type OneWayView = z.output<typeof oneWay>

export const tradedRow = z.object({
  id: caseId,
  first: unitName,
  second: unitName,
  /** What the first unit gave the second, and back. */
  there: oneWay,
  back: oneWay,
  z: z.number(),
  q: z.number(),
})
export type TradedRow = z.output<typeof tradedRow>

export const bulkRow = z.object({
  id: caseId,
  /** Stands for the person within this list; who it is is told to whoever opens the case. */
  rater: z.number().int(),
  units: z.array(unitName),
  n: z.number().int(),
  mark: z.number().int(),
  on: day,
  seconds: z.number().int(),
  /** How likely that many equal marks are, given as this person gives them at other times. */
  p: z.number(),
  q: z.number(),
})
export type BulkRow = z.output<typeof bulkRow>

export const distantRow = z.object({
  id: caseId,
  rater: z.number().int(),
  unit: unitName,
  n: z.number().int(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  q: z.number(),
  others: z.object({ n: z.number().int(), people: z.number().int(), mean: z.number() }),
})
export type DistantRow = z.output<typeof distantRow>

export const bunchedRow = z.object({
  unit: unitName,
  service: z.object({ id: serviceId, name: text }).nullable(),
  n: z.number().int(),
  excess: z.number(),
  low: z.number(),
  high: z.number(),
  q: z.number(),
})
export type BunchedRow = z.output<typeof bunchedRow>

export const caseKinds = ['traded', 'bulk', 'distant'] as const
export type CaseKind = (typeof caseKinds)[number]

export const openedCase = z.object({
  people: z.array(
    z.object({
      person: personName,
      marks: z.array(
        z.object({
          requestId,
          /** Where the person worked when they gave it; null where that is not known. */
          from: unitName.nullable(),
          unit: unitName,
          service: z.object({ id: serviceId, name: text }),
          mark: z.number().int(),
          ratedAt: instant,
        }),
      ),
    }),
  ),
  marks: z.number().int(),
})
export type OpenedCase = z.output<typeof openedCase>

const listOf = <Row extends z.ZodType>(row: Row) => pageOf(row).extend({ about })

/** What is worth a question of the auditor: never a verdict on anybody. */
export const questionEndpoints = {
  'GET /questions/traded-marks': {
    summary: 'Pairs of units that mark each other better than both give and receive elsewhere',
    query: pageQuery,
    output: listOf(tradedRow),
  },
  'GET /questions/bulk-marks': {
    summary: 'Bursts of equal marks that their giver would hardly give so by chance',
    query: pageQuery,
    output: listOf(bulkRow),
  },
  'GET /questions/distant-raters': {
    summary: 'Raters whose marks of a unit are far from those of all others',
    query: pageQuery,
    output: listOf(distantRow),
  },
  'GET /questions/bunched-times': {
    summary: 'Units or services whose completions bunch just within the promised time',
    query: pageQuery.extend({ of: z.enum(['units', 'services']).default('units') }),
    output: listOf(bunchedRow),
  },
  'POST /questions/:caseId/open': {
    summary: 'See who is behind a case, with a reason that the log keeps and those people are told',
    params: z.object({ caseId }),
    body: z.object({ kind: z.enum(caseKinds), reason: z.string().trim().min(1).max(500) }),
    output: openedCase,
    once: true,
  },
} satisfies Endpoints
