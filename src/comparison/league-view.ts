import { periodView } from '../measurement/index.ts'
import type { OpenUnit, OwnPlaces } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { FunnelView, LeagueRow, UnrankedRow, Yardstick } from './contract.ts'
import { groupView, isOwn } from './groups.ts'
import type { LeagueFound, RankedUnit, UnrankedUnit } from './league.ts'

/** What of a league is about one unit. */
export function yardstickView(
  context: ActionContext,
  found: LeagueFound,
  places: OwnPlaces,
  unitId: string,
): Yardstick {
  const ranked = found.ranked.find(({ unit }) => unit.id === unitId)
  const unranked = found.unranked.find(({ unit }) => unit.id === unitId)
  return {
    ...comparedView(context, found, places),
    compared: found.ranked.length,
    row: ranked ? rowView(ranked, places) : null,
    unranked: unranked ? unrankedView(unranked, places) : null,
  }
}

/** What a league and one unit of it have in common; only what is the reader's own depends on the reader. */
export function comparedView(context: ActionContext, found: LeagueFound, places: OwnPlaces) {
  const { measure, adjusted, unadjusted, margin, state, period, likes } = found
  const group = groupView(context, likes, places)
  return { group, measure, period: periodView(period), adjusted, unadjusted, margin, state }
}

/** A unit that can be compared, as its reader sees it. */
export function rowView({ unit, figure, adjusted, mix, standing }: RankedUnit, places: OwnPlaces): LeagueRow {
  const { shrunk, rank, difference, band } = standing
  return {
    unit: named(unit),
    own: isOwn(unit.id, places),
    figure,
    adjusted,
    shrunk,
    rank,
    difference,
    band,
    mix,
  }
}

/** One that cannot. */
export function unrankedView({ unit, figure, why }: UnrankedUnit, places: OwnPlaces): UnrankedRow {
  return { unit: named(unit), own: isOwn(unit.id, places), figure, why }
}

function named({ id, name, code }: OpenUnit): LeagueRow['unit'] {
  return { id, name, code }
}

/** The funnel of a league as it crosses the wire; null where it has none. */
export function funnelViewOf({ funnel, ranked }: LeagueFound): FunnelView | null {
  if (funnel === null) return null
  const { target, wider, points, curve } = funnel
  const ids = new Map(ranked.map(({ unit }) => [unit.id as string, unit.id]))
  return {
    target,
    wider,
    curve: [...curve],
    points: points.flatMap(({ id, ...point }) => {
      const unitId = ids.get(id)
      return unitId === undefined ? [] : [{ unitId, ...point }]
    }),
  }
}
