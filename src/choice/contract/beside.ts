import { z } from 'zod'
import { figure, period } from '../../measurement/contract.ts'
import { unitKinds, unitName } from '../../organisation/contract.ts'
import { day } from '../../platform/http/endpoint.ts'
import { promise, serviceId } from '../../service/contract.ts'
import { serviceKindId, text } from './ids.ts'
import { outsideProvider } from './kinds.ts'

/** By what services beside each other are told apart. */
export const besideMeasures = ['satisfied', 'within_response', 'within_completion'] as const
export type BesideMeasure = (typeof besideMeasures)[number]

/** How many requests wait: exactly from five on; fewer are not told apart, so that none can be followed by watching. */
export const queueNow = z.discriminatedUnion('state', [
  z.object({ state: z.literal('few'), under: z.number().int() }),
  z.object({ state: z.literal('counted'), n: z.number().int() }),
])
export type QueueNow = z.output<typeof queueNow>

/** One service beside the others of its kind. */
export const promiseCard = z.object({
  service: z.object({ id: serviceId, name: text, description: text }),
  unit: unitName,
  /** Working minutes of the unit's own calendar, by priority. */
  promises: z.array(promise),
  /** In the last closed quarter. */
  achieved: z.object({ satisfied: figure, within_response: figure, within_completion: figure }),
  queue: queueNow,
  /** What a broken promise pays; null where nothing is said of it. */
  credit: text.nullable(),
  /** How many people are ready for it; null where nothing is said of it. */
  cover: text.nullable(),
})
export type PromiseCard = z.output<typeof promiseCard>

/**
 * What differs beyond doubt. `too_few`: fewer than two services have a figure of thirty people (of the clock: requests) or more.
 * `alike`: none differs from the others beyond doubt, which does not say that they are the same.
 */
export const besideFinding = z.object({
  measure: z.enum(besideMeasures),
  state: z.enum(['too_few', 'alike', 'differ']),
  compared: z.number().int(),
  above: z.array(serviceId),
  below: z.array(serviceId),
})
export type BesideFinding = z.output<typeof besideFinding>

const between = z.object({ estimate: z.number(), low: z.number(), high: z.number() })

/** The unit against its likes without itself. */
export const againstLikes = z.object({
  group: z.object({ name: text.nullable(), kind: z.enum(unitKinds).nullable() }),
  /** How many stand beside each other, this one included. */
  compared: z.number().int(),
  difference: between,
  /** Answers of the unit itself. */
  n: z.number().int(),
  band: z.enum(['above', 'none', 'below']),
  adjusted: z.boolean(),
  period,
})

/** The service against itself, in two periods that both have a figure. */
export const againstPast = z.object({
  now: z.object({ period, figure }),
  before: z.object({ period, figure }),
  difference: between,
  /** Whether the difference is beyond doubt. */
  sure: z.boolean(),
})

/** What stands in for the market where one unit alone serves; `by` says which. */
export const yardstickInstead = z.object({
  by: z.enum(['likes', 'past', 'published', 'nothing']),
  unit: unitName,
  likes: againstLikes.nullable(),
  past: againstPast.nullable(),
  /** Outside providers whose published terms stand beside it. */
  published: z.number().int(),
})
export type YardstickInstead = z.output<typeof yardstickInstead>

/** The services of one kind that the reader may ask for. */
export const besideEachOther = z.object({
  kind: z.object({ id: serviceKindId, name: text, description: text }),
  period,
  /** Drawn anew for each reader and day: the order says nothing. */
  orderOf: day,
  cards: z.array(promiseCard),
  outside: z.array(outsideProvider),
  findings: z.array(besideFinding),
  /** Null where several units serve. */
  instead: yardstickInstead.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type BesideEachOther = z.output<typeof besideEachOther>

/** What a service page says of others that offer the same. */
export const marketOfService = z.object({
  kind: z.object({ id: serviceKindId, name: text }).nullable(),
  /** Other services of the kind that the reader may ask for. */
  others: z.array(z.object({ id: serviceId, name: text, unit: unitName })),
  outside: z.number().int(),
  instead: yardstickInstead.nullable(),
})
export type MarketOfService = z.output<typeof marketOfService>
