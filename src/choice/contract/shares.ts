import { z } from 'zod'
import { figure, period } from '../../measurement/contract.ts'
import { unitName } from '../../organisation/contract.ts'
import { day } from '../../platform/http/endpoint.ts'
import { serviceId } from '../../service/contract.ts'
import { serviceKindId, text } from './ids.ts'

/**
 * How many went elsewhere after a bad verdict. `waits`: it rests on fewer people than may be shown, or something about fewer than
 * five would follow. `silent`: bad verdicts after which nothing of the kind was asked for 180 days; they are in no share.
 */
export const goodbyeRate = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waits') }),
  z.object({
    state: z.literal('shown'),
    estimate: z.number(),
    low: z.number(),
    high: z.number(),
    /** Bad verdicts whose giver asked again. How many people gave them is not told: it would say who gave several. */
    n: z.number().int(),
    silent: z.number().int(),
  }),
])
export type GoodbyeRate = z.output<typeof goodbyeRate>

/** One kind of service of a unit in a closed quarter. */
export const choiceOfKind = z.object({
  kind: z.object({ id: serviceKindId, name: text }),
  /** Of the occasions on which a service of the unit stood beside one of another unit, those that chose it. */
  share: figure,
  /** The share rests on enough people, but with those of other units what fewer than five chose would follow from it. */
  withheld: z.boolean(),
  /** The same of each service, where the unit has several of the kind and nothing follows from theirs either. */
  services: z.array(z.object({ id: serviceId, name: text, share: figure })),
  goodbye: goodbyeRate,
})
export type ChoiceOfKind = z.output<typeof choiceOfKind>

export const unitChoice = z.object({
  unit: unitName,
  period,
  kinds: z.array(choiceOfKind),
})
export type UnitChoice = z.output<typeof unitChoice>

export const choiceQuery = z.object({
  /** Any day of the quarter; left out: the last one that is over. */
  start: day.optional(),
})
