import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import { offeredBy } from '../service/index.ts'
import { unitTarget } from './acting.ts'
import type { guaranteeView, marketView } from './contract.ts'
import { capAt, currencyOf, guaranteeAt } from './store/terms.ts'
import { namesOf, unitIn } from './views.ts'

/** What a service guarantees now; undefined where there is no such service. */
export async function viewGuarantee(
  context: ActionContext,
  serviceId: string,
): Promise<z.input<typeof guaranteeView> | undefined> {
  const { tx, now } = context
  const service = await offeredBy(tx, serviceId)
  if (service === undefined) return undefined
  const stored = await guaranteeAt(tx, serviceId, now)
  const target = await unitTarget(context, service.unitId)
  const names = await namesOf(context, [service.unitId])
  return {
    serviceId,
    service: service.name,
    unit: unitIn(names, service.unitId),
    kind: stored?.kind ?? 'none',
    pays: stored?.pays.map(({ breach, tiers }) => ({ breach, tiers: [...tiers] })) ?? [],
    currency: (await currencyOf(tx)) ?? null,
    since: stored?.since.toISOString() ?? null,
    cap: await capAt(tx, now),
    may: { change: !service.retired && target !== undefined && context.may('guarantee:change', target) },
  }
}

/** What holds for all guarantees. */
export async function viewMarket(context: ActionContext): Promise<z.input<typeof marketView>> {
  const { tx, now } = context
  return {
    currency: (await currencyOf(tx)) ?? null,
    cap: await capAt(tx, now),
    may: { change: context.may('market:change') },
  }
}
