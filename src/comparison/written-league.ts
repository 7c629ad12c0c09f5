import type { OwnPlaces } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { Written } from '../platform/http/written.ts'
import type { League } from './contract.ts'
import { isOwn } from './groups.ts'
import type { LeagueFound } from './league.ts'
import { comparedView, funnelViewOf, rowView, unrankedView } from './league-view.ts'

/** JSON of units, as whoever works in none of them reads it, and where in it each of them stands. */
interface WrittenUnits {
  readonly bytes: Buffer
  readonly places: ReadonlyMap<string, { readonly from: number; readonly until: number }>
}

/** What of a league every reader is told alike. */
interface WrittenLeague {
  readonly rows: WrittenUnits
  readonly unranked: WrittenUnits
  readonly funnel: Buffer
}

/** As long as a league is kept, so is what was written of it. */
const written = new WeakMap<LeagueFound, WrittenLeague>()
const nowhere: OwnPlaces = { memberPaths: [], headedUnits: [] }

/**
 * A league as it crosses the wire. A thousand units are written once and not for each reader: only the group, what the reader may do, and
 * the units that are the reader's own depend on the reader, and are written anew.
 */
export function writtenLeague(
  context: ActionContext,
  found: LeagueFound,
  places: OwnPlaces,
): Written<League> {
  const { rows, unranked, funnel } = written.get(found) ?? write(found)
  const head = JSON.stringify({ ...comparedView(context, found, places), pooled: found.pooled })
  return new Written([
    Buffer.from(`${head.slice(0, -1)},"rows":[`),
    ...withOwn(rows, found.ranked, places, rowView),
    Buffer.from('],"unranked":['),
    ...withOwn(unranked, found.unranked, places, unrankedView),
    Buffer.from('],"funnel":'),
    funnel,
    Buffer.from('}'),
  ])
}

function write(found: LeagueFound): WrittenLeague {
  const made = {
    rows: writeUnits(found.ranked, rowView),
    unranked: writeUnits(found.unranked, unrankedView),
    funnel: Buffer.from(JSON.stringify(funnelViewOf(found))),
  }
  written.set(found, made)
  return made
}

type Listed = { readonly unit: { readonly id: string } }
type View<One> = (one: One, places: OwnPlaces) => object

function writeUnits<One extends Listed>(units: readonly One[], view: View<One>): WrittenUnits {
  const places = new Map<string, { from: number; until: number }>()
  const pieces: string[] = []
  let from = 0
  for (const one of units) {
    const piece = JSON.stringify(view(one, nowhere))
    const until = from + Buffer.byteLength(piece)
    places.set(one.unit.id, { from, until })
    pieces.push(piece)
    from = until + 1
  }
  return { bytes: Buffer.from(pieces.join()), places }
}

/** The same, with the units that are the reader's own as the reader is told of them. */
function withOwn<One extends Listed>(
  { bytes, places }: WrittenUnits,
  units: readonly One[],
  own: OwnPlaces,
  view: View<One>,
): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const one of units) {
    const place = isOwn(one.unit.id, own) ? places.get(one.unit.id) : undefined
    if (place === undefined) continue
    pieces.push(bytes.subarray(from, place.from), Buffer.from(JSON.stringify(view(one, own))))
    from = place.until
  }
  return [...pieces, bytes.subarray(from)]
}
