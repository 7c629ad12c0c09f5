import { createHash } from 'node:crypto'
import { concernsOwn, ownPlaces, organisationOf, unitPaths } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { CaseKind } from './contract.ts'
import { bulkMarks, type BulkMarks } from './domain/bulk-marks.ts'
import { distantRaters, type DistantRater } from './domain/distant-raters.ts'
import { tradedPairs, type Found, type TradedPair } from './domain/traded-pairs.ts'
import { readBursts, readGiven, readRaters, type Looked } from './store/asked-marks.ts'
import { ratingIdsOf, unitsOfRaters } from './store/opened-marks.ts'

/** Something to ask about. `concerns`: all units that it touches, `ratingIds`: the verdicts that it is made of. */
type Case<Finding> = Finding & { readonly id: string; readonly concerns: readonly string[] }
export type TradedCase = Case<TradedPair>
export type BulkCase = Case<BulkMarks>
export type DistantCase = Case<DistantRater & { readonly ratingIds: readonly string[] }>
export interface Cases {
  readonly traded: TradedCase
  readonly bulk: BulkCase
  readonly distant: DistantCase
}

/** So far back marks and times are looked at: two offices give each other few marks in a month. */
const YEARS = 2

/** From when on marks are looked at, and by which zone their days are told. */
export async function lookedAt({ tx, now }: Pick<ActionContext, 'tx' | 'now'>): Promise<Looked> {
  const since = new Date(now)
  since.setUTCFullYear(since.getUTCFullYear() - YEARS)
  return { since, zone: (await organisationOf(tx)).zone }
}

/** What was found of a kind, without what concerns the auditor's own unit: that looks as if it were not there. */
export async function casesOf<Kind extends CaseKind>(
  context: ActionContext,
  kind: Kind,
  looked: Looked,
): Promise<Found<Cases[Kind]>> {
  const found = (await find[kind](context, looked)) as Found<Cases[Kind]>
  const isOthers = await othersOnly(
    context,
    found.found.flatMap(({ concerns }) => concerns),
    looked,
  )
  return { ...found, found: found.found.filter(({ concerns }) => concerns.every(isOthers)) }
}

const find = { traded, bulk, distant } satisfies Record<CaseKind, unknown>

async function traded({ tx }: ActionContext, looked: Looked): Promise<Found<TradedCase>> {
  const all = tradedPairs(await readGiven(tx, looked))
  const found = all.found.map((pair) => ({ ...pair, id: nameOf('traded', pair.units), concerns: pair.units }))
  return { ...all, found }
}

async function bulk(context: ActionContext, looked: Looked): Promise<Found<BulkCase>> {
  const { bursts, everybody } = await readBursts(context.tx, looked)
  const all = bulkMarks(bursts, everybody)
  const homes = await homesOf(context, all.found, looked)
  const found = all.found.flatMap((burst) => {
    const home = homes.get(burst.raterId)
    const concerns = [...burst.unitIds, ...(home ?? [])]
    return home === undefined ? [] : [{ ...burst, id: nameOf('bulk', burst.ratingIds), concerns }]
  })
  return { ...all, found }
}

async function distant(context: ActionContext, looked: Looked): Promise<Found<DistantCase>> {
  const { raters, units } = await readRaters(context.tx, looked)
  const all = distantRaters(raters, units)
  const homes = await homesOf(context, all.found, looked)
  const ratings = await ratingIdsOf(context.tx, looked, all.found)
  const found = all.found.flatMap((rater, at) => {
    const [home, ratingIds] = [homes.get(rater.raterId), ratings[at] ?? []]
    const concerns = [rater.unitId, ...(home ?? [])]
    return home === undefined ? [] : [{ ...rater, ratingIds, id: nameOf('distant', ratingIds), concerns }]
  })
  return { ...all, found }
}

/** Where raters work or have worked. The auditor themselves are nowhere: their own marks are not theirs to ask about. */
async function homesOf(
  { tx, actor }: ActionContext,
  found: readonly { readonly raterId: string }[],
  { since }: Looked,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const others = found.map(({ raterId }) => raterId).filter((id) => id !== actor.personId)
  const homes = await unitsOfRaters(tx, others, since)
  return new Map(others.map((id) => [id, homes.get(id) ?? []]))
}

/**
 * Whether a unit is none of the reader's own: neither of those in which they work, nor of those in which they have worked since then,
 * whose marks they would look at.
 */
export async function othersOnly(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  unitIds: readonly string[],
  { since }: Looked,
): Promise<(unitId: string) => boolean> {
  const paths = await unitPaths(tx, [...new Set(unitIds)])
  const worked = (await unitsOfRaters(tx, [actor.personId], since)).get(actor.personId) ?? []
  const memberUnits = [...new Set([...actor.memberUnits, ...worked])]
  const own = await ownPlaces(tx, { memberUnits, headedUnits: actor.headedUnits })
  return (unitId) => !concernsOwn(paths.get(unitId) ?? [], own)
}

/** A case is known by what it is made of. Verdicts have ids at random, so the name leads nobody back to a person. */
function nameOf(kind: CaseKind, parts: readonly string[]): string {
  return createHash('sha256')
    .update(`${kind} ${parts.toSorted().join(' ')}`)
    .digest('hex')
    .slice(0, 32)
}
