import { concernsOwn, unitNames, unitPaths } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { EndpointInput } from '../platform/http/endpoint.ts'
import { placesOf, refuseField } from './acting.ts'
import type { ChoiceEndpoints } from './contract.ts'
import { membersOfKinds, type MemberRecord } from './members.ts'
import type { ChoiceCode } from './problems.ts'
import { listKinds, type KindRecord } from './store/kinds.ts'

type Body = EndpointInput<ChoiceEndpoints['POST /service-kinds']>['body']
type Refused = Refusal<ChoiceCode> | undefined

/** How many kinds of service an organisation may have. */
const most = 300

/**
 * Whether a kind may become what the body says, decided by whoever asks, who has locked the kinds (`lockKinds`). `before` is the
 * kind as it is; undefined for a new one.
 */
export async function kindRefused(
  context: ActionContext,
  body: Body,
  before: KindRecord | undefined,
): Promise<Refused> {
  const kept = before?.serviceIds ?? []
  const services = await membersOfKinds(context.tx, [...body.serviceIds, ...kept])
  const all = await listKinds(context.tx, context.language)
  const others = all.filter(({ id }) => id !== before?.id)
  return (
    servicesRefused(context, body, { services, others, kept }) ??
    (await ownUnitRefused(context, services)) ??
    nameRefused(context, body, others) ??
    (before === undefined && all.length >= most ? refuse('service_kind_too_many', { most }) : undefined)
  )
}

/** A kind that holds a service of a unit of whoever decides is for somebody else to decide. */
export async function ownUnitRefused(
  context: ActionContext,
  services: ReadonlyMap<string, MemberRecord>,
): Promise<Refused> {
  const unitId = await ownUnitAmong(
    context,
    [...services.values()].map((service) => service.unitId),
  )
  if (unitId === undefined) return undefined
  const unit = (await unitNames(context.tx, [unitId])).get(unitId)
  return refuse('service_kind_own_unit', { unit: unit?.name[context.language] ?? '' })
}

/** The first of these units that is the actor's own, above it, or below it. */
export async function ownUnitAmong(
  context: ActionContext,
  unitIds: readonly string[],
): Promise<string | undefined> {
  const paths = await unitPaths(context.tx, unitIds)
  const places = await placesOf(context)
  return unitIds.find((id) => concernsOwn(paths.get(id) ?? [], places))
}

interface Known {
  readonly services: ReadonlyMap<string, MemberRecord>
  readonly others: readonly KindRecord[]
  readonly kept: readonly string[]
}

/** One that was of the kind before may stay although it is no longer offered: its past belongs to it. */
function servicesRefused(
  context: ActionContext,
  { serviceIds }: Body,
  { services, others, kept }: Known,
): Refused {
  for (const [at, id] of serviceIds.entries()) {
    const field = `body.serviceIds.${at}`
    const service = services.get(id)
    if (service === undefined || (service.retired && !kept.includes(id)))
      return refuseField(context, field, 'service_kind_service_unknown')
    const other = others.find((kind) => kind.serviceIds.includes(id))
    if (other !== undefined)
      return refuseField(context, field, 'service_kind_service_taken', { kind: other.name[context.language] })
  }
  return undefined
}

function nameRefused(context: ActionContext, { name }: Body, others: readonly KindRecord[]): Refused {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const taken = others.find((kind) => same(kind.name.id, name.id) || same(kind.name.en, name.en))
  if (taken === undefined) return undefined
  const field = same(taken.name.id, name.id) ? 'body.name.id' : 'body.name.en'
  return refuseField(context, field, 'service_kind_name_taken')
}
