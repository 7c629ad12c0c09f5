import { organisationDay, unitNames } from '../../organisation/index.ts'
import { accept } from '../../platform/http/result.ts'
import { offeredTo, type OfferedService } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import type { ServiceKind } from '../contract.ts'
import { matchesWords } from '../domain/matching.ts'
import { listKinds } from '../store/kinds.ts'
import { listProviders } from '../store/outside-providers.ts'

/**
 * Kinds of which the reader may ask for a service; whoever keeps them sees all. Words are looked for in kinds, services and outside
 * providers.
 */
export const listServiceKinds: Act<'GET /service-kinds'> = async (context, { query }) => {
  const { tx, actor, now, language } = context
  const make = context.may('service_kind:change')
  const kinds = await listKinds(tx, language)
  const today = await organisationDay(tx, now)
  const ids = kinds.flatMap(({ serviceIds }) => serviceIds)
  const offered = await offeredTo(tx, ids, { personId: actor.personId, today })
  const byId = new Map(offered.map((service) => [service.id, service]))
  const units = await unitNames(
    tx,
    offered.map(({ unitId }) => unitId),
  )
  const providers = Map.groupBy(
    await listProviders(
      tx,
      kinds.map(({ id }) => id),
    ),
    ({ kindId }) => kindId,
  )
  const rows = kinds.flatMap((kind): ServiceKind[] => {
    const services = kind.serviceIds.flatMap((id): OfferedService[] => {
      const service = byId.get(id)
      return service === undefined ? [] : [service]
    })
    const outside = providers.get(kind.id) ?? []
    if (services.length === 0 && !make) return []
    const offering = [...new Set(services.map(({ unitId }) => unitId))].flatMap((id) => units.get(id) ?? [])
    const words = [
      ...[kind, ...services].flatMap(({ name, description }) => [
        name.id,
        name.en,
        description.id,
        description.en,
      ]),
      ...offering.flatMap(({ name }) => [name.id, name.en]),
      ...outside.map(({ name }) => name),
    ]
    if (!matchesWords(query.q ?? '', words)) return []
    return [
      {
        id: kind.id as ServiceKind['id'],
        name: kind.name,
        description: kind.description,
        services: services.length,
        units: offering.toSorted((one, other) =>
          one.name[language].localeCompare(other.name[language], language),
        ),
        outside: outside.length,
        may: { change: make },
      },
    ]
  })
  return accept({ rows, may: { make } })
}
