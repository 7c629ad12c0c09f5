import { unitNames, unitsBelow } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { SubjectParts } from './store/figures.ts'
import { findService, type SubjectView } from './store/subjects.ts'

/** A subject of a scorecard and what its figures add up. */
export interface Subject {
  readonly view: SubjectView
  readonly parts: SubjectParts
}

/** A unit with all units below it; undefined where there is no such unit. */
export async function unitSubject(tx: Tx, unitId: string): Promise<Subject | undefined> {
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (unit === undefined) return undefined
  return { view: { kind: 'unit', unit }, parts: { owner: unitId, parts: await unitsBelow(tx, unitId) } }
}

/** A service; undefined where there is none. */
export async function serviceSubject(tx: Tx, serviceId: string): Promise<Subject | undefined> {
  const service = await findService(tx, serviceId)
  const unit = service && (await unitNames(tx, [service.unitId])).get(service.unitId)
  if (service === undefined || unit === undefined) return undefined
  return {
    view: { kind: 'service', unit, service: { id: service.id, name: service.name } },
    parts: { owner: serviceId, parts: [serviceId] },
  }
}
