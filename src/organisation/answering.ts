import type { Tx } from '../platform/db/database.ts'
import type { PersonId, UnitId } from './contract.ts'
import { covers } from './domain/spans.ts'
import { standInsFor } from './reading.ts'
import { membershipsOfPeople, headsOfUnits } from './store/assignments.ts'
import { deputyshipsFrom } from './store/deputies.ts'

/** The heads of each of these very units on a day; units without one are left out. */
export async function headsOfEach(
  tx: Tx,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const heads = Map.groupBy(await headsOfUnits(tx, unitIds as readonly UnitId[], day), ({ unitId }) => unitId)
  return new Map([...heads].map(([unitId, found]) => [unitId, found.map(({ personId }) => personId)]))
}

/** The units in which a person works on a day, in the order of the tree, and whether the person heads them. */
export async function unitsOfPerson(
  tx: Tx,
  personId: string,
  day: string,
): Promise<readonly { readonly unitId: UnitId; readonly head: boolean }[]> {
  const units = await membershipsOfPeople(tx, [personId as PersonId], day)
  return units.map(({ unitId, head }) => ({ unitId, head }))
}

/** Whose work a person does on a day: their own unless they are away, and that of everybody for whom they stand in. */
export async function peopleStoodInFor(tx: Tx, personId: string, day: string): Promise<readonly PersonId[]> {
  const away = (await deputyshipsFrom(tx, day)).filter((deputyship) => covers(deputyship.away, day))
  const asked = [personId, ...away.map((deputyship) => deputyship.personId)]
  const standIns = await standInsFor(tx, asked, day)
  return [...standIns].flatMap(([person, standIn]) => (standIn === personId ? [person as PersonId] : []))
}

/** The units that any of these people head on a day. */
export async function unitsHeadedBy(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<readonly UnitId[]> {
  const units = await membershipsOfPeople(tx, personIds as readonly PersonId[], day)
  return units.filter(({ head }) => head).map(({ unitId }) => unitId)
}
