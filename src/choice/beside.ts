import { relevantDifference } from '../comparison/index.ts'
import {
  periodView,
  releasedOf,
  shownDesignEffect,
  type Period,
  type Released,
} from '../measurement/index.ts'
import { organisationDay, unitNames } from '../organisation/index.ts'
import { accept, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { countWaiting, offeredTo, type OfferedService } from '../service/index.ts'
import {
  besideMeasures,
  type BesideEachOther,
  type BesideFinding,
  type BesideMeasure,
  type PromiseCard,
} from './contract.ts'
import { neutralOrder } from './domain/neutral-order.ts'
import { queueNowOf } from './domain/queue-now.ts'
import { toldApart, type ShareOfService } from './domain/told-apart.ts'
import { yardstickFor } from './instead.ts'
import { closedQuarter } from './quarters.ts'
import { saidOf } from './said-elsewhere.ts'
import { providerView } from './showing.ts'
import type { KindRecord } from './store/kinds.ts'
import { listProviders } from './store/outside-providers.ts'

/** The services of a kind that whoever asks may ask for, beside each other, with all that is told of them. */
export async function besideOf(
  context: ActionContext,
  kind: KindRecord,
): Promise<Result<BesideEachOther, 'too_many_requests'>> {
  const { tx, actor, now } = context
  const today = await organisationDay(tx, now)
  const quarter = closedQuarter(today)
  if (quarter === undefined) throw new Error(`No quarter before ${today}`)
  const offered = await offeredTo(tx, kind.serviceIds, { personId: actor.personId, today })
  const services = neutralOrder(offered, ({ id }) => id, actor.personId, today, kind.id)
  const ids = services.map(({ id }) => id)
  const released = await releasedOf(tx, { kind: 'service', ids, period: quarter, today })
  const providers = await listProviders(tx, [kind.id])
  const margin = await relevantDifference(tx)
  const instead = await insteadOf(context, services, { quarter, today, published: providers.length })
  if (!instead.ok) return instead
  return accept({
    kind: { id: kind.id as BesideEachOther['kind']['id'], name: kind.name, description: kind.description },
    period: periodView(quarter),
    orderOf: today,
    cards: await cardsOf(context, services, released),
    outside: neutralOrder(providers, ({ id }) => id, actor.personId, today).map(providerView),
    findings: besideMeasures.map((measure) => findingOf(measure, released, margin)),
    instead: instead.value,
    may: { change: context.may('service_kind:change') },
  })
}

/** Where one unit alone serves, what it is measured against. */
async function insteadOf(
  context: ActionContext,
  services: readonly OfferedService[],
  when: { readonly quarter: Period; readonly today: string; readonly published: number },
): Promise<Result<BesideEachOther['instead'], 'too_many_requests'>> {
  const [first] = services.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  if (first === undefined || services.some(({ unitId }) => unitId !== first.unitId)) return accept(null)
  return yardstickFor(context, { unitId: first.unitId, serviceId: first.id, ...when })
}

async function cardsOf(
  { tx, now }: ActionContext,
  services: readonly OfferedService[],
  released: ReadonlyMap<string, Released>,
): Promise<PromiseCard[]> {
  const ids = services.map(({ id }) => id)
  const waiting = await countWaiting(tx, ids)
  const { credits, cover } = await saidOf(tx, ids, now)
  const units = await unitNames(
    tx,
    services.map(({ unitId }) => unitId),
  )
  return services.flatMap(({ id, unitId, name, description, promises }): PromiseCard[] => {
    const unit = units.get(unitId)
    const measures = released.get(id)?.measures
    if (unit === undefined) return []
    const figureOf = (measure: BesideMeasure) => measures?.[measure] ?? { state: 'none' as const }
    return [
      {
        service: { id: id as PromiseCard['service']['id'], name, description },
        unit,
        promises: [...promises],
        achieved: {
          satisfied: figureOf('satisfied'),
          within_response: figureOf('within_response'),
          within_completion: figureOf('within_completion'),
        },
        queue: queueNowOf(waiting.get(id) ?? 0),
        credit: credits.get(id) ?? null,
        cover: cover.get(id) ?? null,
      },
    ]
  })
}

/** Only what rests on thirty people, of the clock on thirty requests, is told apart at all. */
function findingOf(
  measure: BesideMeasure,
  released: ReadonlyMap<string, Released>,
  margin: number,
): BesideFinding {
  const shares = [...released].flatMap(([id, one]): ShareOfService[] => {
    const figure = one.measures[measure]
    if (figure.state !== 'scored') return []
    const n = measure === 'satisfied' ? figure.n / shownDesignEffect(one.released.satisfied) : figure.n
    return [{ id, k: figure.estimate * n, n }]
  })
  const { state, compared, above, below } = toldApart(shares, margin)
  const branded = (ids: readonly string[]) => ids as BesideFinding['above']
  return { measure, state, compared, above: branded(above), below: branded(below) }
}
