import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeRaters } from '../../test/raters.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { answered, leftToNext } from '../platform/db/database.ts'
import { addAnswer, noAnswers } from './domain/tally.ts'
import { followTree, recountMoments } from './store/moments.ts'
import { addRaters, type RaterAddition } from './store/tallies.ts'

const harness = testHarness()
const people = Array.from({ length: 4 }, (_, index) => `00000000-0000-7000-8000-00000000000${index}`)
const service = '00000000-0000-7000-8000-0000000000ff'

/** One answer of somebody to a unit or to a service, on some day around the turn of a year. */
const answer = fc.record({
  at: fc.constantFrom('it', 'helpdesk', 'branch', 'service'),
  day: fc.constantFrom('2025-03-30', '2025-12-28', '2025-12-29', '2025-12-31', '2026-01-01', '2026-01-05'),
  layer: fc.constantFrom('satisfaction', 'effort'),
  person: fc.nat(people.length - 1),
  mark: fc.integer({ min: 1, max: 5 }),
})
/** Answers that are counted together: mostly of one day, as those of a publication always are. */
const step = fc.record({
  answers: fc.array(answer, { minLength: 1, maxLength: 6 }),
  oneDay: fc.constantFrom(true, true, true, false),
  left: fc.boolean(),
})
type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never

function addition(bank: ServiceBank, one: Answer): RaterAddition {
  const layer = one.layer === 'effort' ? 'effort' : 'satisfaction'
  const unit = { it: bank.it, helpdesk: bank.helpdesk, branch: bank.branch }[
    one.at === 'service' ? 'it' : (one.at as 'it')
  ]
  return {
    ...(one.at === 'service'
      ? { subjectKind: 'service', subjectId: service }
      : { subjectKind: 'unit', subjectId: unit }),
    day: one.day,
    layer,
    raterId: people[one.person] ?? '',
    ...addAnswer(noAnswers, layer, one.mark),
  }
}

const inBank = <T>(bank: ServiceBank, work: Parameters<typeof harness.within<T>>[1]) =>
  harness.within(bank.organisationId, work)

/** All moments that are kept of the bank. */
async function moments(bank: ServiceBank) {
  return inBank(
    bank,
    async (tx) =>
      (
        await sql<
          Record<string, unknown>
        >`select * from measurement.moments where answers <> 0 order by subject_kind, subject_id, period, start, layer`.execute(
          tx,
        )
      ).rows,
  )
}

const everything = (bank: ServiceBank) => ({
  unitIds: [bank.it, bank.helpdesk, bank.branch],
  serviceIds: [service],
})

describe('the moments of raters', () => {
  it('are the same however the answers came: one by one, some together, or counted anew from the rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const bank = await makeServiceBank(harness)
        for (const { answers, oneDay, left } of steps)
          await inBank(bank, (tx) =>
            addRaters(
              tx,
              bank.organisationId,
              answers.map((one) =>
                addition(bank, oneDay ? { ...one, day: answers[0]?.day ?? one.day } : one),
              ),
              left ? leftToNext : answered,
            ),
          )
        const kept = await moments(bank)
        await inBank(bank, (tx) => recountMoments(tx, bank.organisationId, everything(bank)))
        expect(kept).toEqual(await moments(bank))
        expect(kept.length).toBeGreaterThan(0)
      }),
      { numRuns: 15 },
    )
  })

  it('count one person once in the unit above, who answered two units below', async () => {
    const bank = await makeServiceBank(harness)
    const both = (['it', 'helpdesk', 'branch'] as const).map((at) =>
      addition(bank, { at, day: '2026-01-05', layer: 'satisfaction', person: 0, mark: 4 }),
    )
    await inBank(bank, (tx) => addRaters(tx, bank.organisationId, both))
    const ofMonth = (id: string) => (row: Record<string, unknown>) =>
      row['subjectId'] === id && row['period'] === 'month'
    const kept = await moments(bank)
    expect(kept.find(ofMonth(bank.root))).toMatchObject({ raters: 1, repeated: 1, answers: 3, nSquared: 9 })
    expect(kept.find(ofMonth(bank.it))).toMatchObject({ raters: 1, repeated: 1, answers: 2, nSquared: 4 })
    expect(kept.find(ofMonth(bank.branch))).toMatchObject({ raters: 1, repeated: 0, answers: 1 })
  })

  it('follow a unit that moves, with its history, and nothing is counted twice afterwards', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const raters = await makeRaters(harness, bank, 6)
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    const reader = await bank.as('branchOne')
    const of = async (unit: string) =>
      (await reader.call('GET', `/scorecards/units/${unit}`)).body.measures.satisfied
    expect(await of(bank.hr)).toEqual({ state: 'none' })
    expect(await of(bank.it)).toMatchObject({ n: 5, raters: 5 })
    const administrator = await bank.as('administrator')
    const moved = await administrator.call('PATCH', `/units/${bank.it}`, {
      body: { parentId: bank.hr, reason: 'Penataan ulang' },
    })
    expect(moved.status).toBe(200)
    expect(await of(bank.hr)).toMatchObject({ n: 5, raters: 5 })
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    for (const unit of [bank.hr, bank.it, bank.root])
      expect(await of(unit)).toMatchObject({ n: 10, raters: 5 })
    const kept = await moments(bank)
    await inBank(bank, (tx) =>
      recountMoments(tx, bank.organisationId, { unitIds: [bank.it], serviceIds: [raters.serviceId] }),
    )
    expect(kept).toEqual(await moments(bank))
    await inBank(bank, (tx) => followTree(tx, bank.organisationId))
    expect(kept).toEqual(await moments(bank))
  })
})
