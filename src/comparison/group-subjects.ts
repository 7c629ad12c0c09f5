import type { GroupOfUnits } from '../measurement/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { kindNames } from './domain/kind-names.ts'
import { likesOf } from './groups.ts'

/** A peer group as a scorecard knows it, with its members of a day. */
export async function groupOfUnits(tx: Tx, groupId: string, day: string): Promise<GroupOfUnits | undefined> {
  const likes = await likesOf(tx, groupId, day)
  if (likes === undefined) return undefined
  const name = likes.name ?? (likes.kind === null ? undefined : kindNames[likes.kind])
  return name && { id: likes.id, name, unitIds: likes.units.map(({ id }) => id) }
}
