import { organisationDay, unitNames } from '../../organisation/index.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { offeredTo, type OfferedService } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import type { MarketOfService } from '../contract.ts'
import { neutralOrder } from '../domain/neutral-order.ts'
import { yardstickFor } from '../instead.ts'
import { membersOfKinds } from '../members.ts'
import { closedQuarter } from '../quarters.ts'
import { kindOfService } from '../store/kinds.ts'
import { listProviders } from '../store/outside-providers.ts'

/** Who else offers what a service does, to whoever asks; where nobody does, what the service is measured against instead. */
export const readMarket: Act<'GET /services/:serviceId/market'> = async (context, { params }) => {
  const { tx, actor, now } = context
  const service = (await membersOfKinds(tx, [params.serviceId])).get(params.serviceId)
  if (service === undefined) return refuse('not_found')
  const today = await organisationDay(tx, now)
  const kind = await kindOfService(tx, service.id)
  const ids = (kind?.serviceIds ?? []).filter((id) => id !== service.id)
  const offered = await offeredTo(tx, ids, { personId: actor.personId, today })
  const others = neutralOrder(offered, ({ id }) => id, actor.personId, today, kind?.id ?? '')
  const outside = kind === undefined ? 0 : (await listProviders(tx, [kind.id])).length
  const quarter = closedQuarter(today)
  const isAlone = others.every(({ unitId }) => unitId === service.unitId)
  const instead =
    isAlone && quarter !== undefined
      ? await yardstickFor(context, {
          unitId: service.unitId,
          serviceId: service.id,
          quarter,
          today,
          published: outside,
        })
      : accept(null)
  if (!instead.ok) return instead
  return accept({
    kind:
      kind === undefined
        ? null
        : { id: kind.id as NonNullable<MarketOfService['kind']>['id'], name: kind.name },
    others: await named(context, others),
    outside,
    instead: instead.value,
  })
}

async function named(
  { tx }: ActionContext,
  services: readonly OfferedService[],
): Promise<MarketOfService['others']> {
  const units = await unitNames(
    tx,
    services.map(({ unitId }) => unitId),
  )
  return services.flatMap(({ id, name, unitId }) => {
    const unit = units.get(unitId)
    return unit === undefined ? [] : [{ id: id as MarketOfService['others'][number]['id'], name, unit }]
  })
}
