import { sql } from 'kysely'
import { v4 as uuidv4 } from 'uuid'
import { expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { answered, type Tx } from '../platform/db/database.ts'
import { seededRandom } from '../statistics/random.ts'
import { carryOver, carryPublished, publishCarried, type CarriedVerdict } from './carry-over.ts'
import { counting } from './store/counting.ts'
import { countingFirst } from './store/first-counts.ts'
import { heldOf, heldVerdicts } from './store/places.ts'
import { insertRating } from './store/ratings.ts'
import { releaseUnit } from './release.ts'

const harness = testHarness()
const organisationId = uuidv4()
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Verdicts of two units with four services each, of forty people who answer unequally often and leave questions out. */
function verdicts(seed: number, count: number): CarriedVerdict[] {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const people = Array.from({ length: 40 }, () => uuidv4())
  const units = [uuidv4(), uuidv4()]
  const services = units.map(() => Array.from({ length: 4 }, () => uuidv4()))
  return Array.from({ length: count }, (_, index) => {
    const unit = below(2)
    return {
      requestId: uuidv4(),
      raterId: people[Math.floor(40 * random() ** 2)] ?? '',
      serviceId: services[unit]?.[below(4)] ?? '',
      unitId: units[unit] ?? '',
      stratum: `${1 + below(4)}/branch`,
      satisfaction: 1 + below(5),
      effort: random() < 0.6 ? 1 + below(5) : null,
      promiseKept: random() < 0.8 ? random() < 0.7 : null,
      reasonIds: [],
      comment: random() < 0.2 ? `Kata ${index}` : '',
      ratedAt: new Date(Date.UTC(2026, 0, 1, 0, index * 50)),
    }
  })
}

/** As the server publishes them: verdict by verdict, each in its turn. */
async function oneByOne(tx: Tx, given: readonly CarriedVerdict[]): Promise<void> {
  for (const verdict of given) {
    const { ratedAt, unitId, reasonIds } = verdict
    const row = {
      ...verdict,
      organisationId,
      id: uuidv4(),
      reasonIds: [...reasonIds],
      changedAt: ratedAt,
    }
    const held = await heldVerdicts(tx, unitId, row.raterId)
    await counting(tx, () => insertRating(tx, row, answered))
    await releaseUnit(tx, { organisationId, unitId, now: ratedAt, day: dayOf(ratedAt) }, [
      ...held,
      heldOf(row),
    ])
  }
}

/** What is counted together, by the requests that the verdicts are about. */
async function batchesIn(tx: Tx): Promise<readonly unknown[]> {
  const found = await counting(tx, () =>
    sql`select b.layer, b.unit_id, b.service_id, b.released_at, b.released_on, b.raters, b.answers,
        array_agg(r.request_id order by r.request_id) as requests
      from measurement.batches b
      join measurement.places p on p.layer = b.layer and b.id = case when b.service_id is null then p.unit_batch_id else p.service_batch_id end
      join measurement.ratings r on r.id = p.rating_id
      group by b.id, b.layer, b.unit_id, b.service_id, b.released_at, b.released_on, b.raters, b.answers
      order by b.released_at, b.layer, b.unit_id, b.service_id`.execute(tx),
  )
  return found.rows
}

/** Tallies and comments, without what names them. */
async function countedIn(tx: Tx): Promise<readonly unknown[]> {
  const tallies =
    await sql`select span, subject_kind, subject_id, start, measure, value, stratum, count from measurement.tallies
      order by 1, 2, 3, 4, 5, 6, 7`.execute(tx)
  const raters = await counting(tx, () =>
    sql`select span, subject_kind, subject_id, start, layer, rater_id, n, sum, sum_squares, satisfied from measurement.raters
      order by 1, 2, 3, 4, 5, 6`.execute(tx),
  )
  const moments =
    await sql`select subject_kind, subject_id, period, start, layer, raters, repeated, answers, sum, sum_squares, n_squared, satisfied
      from measurement.moments where subject_kind = 'service' order by 1, 2, 3, 4, 5`.execute(tx)
  const comments =
    await sql`select unit_id, counted_on, text from measurement.comments order by 1, 2, 3`.execute(tx)
  return [...tallies.rows, ...raters.rows, ...moments.rows, ...comments.rows]
}

async function forget(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_verdicts`.execute(tx)
}

it('verdicts carried over together are published exactly as one by one', { timeout: 120_000 }, async () => {
  const given = verdicts(7, 400)
  await harness.within(organisationId, async (tx) => {
    await sql`savepoint before_verdicts`.execute(tx)
    await oneByOne(tx, given)
    const batches = await batchesIn(tx)
    const counted = await countedIn(tx)
    await forget(tx)
    expect(await batchesIn(tx)).toEqual([])
    const published = await publishCarried(organisationId, given, dayOf)
    const counter = await countingFirst(tx, organisationId)
    await carryPublished(tx, organisationId, published, counter)
    await counter.write()
    expect(await countedIn(tx)).toEqual(counted)
    await expect(countingFirst(tx, organisationId)).rejects.toThrow('before')
    await forget(tx)
    const carried = await carryOver(tx, organisationId, given, dayOf)
    expect(carried).toEqual({ verdicts: 400, batches: batches.length })
    expect(batches.length).toBeGreaterThan(100)
    expect(await batchesIn(tx)).toEqual(batches)
    expect(await countedIn(tx)).toEqual(counted)
  })
})
