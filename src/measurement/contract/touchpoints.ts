import { z } from 'zod'
import { unitId, unitName } from '../../organisation/contract.ts'
import {
  bothLanguages,
  day,
  done,
  instant,
  pageOf,
  pageQuery,
  type Endpoints,
} from '../../platform/http/endpoint.ts'

export const touchpointId = z.uuid().brand<'TouchpointId'>()
export type TouchpointId = z.output<typeof touchpointId>

/** What a touchpoint is: it decides which reasons a verdict may name. */
export const touchpointKinds = [
  'guard_post',
  'teller',
  'customer_service',
  'brochure_stand',
  'phone',
  'other',
] as const
export type TouchpointKind = (typeof touchpointKinds)[number]

/** What a verdict on a visit may be about. */
export const visitReasons = ['waiting', 'manner', 'clarity', 'settled', 'place', 'safety', 'found'] as const
export type VisitReason = (typeof visitReasons)[number]

/** What customers say of a visit. Effort and promise are not asked, nobody keeps a clock, and nobody counts who was served. */
export const visitMeasureNames = ['satisfied', 'satisfaction_mean'] as const

const text = z.object({ id: z.string(), en: z.string() })

/** The letters and digits of a code, without those that are mistaken for each other and without vowels, so that it is no word. */
export const codeLetters = 'bcdfghjkmnpqrstvwxz23456789'
export const codeLength = 10
/** As it stands in an address; capitals mean the same. */
export const touchpointCode = z
  .string()
  .max(40)
  .transform((code) => code.toLowerCase())

/** A touchpoint in the lists of its unit. */
export const touchpointView = z.object({
  id: touchpointId,
  kind: z.enum(touchpointKinds),
  name: text,
  unit: unitName,
  code: z.string(),
  /** What the QR code holds, and what stands below it. */
  link: z.string(),
  retiredAt: instant.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type TouchpointView = z.output<typeof touchpointView>

export const touchpointBody = z.object({
  kind: z.enum(touchpointKinds),
  name: bothLanguages(120),
})

const why = z.object({ reason: z.string().trim().min(1).max(500) })

/** Many equal marks of a touchpoint within the same ten minutes. */
export const bulkVisitRow = z.object({
  unit: unitName,
  touchpoint: z.object({
    id: touchpointId,
    kind: z.enum(touchpointKinds),
    name: text,
    retired: z.boolean(),
  }),
  n: z.number().int(),
  mark: z.number().int(),
  /** When the ten minutes began. */
  from: instant,
  /** How likely that many equal marks are, given as this touchpoint gets them at other times. */
  p: z.number(),
  q: z.number(),
})
export type BulkVisitRow = z.output<typeof bulkVisitRow>

export const touchpointEndpoints = {
  'GET /questions/bulk-visits': {
    summary:
      'Many equal verdicts of customers within ten minutes that a touchpoint would hardly get so by chance',
    query: pageQuery,
    output: pageOf(bulkVisitRow).extend({
      about: z.object({ tried: z.number().int(), marks: z.number().int(), since: day }),
    }),
  },
  'GET /touchpoints': {
    summary:
      'Where customers are served: touchpoints by name, of a unit and all units below where one is given',
    query: pageQuery.extend({
      unitId: unitId.optional(),
      q: z.string().trim().max(100).optional(),
      retired: z.enum(['no', 'yes']).default('no'),
    }),
    output: pageOf(touchpointView).extend({ may: z.object({ make: z.boolean() }) }),
  },
  'GET /touchpoints/:touchpointId': {
    summary: 'One touchpoint',
    params: z.object({ touchpointId }),
    output: touchpointView,
  },
  'POST /units/:unitId/touchpoints': {
    summary: 'Make a touchpoint of a unit',
    params: z.object({ unitId }),
    body: touchpointBody,
    output: touchpointView,
    made: true,
  },
  'PUT /touchpoints/:touchpointId': {
    summary: 'Change what a touchpoint is called and what kind it is; its code stays',
    params: z.object({ touchpointId }),
    body: touchpointBody,
    output: touchpointView,
  },
  'POST /touchpoints/:touchpointId/code': {
    summary: 'Give a touchpoint another code, for a reason: pages with the old one lead nowhere from then on',
    params: z.object({ touchpointId }),
    body: why,
    output: touchpointView,
  },
  'POST /touchpoints/:touchpointId/retire': {
    summary: 'Retire a touchpoint, for a reason: nobody can rate it any more, its figures stay',
    params: z.object({ touchpointId }),
    body: why,
    output: touchpointView,
  },
  'GET /scorecards/touchpoints/:touchpointId/comments': {
    summary: 'Comments of counted verdicts of customers, in shuffled order',
    params: z.object({ touchpointId }),
    query: pageQuery,
    output: pageOf(z.object({ id: z.string(), text: z.string(), countedOn: day })),
  },
} satisfies Endpoints
export type TouchpointEndpoints = typeof touchpointEndpoints

const codeParams = z.object({ code: touchpointCode })

/** What whoever stands at a touchpoint sees before they rate it. */
export const visitView = z.object({
  organisation: z.string(),
  simulated: z.boolean(),
  unit: text,
  name: text,
  kind: z.enum(touchpointKinds),
  reasons: z.array(z.object({ reason: z.enum(visitReasons), text })),
  /** Why whoever looks cannot rate it, else null. In the reader's language. */
  refusal: z.object({ code: z.string(), text: z.string() }).nullable(),
})
export type VisitView = z.output<typeof visitView>

export const visitBody = z.object({
  /** 1 very dissatisfied … 5 very satisfied. */
  satisfaction: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  reasons: z.array(z.enum(visitReasons)).max(visitReasons.length),
  comment: z.string().trim().max(1000),
})
export type VisitBody = z.output<typeof visitBody>

/** Endpoints for which nobody needs to be signed in: whoever has the code stands, so it is taken, at the counter. */
export const visitEndpoints = {
  'GET /t/:code': {
    summary: 'What a touchpoint is, for whoever scans its code',
    params: codeParams,
    output: visitView,
  },
  'POST /t/:code/ratings': {
    summary:
      'Rate a visit to a touchpoint, without signing in; sent again under its Idempotency-Key it stays one verdict',
    params: codeParams,
    body: visitBody,
    output: done,
    made: true,
  },
} satisfies Endpoints
export type VisitEndpoints = typeof visitEndpoints
