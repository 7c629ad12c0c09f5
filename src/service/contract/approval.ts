import { z } from 'zod'
import { personId, personName, unitId, unitName } from '../../organisation/contract.ts'
import { instant } from '../../platform/http/endpoint.ts'

/** `in_order`: each is asked for when the one before is given. `side_by_side`: all at once. */
export const approvalOrders = ['in_order', 'side_by_side'] as const
export type ApprovalOrder = (typeof approvalOrders)[number]
/**
 * Who gives an approval: the head of the unit of whoever is served; the head of the unit that an answer names as bearing the
 * cost; the head of a certain unit; a certain person.
 */
export const approverRoles = ['head', 'cost_owner', 'unit_head', 'person'] as const
export type ApproverRole = (typeof approverRoles)[number]

const fieldKey = z.string().max(40)
const stepBase = {
  /** Working minutes in which it is to be decided, by the calendar of the approver's unit; null: nothing promised. */
  minutes: z.number().int().min(1).max(100000).nullable(),
  /** Only where this number of the form is at least so much; left out: always. */
  from: z.object({ field: fieldKey, atLeast: z.number() }).optional(),
}
/** One approval that a service needs. */
export const approvalStep = z.discriminatedUnion('by', [
  z.object({ ...stepBase, by: z.literal('head') }),
  /** The unit that answers this question of the form, a required one. */
  z.object({ ...stepBase, by: z.literal('cost_owner'), field: fieldKey }),
  z.object({ ...stepBase, by: z.literal('unit_head'), unitId }),
  z.object({ ...stepBase, by: z.literal('person'), personId }),
])
export type ApprovalStep = z.output<typeof approvalStep>
export const approvalTerms = z.object({ order: z.enum(approvalOrders), steps: z.array(approvalStep).max(5) })
export type ApprovalTerms = z.output<typeof approvalTerms>

/** The same as whoever reads a service sees it: with names. */
export const approvalStepView = z.object({
  by: z.enum(approverRoles),
  minutes: z.number().nullable(),
  from: stepBase.from,
  field: fieldKey.nullable(),
  unit: unitName.nullable(),
  person: personName.nullable(),
})
export const approvalTermsView = z.object({
  order: z.enum(approvalOrders),
  steps: z.array(approvalStepView),
})

/** How one promised target stands. Minutes are working minutes. */
export const targetReading = z.object({
  promisedMinutes: z.number().nullable(),
  usedMinutes: z.number(),
  /** When it is due if the clock keeps running; null while it stands or where nothing was promised. */
  dueAt: instant.nullable(),
  status: z.enum(['none', 'running', 'paused', 'kept', 'broken']),
  brokenAt: instant.nullable(),
})
export type TargetReading = z.output<typeof targetReading>

/** Who can give an approval today: in their own right, or as the deputy of somebody who is away. */
export const approver = z.object({ person: personName, standsInFor: personName.nullable() })

/** One approval of a request, with a clock of its own. */
export const approvalView = z.object({
  step: z.number().int(),
  by: z.enum(approverRoles),
  /** Whose head gives it; of a named person the unit at the time. */
  unit: unitName,
  person: personName.nullable(),
  /** `later`: not its turn yet. `dropped`: the request ended before it was decided. */
  state: z.enum(['later', 'asked', 'approved', 'declined', 'dropped']),
  /** Who can decide it today; empty where it is decided, or where nobody can. */
  approvers: z.array(approver),
  askedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  decidedBy: personName.nullable(),
  /** In whose place a deputy decided. */
  decidedFor: personName.nullable(),
  text: z.string().nullable(),
  clock: targetReading.nullable(),
  /** Whether it waits for the reader. */
  yours: z.boolean(),
})
export type ApprovalView = z.output<typeof approvalView>
