import type { z } from 'zod'
import { unitPath } from '../organisation/index.ts'
import type { Target } from '../platform/auth/permission.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mayAsk } from './asking.ts'
import type { ApprovalStep, approvalStepView as stepView, serviceCard, serviceView } from './contract.ts'
import { namesOf, type Names } from './names.ts'
import { askerUnits, ratingReasons, type StoredService } from './store/services.ts'

export type ServiceReply = z.input<typeof serviceView>
type StepReply = z.input<typeof stepView>
type CardReply = z.input<typeof serviceCard>

/** A service with all its terms, and what the actor may do with it. */
export async function viewService(context: ActionContext, service: StoredService): Promise<ServiceReply> {
  const offeredTo = await askerUnits(context.tx, service.id)
  const { steps, order } = service.approvals
  const names = await namesOf(context.tx, {
    units: [
      service.unitId,
      ...offeredTo,
      ...steps.flatMap((step) => (step.by === 'unit_head' ? [step.unitId] : [])),
    ],
    people: steps.flatMap((step) => (step.by === 'person' ? [step.personId] : [])),
    services: [],
  })
  const reasons = await ratingReasons(context.tx, service.id)
  const offered = service.retiredAt === null
  const change = context.may('service:change', await serviceTarget(context, service.unitId))
  return {
    ...card(service, names),
    doneWell: { id: service.doneWellId, en: service.doneWellEn },
    form: [...service.form],
    stopsClock: [...service.stopsClock],
    askers: offeredTo.map((id) => names.unit(id)),
    reasons: reasons.map(({ id, textId, textEn, retiredAt }) => ({
      id,
      text: { id: textId, en: textEn },
      retired: retiredAt !== null,
    })),
    approvals: { order, steps: steps.map((step) => approvalStepView(step, names)) },
    may: {
      ask: offered && (await mayAsk(context, service.id)),
      change: change && offered,
      retire: change && offered,
    },
  }
}

function approvalStepView(step: ApprovalStep, names: Names): StepReply {
  return {
    by: step.by,
    minutes: step.minutes,
    ...(step.from !== undefined && { from: step.from }),
    field: step.by === 'cost_owner' ? step.field : null,
    unit: step.by === 'unit_head' ? names.unit(step.unitId) : null,
    person: step.by === 'person' ? names.person(step.personId) : null,
  }
}

export async function viewCards(
  context: ActionContext,
  services: readonly StoredService[],
): Promise<CardReply[]> {
  const names = await namesOf(context.tx, {
    units: services.map((service) => service.unitId),
    people: [],
    services: [],
  })
  return services.map((service) => card(service, names))
}

function card(service: StoredService, names: Names): CardReply {
  return {
    id: service.id,
    unit: names.unit(service.unitId),
    name: { id: service.nameId, en: service.nameEn },
    description: { id: service.descriptionId, en: service.descriptionEn },
    promises: [...service.promises].toSorted((one, other) => one.priority - other.priority),
    retiredAt: service.retiredAt?.toISOString() ?? null,
  }
}

/** A unit's services as the permission table sees them. */
export async function serviceTarget(context: ActionContext, unitId: string): Promise<Target> {
  return { unitPath: (await unitPath(context.tx, unitId)) ?? [] }
}
