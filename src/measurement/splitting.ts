import { v7 as uuidv7 } from 'uuid'
import { momentsOf, worstDesignEffect } from '../statistics/clustered.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { maySplit } from './domain/split.ts'
import { MINIMUM_RATERS } from './domain/verdict.ts'
import { lockUnit } from './store/places.ts'
import { badAmong, unsplitVerdicts, writeSplit, type CountedPlace } from './store/splits.ts'

/** A verdict that figures count, without what it says: whose, of which service, and when it was given. */
export type SplittableVerdict = Pick<CountedPlace, 'id' | 'serviceId' | 'raterId' | 'givenAt'>

/** How many bad verdicts fell into each part. `deff`: how much the answers of one person go together, whatever they said. */
export interface SplitBad {
  readonly bad: ReadonlyMap<string, number>
  readonly deff: number
}

/** Which verdicts are to be split: those of one unit's services that count before a day. */
export interface SplitAsked {
  readonly unitId: string
  /** Service → the moment from which on its verdicts can be told apart: batches with an earlier one are left alone. */
  readonly services: ReadonlyMap<string, Date>
  readonly releasedBefore: string
  /** The parts of which a share is made: at least five people must have given their bad verdicts. */
  readonly among: readonly string[]
}

/**
 * Counts the bad verdicts (1 and 2 of 5) of a unit apart, by parts into which `divide` puts every verdict whatever it says, and takes
 * their batches as split. Undefined where fewer than five people stand behind them, or where something about fewer than five would
 * follow (`maySplit`): then nothing is taken, and they wait for more. There is no other way to count verdicts by what their givers did.
 */
export async function splitVerdicts(
  { tx, organisationId, now }: Pick<WorkContext, 'tx' | 'organisationId' | 'now'>,
  { unitId, services, releasedBefore, among }: SplitAsked,
  divide: (verdicts: readonly SplittableVerdict[]) => Promise<ReadonlyMap<string, string>>,
): Promise<SplitBad | undefined> {
  await lockUnit(tx, organisationId, unitId)
  const found = await unsplitVerdicts(tx, [...services.keys()], releasedBefore)
  const verdicts = wholeBatches(found, services)
  if (verdicts.length === 0) return undefined
  const parts = await divide(verdicts)
  const parted = verdicts.map((one) => {
    const part = parts.get(one.id)
    if (part === undefined) throw new Error(`Verdict ${one.id} falls into no part`)
    return { ...one, part }
  })
  if (!maySplit(parted)) return undefined
  const badIds = await badAmong(
    tx,
    parted.map(({ id }) => id),
  )
  const bad = parted.filter(({ id }) => badIds.has(id))
  const givers = new Set(bad.filter(({ part }) => among.includes(part)).map(({ raterId }) => raterId))
  if (givers.size < MINIMUM_RATERS) return undefined
  const batchIds = [...new Set(parted.map(({ serviceBatch }) => serviceBatch))]
  await writeSplit(tx, organisationId, { id: uuidv7(), batchIds, at: now })
  const counted = Map.groupBy(bad, ({ part }) => part)
  return {
    bad: new Map([...counted].map(([part, those]) => [part, those.length])),
    deff: repeated(parted.filter(({ part }) => among.includes(part))),
  }
}

/** Without batches that hold a verdict given too early. */
function wholeBatches(
  found: readonly CountedPlace[],
  services: ReadonlyMap<string, Date>,
): readonly CountedPlace[] {
  const early = new Set(
    found
      .filter(({ serviceId, givenAt }) => givenAt < (services.get(serviceId) ?? givenAt))
      .map(({ serviceBatch }) => serviceBatch),
  )
  return found.filter(({ serviceBatch }) => !early.has(serviceBatch))
}

/** From how often people gave verdicts of any kind: from the bad ones alone it would say whose several were bad. */
function repeated(verdicts: readonly CountedPlace[]): number {
  const ofRater = Map.groupBy(verdicts, ({ raterId }) => raterId)
  return worstDesignEffect(
    momentsOf([...ofRater.values()].map(({ length }) => ({ n: length, sum: length, sumSquares: length }))),
  )
}
