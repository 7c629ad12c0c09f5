import { unitNames } from '../organisation/index.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { OutsideProvider, ServiceKindView } from './contract.ts'
import { ownUnitAmong } from './deciding.ts'
import { membersOfKinds } from './members.ts'
import { findKind } from './store/kinds.ts'
import { listProviders, type ProviderRecord } from './store/outside-providers.ts'

/** A kind with all that is of it, as whoever keeps it sees it. */
export async function shownKind(
  context: ActionContext,
  kindId: string,
): Promise<Result<ServiceKindView, 'not_found'>> {
  const { tx, language } = context
  const kind = await findKind(tx, kindId)
  if (kind === undefined) return refuse('not_found')
  const services = [...(await membersOfKinds(tx, kind.serviceIds)).values()]
  const units = await unitNames(
    tx,
    services.map(({ unitId }) => unitId),
  )
  const members = services.flatMap(({ id, name, unitId, retired }) => {
    const unit = units.get(unitId)
    return unit === undefined
      ? []
      : [{ id: id as ServiceKindView['members'][number]['id'], name, unit, retired }]
  })
  const concerns = (await ownUnitAmong(context, [...units.keys()])) !== undefined
  return accept({
    id: kind.id as ServiceKindView['id'],
    name: kind.name,
    description: kind.description,
    members: members.toSorted((one, other) =>
      one.unit.name[language].localeCompare(other.unit.name[language], language),
    ),
    outside: (await listProviders(tx, [kind.id])).map(providerView),
    concerns,
    may: { change: !concerns && context.may('service_kind:change') },
  })
}

/** An outside provider as it crosses the wire. */
export function providerView({ kindId: _kind, id, ...provider }: ProviderRecord): OutsideProvider {
  return { id: id as OutsideProvider['id'], ...provider }
}
