import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { copyRows } from '../../platform/db/copy.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { TouchpointKind } from '../contract/touchpoints.ts'
import { batchesInOrder, visitMinutes, type VisitMoments } from '../domain/visits.ts'
import type { DayCount } from '../domain/tally-sheet.ts'
import { countingAtOnce, type Counter } from '../store/first-counts.ts'
import { lockTallies } from '../store/tallies.ts'
import { insertTouchpoint } from '../store/touchpoints.ts'
import { addVisitMoments } from '../store/visits.ts'
import type { MeasurementTables } from '../tables.ts'
import { commentsOf, momentsOf, visitCounts } from './release-visits.ts'

/** A touchpoint with what customers said of it before it came here: simulated. */
export interface CarriedTouchpoint {
  readonly id: string
  readonly unitId: string
  readonly kind: TouchpointKind
  readonly name: { readonly id: string; readonly en: string }
  readonly since: Date
  /** In the order in which they came. */
  readonly visits: readonly CarriedVisit[]
}

export interface CarriedVisit {
  readonly satisfaction: number
  readonly reasons: readonly string[]
  readonly comment: string
  readonly at: Date
}

type Row<Table extends keyof MeasurementTables> = MeasurementTables[Table]
interface Carried {
  readonly ratings: Row<'measurement.visitRatings'>[]
  readonly places: Row<'measurement.visitPlaces'>[]
  readonly batches: Row<'measurement.visitBatches'>[]
  readonly comments: Row<'measurement.visitComments'>[]
  readonly counts: DayCount[]
  readonly moments: (VisitMoments & { readonly touchpointId: string })[]
}

/** So many touchpoints are written at a time: few enough to be held in memory with all that was said of them. */
const portion = 100

/**
 * Makes touchpoints with verdicts of customers, each published as it would have been when it was given. `dayOf` says which day an
 * instant is in the organisation's zone.
 */
export async function carryVisits(
  tx: Tx,
  organisationId: string,
  touchpoints: Iterable<CarriedTouchpoint>,
  dayOf: (at: Date) => string,
  counter: Pick<Counter, 'counts'> = countingAtOnce(tx, organisationId),
): Promise<{ readonly touchpoints: number; readonly verdicts: number }> {
  await lockTallies(tx, organisationId, 'together')
  const written = { touchpoints: 0, verdicts: 0 }
  let carried = nothing()
  const write = async (): Promise<void> => {
    await writeCarriedVisits(tx, organisationId, carried, counter)
    written.verdicts += carried.ratings.length
    carried = nothing()
  }
  for (const touchpoint of touchpoints) {
    const { id, unitId, kind, name, since: madeAt } = touchpoint
    const row = { organisationId, id, unitId, kind, nameId: name.id, nameEn: name.en, madeAt }
    await insertTouchpoint(tx, row)
    publishTouchpoint(carried, { organisationId, dayOf }, touchpoint)
    written.touchpoints += 1
    if (written.touchpoints % portion === 0) await write()
  }
  await write()
  return written
}

function nothing(): Carried {
  return { ratings: [], places: [], batches: [], comments: [], counts: [], moments: [] }
}

function publishTouchpoint(
  carried: Carried,
  { organisationId, dayOf }: { readonly organisationId: string; readonly dayOf: (at: Date) => string },
  { id: touchpointId, visits }: CarriedTouchpoint,
): void {
  const ratings = visits.map(({ satisfaction, reasons, comment, at }) => ({
    organisationId,
    id: uuidv4(),
    touchpointId,
    satisfaction,
    reasons: [...reasons],
    comment,
    givenWithin: visitMinutes(at),
    at,
  }))
  const { batches, waiting } = batchesInOrder(ratings)
  for (const batch of batches) {
    const releasedAt = batch.at(-1)?.at ?? new Date(0)
    const [day, batchId] = [dayOf(releasedAt), uuidv7({ msecs: releasedAt.getTime() })]
    const answers = batch.length
    carried.batches.push({ organisationId, id: batchId, touchpointId, releasedAt, releasedOn: day, answers })
    carried.counts.push(...visitCounts(batch, day))
    carried.moments.push(...momentsOf(batch, touchpointId, day))
    carried.comments.push(...commentsOf({ organisationId, touchpointId, day }, batchId, batch))
    for (const { id: ratingId } of batch)
      carried.places.push({ organisationId, ratingId, touchpointId, batchId })
  }
  for (const { id: ratingId } of waiting)
    carried.places.push({ organisationId, ratingId, touchpointId, batchId: null })
  carried.ratings.push(...ratings)
}

async function writeCarriedVisits(
  tx: Tx,
  organisationId: string,
  { ratings, places, batches, comments, counts, moments }: Carried,
  counter: Pick<Counter, 'counts'>,
): Promise<void> {
  await copyRows(
    tx,
    target('visit_ratings', 'organisation_id id touchpoint_id satisfaction reasons comment given_within'),
    ratings.map((one) => [
      one.organisationId,
      one.id,
      one.touchpointId,
      one.satisfaction,
      one.reasons,
      one.comment,
      one.givenWithin,
    ]),
  )
  await copyRows(
    tx,
    target('visit_batches', 'organisation_id id touchpoint_id released_at released_on answers'),
    batches.map((one) => [
      one.organisationId,
      one.id,
      one.touchpointId,
      one.releasedAt,
      one.releasedOn,
      one.answers,
    ]),
  )
  await copyRows(
    tx,
    target('visit_places', 'organisation_id rating_id touchpoint_id batch_id'),
    places.map((one) => [one.organisationId, one.ratingId, one.touchpointId, one.batchId]),
  )
  await copyRows(
    tx,
    target('visit_comments', 'organisation_id id touchpoint_id counted_on batch_id position text'),
    comments.map((one) => [
      one.organisationId,
      one.id,
      one.touchpointId,
      one.countedOn,
      one.batchId,
      one.position,
      one.text,
    ]),
  )
  await counter.counts(counts)
  await addVisitMoments(tx, organisationId, moments)
}

function target(table: string, columns: string) {
  return { table: `measurement.${table}`, columns: columns.split(' ') }
}
