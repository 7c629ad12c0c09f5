import { v7 as uuidv7 } from 'uuid'
import { leftToNext, type Tx } from '../platform/db/database.ts'
import { decideRelease, type HeldVerdict, type Release } from './domain/release.ts'
import { publicationOf, type Publication } from './publication.ts'
import { writeComments } from './store/comments.ts'
import { readForCounting, type CountedVerdict } from './store/counting.ts'
import { writeBatches } from './store/places.ts'
import { addCounts, addRaters } from './store/tallies.ts'

/** When and for whom something is released; `day` is today in the organisation's zone. */
export interface ReleaseMoment {
  readonly organisationId: string
  readonly unitId: string
  readonly now: Date
  readonly day: string
}

/**
 * Publishes what may be published of a unit now, in the transaction of the verdict that came in, which has locked the unit
 * and its tallies (`lockUnit`); says how many batches. `held`: what `heldVerdicts` found since, and that verdict. What is written goes
 * with the commit, so that the sums over people, which all units share, are locked as shortly as can be.
 */
export async function releaseUnit(
  tx: Tx,
  moment: ReleaseMoment,
  held: readonly HeldVerdict[],
): Promise<number> {
  const { organisationId } = moment
  const releases = decideRelease(held)
  if (releases.length === 0) return 0
  const ids = new Set(releases.flatMap(({ verdictIds }) => verdictIds))
  const verdicts = await readForCounting(tx, [...ids])
  const published = releases.map((release) => publish(moment, release, verdicts))
  await writeBatches(
    tx,
    organisationId,
    published.map(({ batch }, index) => ({ batch, ratingIds: releases[index]?.verdictIds ?? [] })),
    leftToNext,
  )
  await addCounts(
    tx,
    organisationId,
    published.flatMap(({ counts }) => counts),
    leftToNext,
  )
  await writeComments(
    tx,
    published.flatMap(({ comments }) => comments),
    leftToNext,
  )
  await addRaters(
    tx,
    organisationId,
    published.flatMap(({ raters }) => raters),
    leftToNext,
  )
  return releases.length
}

function publish(
  { organisationId, unitId, now, day }: ReleaseMoment,
  { layer, serviceId, verdictIds }: Release,
  verdicts: readonly CountedVerdict[],
): Publication {
  const counted = new Set(verdictIds)
  return publicationOf(
    { organisationId, id: uuidv7(), layer, unitId, serviceId, releasedAt: now, releasedOn: day },
    verdicts.filter(({ id }) => counted.has(id)),
  )
}
