import { periodAsked } from '../measurement/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Result } from '../platform/http/result.ts'
import { accept } from '../platform/http/result.ts'
import type { Band } from './contract.ts'
import type { Between } from './domain/standings.ts'
import { likesOfUnit, type Likes } from './groups.ts'
import { leagueAmong } from './league.ts'
import { readThresholds } from './store/thresholds.ts'

/** A unit against its likes without itself, by the share of satisfied people in a closed quarter. */
export interface AgainstLikes {
  readonly group: Pick<Likes, 'name' | 'kind'>
  /** How many units stand beside each other, this one included. */
  readonly compared: number
  readonly difference: Between
  /** Answers of the unit itself. */
  readonly n: number
  readonly band: Band
  /** Whether the mix of requests was taken into account; where it cannot be, the values are as they are. */
  readonly adjusted: boolean
}

/**
 * How a unit stands against its likes in the quarter that begins on a day, adjusted for the mix of requests where that can be done;
 * undefined where it has no likes, or it or they have too few people behind their figures.
 */
export async function againstLikes(
  tx: Tx,
  unitId: string,
  asked: { readonly quarter: string; readonly today: string; readonly personId: string },
): Promise<Result<AgainstLikes | undefined, 'too_many_requests'>> {
  const period = periodAsked('quarter', asked.quarter, asked.today)
  const likes = period && (await likesOfUnit(tx, unitId, period.start))
  if (period === undefined || likes === undefined) return accept(undefined)
  const { today, personId } = asked
  const how = { measure: 'satisfied', period: 'quarter', adjusted: true, today, personId } as const
  const found = await leagueAmong(tx, likes, period, how)
  if (!found.ok) return found
  const { ranked, adjusted } = found.value
  const mine = ranked.find(({ unit }) => unit.id === unitId)
  if (mine === undefined) return accept(undefined)
  const { difference, band } = mine.standing
  return accept({
    group: { name: likes.name, kind: likes.kind },
    compared: ranked.length,
    difference,
    n: 'n' in mine.figure ? mine.figure.n : 0,
    band,
    adjusted,
  })
}

/** From which difference of shares on things are told apart, such as 0.03. */
export async function relevantDifference(tx: Tx): Promise<number> {
  return (await readThresholds(tx)).percentagePoints / 100
}
