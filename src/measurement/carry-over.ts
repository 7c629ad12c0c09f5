import { setImmediate as otherWork } from 'node:timers/promises'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import type { Tx } from '../platform/db/database.ts'
import { publishInOrder, type OrderedRelease } from './domain/publishing-in-order.ts'
import { answerOf, layers, type Layer } from './domain/verdict.ts'
import { publicationOf } from './publication.ts'
import { writeCarried, type CarriedBatch, type CarriedRating } from './store/carrying.ts'
import { lockUnit } from './store/places.ts'
import type { DayCount } from './domain/tally-sheet.ts'
import { countingAtOnce, type Counter } from './store/first-counts.ts'
import { lockTallies, type RaterAddition } from './store/tallies.ts'
import type { MeasurementTables } from './tables.ts'

/** A verdict that was given before it came here: simulated, or by an import. */
export interface CarriedVerdict {
  readonly requestId: string
  readonly raterId: string
  readonly serviceId: string
  readonly unitId: string
  readonly stratum: string
  readonly satisfaction: number
  readonly effort: number | null
  readonly promiseKept: boolean | null
  readonly reasonIds: readonly string[]
  readonly comment: string
  readonly ratedAt: Date
}

type Comment = MeasurementTables['measurement.comments']

/** Everything that carried verdicts write. */
export interface Carried {
  readonly ratings: CarriedRating[]
  readonly batches: CarriedBatch[]
  readonly comments: Comment[]
  readonly counts: DayCount[]
  readonly raters: RaterAddition[]
}

/**
 * Publishes verdicts on requests that nobody has rated yet as each would have been published when it was given: unit by unit, in the order
 * of time, by the publication rule. Nothing is written; between units others get their turn. `dayOf` says which day an instant is in the
 * organisation's zone.
 */
export async function publishCarried(
  organisationId: string,
  verdicts: readonly CarriedVerdict[],
  dayOf: (at: Date) => string,
): Promise<Carried> {
  const byUnit = Map.groupBy(verdicts, ({ unitId }) => unitId)
  const carried: Carried = { ratings: [], batches: [], comments: [], counts: [], raters: [] }
  for (const [unitId, ofUnit] of byUnit) {
    publishUnit(carried, { organisationId, unitId, dayOf }, ofUnit)
    await otherWork()
  }
  return carried
}

/** Writes verdicts that were published so. The units must have no verdicts so far. Says how many batches there were. */
export async function carryPublished(
  tx: Tx,
  organisationId: string,
  carried: Carried,
  counter: Counter = countingAtOnce(tx, organisationId),
): Promise<{ readonly verdicts: number; readonly batches: number }> {
  const units = new Set(carried.ratings.map(({ unitId }) => unitId))
  for (const unitId of [...units].toSorted()) await lockUnit(tx, organisationId, unitId)
  await lockTallies(tx, organisationId, 'together')
  await writeCarried(tx, carried)
  await counter.counts(carried.counts)
  await counter.raters(carried.raters)
  return { verdicts: carried.ratings.length, batches: carried.batches.length }
}

/** Publishes verdicts and writes them: {@link publishCarried} and {@link carryPublished} in one. */
export async function carryOver(
  tx: Tx,
  organisationId: string,
  verdicts: readonly CarriedVerdict[],
  dayOf: (at: Date) => string,
): Promise<{ readonly verdicts: number; readonly batches: number }> {
  return carryPublished(tx, organisationId, await publishCarried(organisationId, verdicts, dayOf))
}

interface Unit {
  readonly organisationId: string
  readonly unitId: string
  readonly dayOf: (at: Date) => string
}

function publishUnit(carried: Carried, unit: Unit, verdicts: readonly CarriedVerdict[]): void {
  const ratings = verdicts
    .toSorted((a, b) => a.ratedAt.getTime() - b.ratedAt.getTime())
    .map((verdict) => ratingOf(unit.organisationId, verdict))
  const byId = new Map(ratings.map((rating) => [rating.id, rating]))
  const releases = publishInOrder(ratings, ({ ratedAt }) => uuidv7({ msecs: ratedAt.getTime() }))
  for (const release of releases) {
    const counted = release.verdictIds.flatMap((id) => byId.get(id) ?? [])
    publish(carried, unit, release, counted)
  }
  for (const rating of ratings) carried.ratings.push(rating)
}

function ratingOf(organisationId: string, verdict: CarriedVerdict): CarriedRating {
  const places = new Map<Layer, { unitBatchId: string | null; serviceBatchId: string | null }>()
  for (const layer of layers)
    if (answerOf(verdict, layer) !== null) places.set(layer, { unitBatchId: null, serviceBatchId: null })
  return { ...verdict, organisationId, id: uuidv4(), answers: [...places.keys()], places }
}

function publish(
  carried: Carried,
  { organisationId, unitId, dayOf }: Unit,
  release: OrderedRelease<CarriedRating>,
  counted: readonly CarriedRating[],
): void {
  const { batchId, layer, serviceId, after } = release
  const place = { organisationId, id: batchId, layer, unitId, serviceId }
  const releasedOn = dayOf(after.ratedAt)
  const published = publicationOf({ ...place, releasedAt: after.ratedAt, releasedOn }, counted)
  carried.batches.push(published.batch)
  for (const { places } of counted) {
    const answer = places.get(layer)
    if (answer === undefined) continue
    if (serviceId === null) answer.unitBatchId = batchId
    else answer.serviceBatchId = batchId
  }
  for (const count of published.counts) carried.counts.push(count)
  for (const addition of published.raters) carried.raters.push(addition)
  for (const comment of published.comments) carried.comments.push(comment)
}
