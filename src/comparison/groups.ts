import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { concernsOwn, openUnits, type OpenUnit, type OwnPlaces } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { groupKinds, type PeerGroup, type PeerGroupView } from './contract.ts'
import { withoutNested } from './domain/peer-groups.ts'
import { findGroup, listGroups, type GroupRecord } from './store/peer-groups.ts'

/** Units that are compared with each other: as somebody defined them, or all of one kind. */
export interface Likes {
  readonly id: string
  readonly name: PeerGroup['name']
  readonly kind: OpenUnit['kind'] | null
  readonly units: readonly OpenUnit[]
  /** Another as soon as anything of this is another: what was made of it need not be made again while it stays the same. */
  readonly state: string
}

/** Groups that a process keeps of each array of open units, which is another as soon as a unit changes. */
const mostGroups = 250
const grouped = new WeakMap<readonly OpenUnit[], LRUCache<string, Likes>>()

/** A group as it was made of these very units before, else makes it. */
function once(open: readonly OpenUnit[], what: string, make: () => Omit<Likes, 'state'>): Likes {
  const groups = grouped.get(open) ?? new LRUCache<string, Likes>({ max: mostGroups })
  grouped.set(open, groups)
  const known = groups.get(what)
  if (known !== undefined) return known
  const made = make()
  const likes = { ...made, state: createHash('sha256').update(JSON.stringify(made)).digest('base64') }
  groups.set(what, likes)
  return likes
}

/** Who of a group's members is open on a day, in the order of the tree, and stands below no other; those closed by then are left out. */
function defined(group: GroupRecord, open: readonly OpenUnit[]): Likes {
  return once(open, JSON.stringify(group), () => {
    const { id, name, unitIds } = group
    const members = new Set(unitIds)
    return { id, name, kind: null, units: withoutNested(open.filter((unit) => members.has(unit.id))) }
  })
}

function byKind(kind: OpenUnit['kind'], open: readonly OpenUnit[]): Likes {
  return once(open, kind, () => ({
    id: kind,
    name: null,
    kind,
    units: withoutNested(open.filter((unit) => unit.kind === kind)),
  }))
}

/** All groups with their members of a day: those defined, the oldest first, then those by kind of at least two units. */
export async function likesOn(tx: Tx, day: string): Promise<readonly Likes[]> {
  const open = await openUnits(tx, day)
  return [
    ...(await listGroups(tx)).map((group) => defined(group, open)),
    ...groupKinds.map((kind) => byKind(kind, open)).filter(({ units }) => units.length > 1),
  ]
}

/** One group with its members of a day; undefined where there is none. */
export async function likesOf(tx: Tx, groupId: string, day: string): Promise<Likes | undefined> {
  const kind = groupKinds.find((one) => one === groupId)
  if (kind !== undefined) return byKind(kind, await openUnits(tx, day))
  const group = await findGroup(tx, groupId)
  return group && defined(group, await openUnits(tx, day))
}

/** The group in which a unit is compared: the oldest that somebody defined with it, else that of its kind. */
export async function likesOfUnit(tx: Tx, unitId: string, day: string): Promise<Likes | undefined> {
  return (await likesOn(tx, day)).find(({ units }) => units.some(({ id }) => id === unitId))
}

/** A group as its reader sees it. `places`: where the reader works. */
export function groupView(context: ActionContext, likes: Likes, places: OwnPlaces): PeerGroup {
  const concerns = likes.units.some(({ path }) => concernsOwn(path, places))
  return {
    id: likes.id as PeerGroup['id'],
    name: likes.name,
    kind: likes.kind,
    units: likes.units.length,
    own: likes.units.some((unit) => isOwn(unit.id, places)),
    concerns,
    may: { change: likes.kind === null && !concerns && context.may('peer_group:change') },
  }
}

/** The same with its members. */
export function membersView(context: ActionContext, likes: Likes, places: OwnPlaces): PeerGroupView {
  const members = likes.units.map(({ id, name, code }) => ({ id, name, code }))
  return { ...groupView(context, likes, places), members }
}

/** Whether a unit is one of the reader's, or above one of them. */
export function isOwn(unitId: string, places: OwnPlaces): boolean {
  return places.memberPaths.some((path) => path.includes(unitId))
}
