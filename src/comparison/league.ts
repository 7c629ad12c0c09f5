import {
  keptAt,
  keptWhile,
  madeAnewBy,
  mixOf,
  periodAsked,
  releasedOf,
  shownDesignEffect,
  stateOfReleased,
} from '../measurement/index.ts'
import type { Period, Released } from '../measurement/index.ts'
import type { OpenUnit } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import { normalPoint, tPoint } from '../statistics/distributions.ts'
import { CONFIDENCE } from '../statistics/result.ts'
import type {
  ComparedFigure,
  League,
  LeagueMeasure,
  LeagueQuery,
  LeagueRow,
  UnrankedRow,
} from './contract.ts'
import { adjusted, type Adjusted } from './domain/adjusting.ts'
import { coarsely, coarsened } from './domain/coarsened.ts'
import { funnelOf, type FunnelOfUnits } from './domain/funnel-of.ts'
import { meansBeside, type MeanOfUnit } from './domain/means-beside.ts'
import { seedOf } from '../statistics/seed.ts'
import { sharesBeside, type ShareOfUnit } from './domain/shares-beside.ts'
import type { Between, Standing } from './domain/standings.ts'
import { likesOf, type Likes } from './groups.ts'
import { readThresholds } from './store/thresholds.ts'

/** What is asked of a group: `start` is any day of the period, left out the running one; `today` in the organisation's zone. */
export interface LeagueAsked {
  readonly measure: LeagueMeasure
  readonly period: LeagueQuery['period']
  readonly start?: string | undefined
  /** Whether the case mix is to be taken into account. */
  readonly adjusted?: boolean
  readonly today: string
  /** Who asks; nobody may have too much worked out anew. Left out: the product itself. */
  readonly personId?: string
}

/** One unit that can be compared, beside its likes. */
export interface RankedUnit {
  readonly unit: OpenUnit
  readonly figure: ComparedFigure
  readonly adjusted: Between | null
  readonly mix: LeagueRow['mix']
  readonly standing: Standing
}

/** One that cannot, and why. */
export interface UnrankedUnit {
  readonly unit: OpenUnit
  readonly figure: ComparedFigure
  readonly why: UnrankedRow['why']
}

/** The units of a group beside each other. */
export interface LeagueFound extends Pick<
  League,
  'measure' | 'adjusted' | 'unadjusted' | 'margin' | 'state' | 'pooled'
> {
  readonly likes: Likes
  readonly period: Period
  /** By expected rank; without ranks by band, then in the order of the tree. */
  readonly ranked: readonly RankedUnit[]
  readonly unranked: readonly UnrankedUnit[]
  /** Of shares as they are; null for means, adjusted values, and fewer than two units. */
  readonly funnel: FunnelOfUnits | null
}

/**
 * Puts the units of a group beside each other by what was released of them; the same for whoever asks, and whenever. `groupId` is
 * a defined group's, or a kind of unit (`branch`).
 */
export async function leagueOf(
  tx: Tx,
  asked: LeagueAsked & { readonly groupId: string },
): Promise<Result<LeagueFound, 'not_found' | 'league_period_invalid' | 'too_many_requests'>> {
  const period = periodAsked(asked.period, asked.start, asked.today)
  if (period === undefined) return refuse('league_period_invalid')
  const likes = await likesOf(tx, asked.groupId, period.start)
  return likes === undefined ? refuse('not_found') : leagueAmong(tx, likes, period, asked)
}

/**
 * The same for a group that is known already. Ranking a thousand units takes half a second and many open the same page, so it is
 * kept as long as nothing changes of all that it is made of.
 */
export async function leagueAmong(
  tx: Tx,
  likes: Likes,
  period: Period,
  asked: LeagueAsked,
): Promise<Result<LeagueFound, 'too_many_requests'>> {
  const { measure, today, personId, adjusted: isAdjusted = false } = asked
  const ids = likes.units.map(({ id }) => id)
  const state = await stateOfReleased(tx, { kind: 'unit', ids, period, today })
  const margin = await marginFor(tx, measure)
  const name = `league ${likes.id} ${ids[0] ?? ''} ${measure} ${period.kind} ${period.start} ${isAdjusted}`
  const whole = JSON.stringify([state, margin, likes.state])
  const size = 20 * ids.length
  const kept = keptAt<LeagueFound>(name, whole)
  if (kept !== undefined) return accept(kept)
  const slow = personId === undefined ? undefined : await madeAnewBy(personId, size)
  if (slow !== undefined) return slow
  const make = () => leagueAnew(tx, likes, period, { ...asked, margin })
  return accept(await keptWhile(name, whole, { size, make }))
}

async function leagueAnew(
  tx: Tx,
  likes: Likes,
  period: Period,
  asked: LeagueAsked & { readonly margin: number },
): Promise<LeagueFound> {
  const { measure, today, margin } = asked
  const ids = likes.units.map(({ id }) => id)
  const released = await releasedOf(tx, { kind: 'unit', ids, period, today })
  const sorted = sortOut(likes.units, released, measure)
  const mix = await mixFor(tx, sorted.comparable, period, asked)
  const adjustment = mix.ok ? mix : undefined
  const seed = seedOf(likes.id, period.kind, period.start, measure, adjustment ? 'adjusted' : 'as it is')
  const found = beside(sorted.comparable, adjustment, { measure, margin, seed })
  const standings = new Map(found.ok ? found.units.map((one) => [one.id, one]) : [])
  const told = {
    pooled: found.ok ? found.pooled : null,
    ranked: rankedUnits(sorted.comparable, standings, adjustment),
  }
  const shares = measure === 'satisfaction_mean' || adjustment ? [] : sorted.comparable.map(shareOf)
  return {
    likes,
    period,
    measure,
    margin,
    adjusted: adjustment !== undefined,
    unadjusted: mix.ok ? null : mix.reason,
    state: found.ok ? found.state : found.reason,
    ...(adjustment ? coarseTold(told, measure) : told),
    unranked: nearestFirst([...sorted.unranked, ...(found.ok ? [] : sorted.comparable.map(alone))]),
    funnel: funnelOf(shares) ?? null,
  }
}

/** What is told with the mix allowed for: no digit more than screens write. */
function coarseTold(
  { pooled, ranked }: Pick<LeagueFound, 'pooled' | 'ranked'>,
  measure: LeagueMeasure,
): Pick<LeagueFound, 'pooled' | 'ranked'> {
  const kind = measure === 'satisfaction_mean' ? 'mean' : 'share'
  return {
    pooled: pooled === null ? null : coarsely(pooled, kind),
    ranked: ranked.map((one) => coarsened(one, kind)),
  }
}

/** A unit whose figure may be compared. */
interface Comparable {
  readonly unit: OpenUnit
  readonly figure: Extract<ComparedFigure, { readonly estimate: number }>
  readonly deff: number
}

/** Only what has thirty people behind it is compared; the others are told with their reason. */
function sortOut(
  units: readonly OpenUnit[],
  released: ReadonlyMap<string, Released>,
  measure: LeagueMeasure,
): { readonly comparable: readonly Comparable[]; readonly unranked: readonly UnrankedUnit[] } {
  const comparable: Comparable[] = []
  const unranked: UnrankedUnit[] = []
  for (const unit of units) {
    const mine = released.get(unit.id)
    const figure: ComparedFigure = mine?.measures[measure] ?? { state: 'none' }
    if (figure.state !== 'scored') unranked.push({ unit, figure, why: figure.state })
    else if (figure.low === null) unranked.push({ unit, figure, why: 'all_equal' })
    else comparable.push({ unit, figure, deff: deffOf(mine, measure) })
  }
  return { comparable, unranked }
}

/** Requests are each other's likes; answers of one person go together. */
function deffOf(released: Released | undefined, measure: LeagueMeasure): number {
  if (released === undefined || measure === 'within_completion') return 1
  return shownDesignEffect(
    measure === 'satisfied' ? released.released.satisfied : released.released.satisfaction,
  )
}

/** The only unit that could be compared has nobody to stand beside. */
function alone({ unit, figure }: Comparable): UnrankedUnit {
  return { unit, figure, why: 'alone' }
}

const nearness = { alone: 0, all_equal: 1, early: 2, hidden: 3, none: 4 } as const

/** Those that lack least for being compared stand first. */
function nearestFirst(units: readonly UnrankedUnit[]): readonly UnrankedUnit[] {
  return units.toSorted((one, other) => nearness[one.why] - nearness[other.why])
}

async function marginFor(tx: Tx, measure: LeagueMeasure): Promise<number> {
  const { points, percentagePoints } = await readThresholds(tx)
  return measure === 'satisfaction_mean' ? points : percentagePoints / 100
}

type Mix =
  | ({ readonly ok: true } & Adjusted)
  | { readonly ok: false; readonly reason: NonNullable<League['unadjusted']> | null }

/** Adjusted values where they are asked for and can be had, else why not; null where nothing stands against it. */
async function mixFor(
  tx: Tx,
  comparable: readonly Comparable[],
  period: Period,
  asked: LeagueAsked,
): Promise<Mix> {
  if (asked.measure === 'within_completion') return { ok: false, reason: 'clock' }
  if (period.kind !== 'quarter' && period.kind !== 'year') return { ok: false, reason: 'period' }
  // A batch adds single answers to a kind of request: what changed with it would tell of them.
  if (period.running) return { ok: false, reason: 'running' }
  if (asked.adjusted !== true) return { ok: false, reason: null }
  const ids = comparable.map(({ unit }) => unit.id as string)
  const marks = await mixOf(tx, { kind: 'unit', ids, period })
  const deffs = new Map(comparable.map(({ unit, deff }) => [unit.id as string, deff]))
  const found = adjusted(marks, deffs, asked.measure === 'satisfied' ? 'share' : 'mean')
  return found.ok && found.means.length < comparable.length ? { ok: false, reason: 'too_few' } : found
}

function beside(
  comparable: readonly Comparable[],
  adjustment: Adjusted | undefined,
  how: { readonly measure: LeagueMeasure; readonly margin: number; readonly seed: number },
) {
  if (adjustment !== undefined) {
    const { means, contrasts } = adjustment
    return meansBeside(means, { ...how, contrasts })
  }
  if (how.measure === 'satisfaction_mean') {
    const means = comparable.map(meanOf)
    return meansBeside(means, how)
  }
  const shares = comparable.map(shareOf)
  return sharesBeside(shares, how)
}

function shareOf({ unit, figure, deff }: Comparable): ShareOfUnit {
  const n = figure.n / deff
  return { id: unit.id, k: figure.estimate * n, n }
}

/** The standard error from which the figure's own interval was made, and the effective number of answers. */
function meanOf({ unit, figure, deff }: Comparable): MeanOfUnit {
  const half = (figure.high ?? figure.estimate) - figure.estimate
  const degrees = figure.raters - 1
  return {
    id: unit.id,
    mean: figure.estimate,
    se: half / tPoint(CONFIDENCE, degrees),
    n: figure.n / deff,
    degrees,
  }
}

function rankedUnits(
  comparable: readonly Comparable[],
  standings: ReadonlyMap<string, Standing>,
  adjustment: Adjusted | undefined,
): readonly RankedUnit[] {
  const means = new Map(adjustment?.means.map((one) => [one.id, one]))
  return comparable
    .flatMap(({ unit, figure }): RankedUnit[] => {
      const standing = standings.get(unit.id)
      if (standing === undefined) return []
      const mean = means.get(unit.id)
      const mix = adjustment?.mixes.get(unit.id) ?? null
      return [{ unit, figure, adjusted: mean === undefined ? null : around(mean), mix, standing }]
    })
    .toSorted((one, other) => placeOf(one.standing) - placeOf(other.standing))
}

const places = { above: 1, none: 2, below: 3 } as const

function placeOf({ rank, band }: Standing): number {
  return rank?.expected ?? places[band]
}

function around({ mean, se }: MeanOfUnit): Between {
  const half = normalPoint(CONFIDENCE) * se
  return { estimate: mean, low: mean - half, high: mean + half }
}
