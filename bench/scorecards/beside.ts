import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Composition } from '../../src/main/compose.ts'
import { publicationOf } from '../../src/measurement/publication.ts'
import { addCounts, addRaters } from '../../src/measurement/store/tallies.ts'
import { inOrganisation } from '../../src/platform/db/database.ts'
import type { Market } from './market.ts'
import { idOf, raterOf } from './verdicts.ts'

/** Milliseconds of the counts behind a league, from the rows in plain SQL: of each unit, over everything, people as clusters. */
export async function fromRows(owner: pg.Client, { organisationId }: Market): Promise<number> {
  const at = performance.now()
  await owner.query(
    `select unit_id, count(*), sum(n), sum(good), sum(n * n), sum(n * good), sum(good * good) from (
      select unit_id, rater_id, count(*) as n, count(*) filter (where satisfaction >= 4) as good
      from measurement.ratings where organisation_id = $1 group by 1, 2) as people group by 1`,
    [organisationId],
  )
  return performance.now() - at
}

/** Milliseconds to count five verdicts of a unit, by five people of its clientele, as their publication does; in each market in turn. */
export async function countInTurn(
  composition: Composition,
  markets: readonly Market[],
  day: string,
): Promise<readonly Float64Array[]> {
  const taken = markets.map((): number[] => [])
  for (let nth = -5; nth < 100; nth += 1) {
    for (const [at, market] of markets.entries()) {
      const took = await countFive(composition, market, day, nth)
      if (nth >= 0) taken[at]?.push(took)
    }
  }
  return taken.map((one) => Float64Array.from(one).sort())
}

async function countFive(
  { database }: Composition,
  { organisationId, branchIds, unitIds }: Market,
  day: string,
  nth: number,
): Promise<number> {
  const unitId = branchIds[(nth + 5) * 7] ?? ''
  const unit = unitIds.indexOf(unitId as (typeof unitIds)[number])
  const people = [1, 2, 3, 4, 5].map((place) => idOf(1, raterOf(unit, (place * 29 + nth + 5) % 150)))
  const { counts, raters } = publicationOf(
    {
      organisationId,
      id: uuidv7(),
      layer: 'satisfaction',
      unitId,
      serviceId: null,
      releasedAt: new Date(),
      releasedOn: day,
    },
    people.map((raterId, index) => ({
      id: uuidv7(),
      unitId,
      serviceId: uuidv7(),
      raterId,
      stratum: '3/branch',
      satisfaction: ((nth + index + 10) % 5) + 1,
      effort: null,
      promiseKept: null,
      reasonIds: [],
      comment: '',
    })),
  )
  const at = performance.now()
  await inOrganisation(database, { organisationId }, async (tx) => {
    await addCounts(tx, organisationId, counts)
    await addRaters(tx, organisationId, raters)
  })
  return performance.now() - at
}
