import { z } from 'zod'
import { unitId, unitName } from '../../organisation/contract.ts'
import { bothLanguages, bothLanguagesOptional, instant } from '../../platform/http/endpoint.ts'
import { approvalTerms, approvalTermsView } from './approval.ts'
import { priority, reasonId, serviceId, text } from './ids.ts'

const fieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const choice = z.object({ value: fieldKey, label: bothLanguages(120) })
const fieldBase = {
  key: fieldKey,
  label: bothLanguages(160),
  hint: bothLanguagesOptional(300).optional(),
  required: z.boolean(),
}
/** One question of a service's form; what it accepts follows from its kind alone, in the browser and on the server. */
export const formField = z.discriminatedUnion('kind', [
  z.object({
    ...fieldBase,
    kind: z.literal('short_text'),
    max: z.number().int().min(1).max(500).default(200),
  }),
  z.object({
    ...fieldBase,
    kind: z.literal('long_text'),
    max: z.number().int().min(1).max(10000).default(4000),
  }),
  z.object({
    ...fieldBase,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    whole: z.boolean().default(false),
  }),
  z.object({ ...fieldBase, kind: z.literal('date') }),
  z.object({ ...fieldBase, kind: z.literal('one_choice'), choices: z.array(choice).min(2).max(60) }),
  z.object({ ...fieldBase, kind: z.literal('several_choices'), choices: z.array(choice).min(2).max(60) }),
  z.object({ ...fieldBase, kind: z.literal('person') }),
  z.object({ ...fieldBase, kind: z.literal('unit') }),
  z.object({ ...fieldBase, kind: z.literal('file') }),
])
export type FormField = z.output<typeof formField>
export const form = z.array(formField).max(40)
/** field key → value as its kind wants it; files as attachment ids, people and units as ids, dates as `YYYY-MM-DD`. */
export const answers = z.record(
  z.string().max(40),
  z.union([z.string().max(10000), z.number(), z.array(z.string().max(100)).max(60), z.null()]),
)
export type Answers = z.output<typeof answers>

/** Promised working minutes by priority; null: no promise for that target. */
export const promise = z.object({
  priority,
  responseMinutes: z.number().int().min(1).max(100000).nullable(),
  completionMinutes: z.number().int().min(1).max(1000000).nullable(),
})
export type Promise = z.output<typeof promise>

export const serviceCard = z.object({
  id: serviceId,
  unit: unitName,
  name: text,
  description: text,
  promises: z.array(promise),
  retiredAt: instant.nullable(),
})
export type ServiceCard = z.output<typeof serviceCard>

/** Whose time a pause is. Which of them stop the clock is the service's choice; one's own time never does. */
export const pauseOwners = ['asker', 'third_party', 'own'] as const

export const ratingReason = z.object({ id: reasonId, text, retired: z.boolean() })

export const serviceView = serviceCard.extend({
  doneWell: text,
  form,
  stopsClock: z.array(z.enum(['asker', 'third_party'])),
  /** Units that may ask, with all below them; empty: everybody. */
  askers: z.array(unitName),
  reasons: z.array(ratingReason),
  /** What has to be approved before the unit serves and its promise runs. */
  approvals: approvalTermsView,
  may: z.object({ ask: z.boolean(), change: z.boolean(), retire: z.boolean() }),
})
export type ServiceView = z.output<typeof serviceView>

export const serviceBody = z.object({
  name: bothLanguages(160),
  description: bothLanguagesOptional(4000),
  doneWell: bothLanguagesOptional(2000),
  form,
  promises: z.array(promise).min(1).max(4),
  stopsClock: z.array(z.enum(['asker', 'third_party'])).max(2),
  askerUnitIds: z.array(unitId).max(500),
  /** Reasons offered with a rating, in this order; one left out is retired, one without id or with other words is new. */
  reasons: z.array(z.object({ id: reasonId.optional(), text: bothLanguages(160) })).max(30),
  /** Left out: none. */
  approvals: approvalTerms.optional(),
})
export type ServiceBody = z.output<typeof serviceBody>
