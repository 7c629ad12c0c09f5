import type { Tx } from '../platform/db/database.ts'

/** Units that are compared with each other, as one subject of a scorecard. */
export interface GroupOfUnits {
  readonly id: string
  readonly name: { readonly id: string; readonly en: string }
  readonly unitIds: readonly string[]
}

type FindGroup = (tx: Tx, groupId: string, day: string) => Promise<GroupOfUnits | undefined>

let find: FindGroup | undefined

/** Who knows the groups of units says how one is found, by id and with its members of a day. */
export function findGroupsBy(found: FindGroup): void {
  find = found
}

/** A group with its members of a day; undefined where there is none. */
export async function groupOf(tx: Tx, groupId: string, day: string): Promise<GroupOfUnits | undefined> {
  return find?.(tx, groupId, day)
}
