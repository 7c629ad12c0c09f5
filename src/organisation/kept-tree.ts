import { LRUCache } from 'lru-cache'
import type { Tx } from '../platform/db/database.ts'
import { remembered } from '../platform/db/remembered.ts'
import type { UnitId } from './contract.ts'
import { pathOf } from './domain/tree.ts'
import type { OpenUnit } from './reading.ts'
import { readTree, treeState } from './store/tree.ts'
import type { UnitRecord } from './store/units.ts'

/** A tree as it was read, and what was made of it. */
interface KeptTree {
  readonly state: string
  readonly units: readonly UnitRecord[]
  /** By how many units are open, which tells which ones: on a later day some more are closed, and none of them is open again. */
  readonly open: Map<number, readonly OpenUnit[]>
  /** Of each unit itself and all below it, by id; undefined until somebody asks. */
  below: ReadonlyMap<string, readonly UnitId[]> | undefined
}

/** How many units a process keeps at most, of all organisations. */
const mostUnits = 100_000
const trees = new LRUCache<string, KeptTree>({
  maxSize: mostUnits,
  sizeCalculation: ({ units }) => 1 + units.length,
})

/** Forgets all trees, so that a benchmark can measure what reading them costs. */
export function forgetTrees(): void {
  trees.clear()
}

/**
 * The tree of the transaction's organisation. The database is asked each time whether it still is as it was read last, and says so in
 * one row; only where it is not are units read again.
 */
async function treeOf(tx: Tx): Promise<KeptTree> {
  return remembered(tx, 'tree', async () => {
    const { organisationId, state } = await treeState(tx)
    const kept = trees.get(organisationId)
    if (kept?.state === state) return kept
    const tree: KeptTree = { ...(await readTree(tx)), open: new Map(), below: undefined }
    trees.set(organisationId, tree)
    return tree
  })
}

/** All units that are not closed on a day, in the order of the tree; the same array as long as nothing of any unit changes. */
export async function openUnits(tx: Tx, day: string): Promise<readonly OpenUnit[]> {
  const { units, open } = await treeOf(tx)
  const found = units.filter(({ closedOn }) => closedOn === null || closedOn > day)
  const known = open.get(found.length)
  if (known !== undefined) return known
  const told = found.map((unit) => ({
    id: unit.id,
    name: { id: unit.nameId, en: unit.nameEn },
    code: unit.code,
    kind: unit.kind,
    path: pathOf(unit),
  }))
  open.set(found.length, told)
  return told
}

/** Units with all units below each, closed ones included, by id; those that are none are left out. */
export async function withUnitsBelow(
  tx: Tx,
  unitIds: readonly string[],
): Promise<readonly { readonly owner: string; readonly parts: readonly UnitId[] }[]> {
  const tree = await treeOf(tx)
  tree.below ??= belowEach(tree.units)
  const { below } = tree
  return unitIds.flatMap((owner) => {
    const parts = below.get(owner)
    return parts === undefined ? [] : [{ owner, parts }]
  })
}

function belowEach(units: readonly UnitRecord[]): ReadonlyMap<string, readonly UnitId[]> {
  const below = new Map<string, UnitId[]>()
  for (const unit of units.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    for (const owner of pathOf(unit)) {
      const known = below.get(owner)
      if (known === undefined) below.set(owner, [unit.id])
      else known.push(unit.id)
    }
  }
  return below
}
