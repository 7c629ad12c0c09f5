import { unitNames, unitsBelow, withUnitsBelow } from '../organisation/index.ts'
import { v5 as uuidv5 } from 'uuid'
import type { Tx } from '../platform/db/database.ts'
import type { SubjectParts } from './store/figures.ts'
import type { Scorecard } from './contract.ts'
import { groupOf } from './groups.ts'
import { findService, type SubjectView } from './store/subjects.ts'
import { readTouchpoint, touchpointSubjectView } from './store/touchpoints.ts'
import type { SubjectKind } from './domain/tally-sheet.ts'

/** A subject of a scorecard and what its figures add up. */
export interface Subject<View = Scorecard['subject']> {
  readonly view: View
  readonly parts: SubjectParts
  /** Of what the parts are counted. */
  readonly counted: SubjectKind
}

/** A unit with all units below it; undefined where there is no such unit. */
export async function unitSubject(tx: Tx, unitId: string): Promise<Subject<SubjectView> | undefined> {
  const unit = (await unitNames(tx, [unitId])).get(unitId)
  if (unit === undefined) return undefined
  const parts = { owner: unitId, parts: await unitsBelow(tx, unitId) }
  return { view: { kind: 'unit', unit }, parts, counted: 'unit' }
}

/** The units of a peer group with all units below them, as of a day; undefined where there is no such group. */
export async function groupSubject(tx: Tx, groupId: string, day: string): Promise<Subject | undefined> {
  const group = await groupOf(tx, groupId, day)
  const [first] = group?.unitIds ?? []
  if (group === undefined || first === undefined) return undefined
  const { id, name, unitIds } = group
  const below = await withUnitsBelow(tx, unitIds)
  return {
    view: { kind: 'group', group: { id, name, units: unitIds.length } },
    // Groups of a kind are called the same in every organisation; their units are not.
    parts: { owner: uuidv5(id, first), parts: below.flatMap(({ parts }) => parts), gathered: true },
    counted: 'unit',
  }
}

/** A service; undefined where there is none. */
export async function serviceSubject(tx: Tx, serviceId: string): Promise<Subject<SubjectView> | undefined> {
  const service = await findService(tx, serviceId)
  const unit = service && (await unitNames(tx, [service.unitId])).get(service.unitId)
  if (service === undefined || unit === undefined) return undefined
  return {
    view: { kind: 'service', unit, service: { id: service.id, name: service.name } },
    parts: { owner: serviceId, parts: [serviceId] },
    counted: 'service',
  }
}

/** A touchpoint, retired or not; undefined where there is none. */
export async function touchpointSubject(
  tx: Tx,
  touchpointId: string,
): Promise<Subject<SubjectView> | undefined> {
  const touchpoint = await readTouchpoint(tx, touchpointId)
  if (touchpoint === undefined) return undefined
  return {
    view: touchpointSubjectView(touchpoint),
    parts: { owner: touchpointId, parts: [touchpointId] },
    counted: 'touchpoint',
  }
}

/** A subject of any kind by its id; a group with its members of `today`. */
export async function subjectOf(
  tx: Tx,
  kind: Scorecard['subject']['kind'],
  id: string,
  today: string,
): Promise<Subject | undefined> {
  if (kind === 'group') return groupSubject(tx, id, today)
  const of = { unit: unitSubject, service: serviceSubject, touchpoint: touchpointSubject }[kind]
  return of(tx, id)
}
