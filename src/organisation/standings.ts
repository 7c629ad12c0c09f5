import type { Standing } from '../platform/auth/permission.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PersonId } from './contract.ts'
import { goneBy } from './domain/spans.ts'
import { organisationDay, rolesOf } from './reading.ts'
import { membershipsOfPeople } from './store/assignments.ts'
import { findPeople } from './store/people.ts'

/** Who people are at a moment as rights see them: roles and units. Whoever left, or was never there, is left out. */
export async function standingsOf(tx: Tx, personIds: readonly string[], now: Date): Promise<Standing[]> {
  if (personIds.length === 0) return []
  const today = await organisationDay(tx, now)
  const ids = personIds as readonly PersonId[]
  const people = (await findPeople(tx, ids)).filter(({ leftOn }) => !goneBy(leftOn, today))
  const memberships = Map.groupBy(await membershipsOfPeople(tx, ids, today), ({ personId }) => personId)
  return people.map(({ id, roles }) => {
    const units = memberships.get(id) ?? []
    const headedUnits = units.filter(({ head }) => head).map(({ unitId }) => unitId)
    return {
      personId: id,
      roles: rolesOf(roles, headedUnits.length > 0),
      memberUnits: units.map(({ unitId }) => unitId),
      headedUnits,
    }
  })
}
