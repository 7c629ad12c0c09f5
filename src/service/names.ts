import { personNames, unitNames } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { serviceNames } from './store/services.ts'

type UnitNamed = { id: string; name: { id: string; en: string }; code: string }
type PersonNamed = { id: string; name: string }
type ServiceNamed = { id: string; name: { id: string; en: string } }

/** Names of everything that a view mentions. What has none was never there: the id stands for itself. */
export interface Names {
  unit(id: string): UnitNamed
  person(id: string): PersonNamed
  personOrNobody(id: string | null): PersonNamed | null
  service(id: string): ServiceNamed
}

export async function namesOf(
  tx: Tx,
  ids: { units: readonly string[]; people: readonly (string | null)[]; services: readonly string[] },
): Promise<Names> {
  const people = await personNames(
    tx,
    ids.people.filter((id) => id !== null),
  )
  const units = await unitNames(tx, ids.units)
  const services = await serviceNames(tx, ids.services)
  const person = (id: string): PersonNamed => people.get(id) ?? { id, name: id }
  return {
    unit: (id) => units.get(id) ?? { id, name: { id, en: id }, code: '' },
    person,
    personOrNobody: (id) => (id === null ? null : person(id)),
    service: (id) => ({ id, name: services.get(id) ?? { id, en: id } }),
  }
}
