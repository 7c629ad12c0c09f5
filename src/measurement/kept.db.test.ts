import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { department } from '../../test/marks.ts'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness, type Caller } from '../../test/harness.ts'
import type { UnitId } from '../organisation/contract.ts'
import { withUnitsBelow } from '../organisation/index.ts'
import { findUnit, placeUnit } from '../organisation/store/units.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { periodOf } from './domain/periods.ts'
import { rebuildTallies, releasedOf } from './index.ts'
import { forgetKept } from './kept.ts'
import { readFigures } from './scorecards.ts'
import { followTree } from './store/moments.ts'
import { addCounts, addRaters } from './store/tallies.ts'

const harness = testHarness()
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }

const pages = ({ root, it: unit, hr }: ServiceBank, { serviceId }: Raters) =>
  [root, unit, hr]
    .flatMap((id) => [
      `/scorecards/units/${id}?period=month`,
      `/scorecards/units/${id}/chart`,
      `/scorecards/units/${id}/chart?measure=within_completion`,
      `/scorecards/units/${id}/spread?period=quarter`,
      `/units/${id}/yardstick?period=month&start=2026-03-01`,
    ])
    .concat([
      `/scorecards/services/${serviceId}`,
      '/scorecards?of=units&period=quarter',
      '/scorecards?of=services&period=quarter',
      '/leagues/department?period=month',
      '/leagues/department?period=month&start=2026-03-01',
      '/leagues/department?period=quarter&measure=within_completion',
    ])

/** What a reader is told, page by page. */
async function told(reader: Caller, bank: ServiceBank, raters: Raters): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const page of pages(bank, raters)) {
    const { status, body } = await reader.call('GET', page)
    expect([200, 404], page).toContain(status)
    answers[page] = body
  }
  return answers
}

/** The same figures, read within a transaction. */
async function read(tx: Tx, { root, it: unit, hr }: ServiceBank): Promise<void> {
  const today = localDay(instantFromDate(harness.now()), 'Asia/Jakarta')
  for (const kind of ['week', 'month', 'quarter'] as const) {
    const period = periodOf(kind, today, today)
    const subjects = await withUnitsBelow(tx, [root, unit, hr])
    await readFigures(tx, { kind: 'unit', subjects, periods: [period], today })
    await releasedOf(tx, { kind: 'unit', ids: [root, unit, hr], period, today })
  }
}

it('what is kept is what would be read anew, whatever was done meanwhile, and to whichever organisation', async () => {
  harness.at(jakarta(0, 9))
  const banks = await Promise.all(
    [0, 1].map(async () => {
      const bank = await makeServiceBank(harness)
      return { bank, raters: await makeRaters(harness, bank, 6), reader: await bank.as('hrOne') }
    }),
  )
  const [one] = banks
  if (one === undefined) throw new Error('No bank')
  const { bank, raters } = one
  const administrator = await bank.as('administrator')
  const empty = await department(bank, 'KEU')
  const release = async () => {
    for (let index = 0; index < 5; index += 1)
      await raters.rate(index, await raters.served(index), { satisfaction: 1 + index })
  }
  const move = (unitId: string, parentId: string) =>
    administrator.call('PATCH', `/units/${unitId}`, { body: { parentId, reason: 'Penataan' } })
  const inBank = <T>(work: Parameters<typeof harness.within<T>>[1]) =>
    harness.within(bank.organisationId, work)
  const takenBack = async (work: Parameters<typeof harness.within<void>>[1]) => {
    const back = inBank(async (tx, context) => {
      await work(tx, context)
      await read(tx, bank)
      throw new Error('taken back')
    })
    await expect(back).rejects.toThrow('taken back')
  }
  const acts: Record<string, () => Promise<unknown>> = {
    'a verdict waits': async () => raters.rate(5, await raters.served(5)),
    'a batch is published': release,
    'a request is completed': () => raters.served(1),
    'a unit is renamed': () =>
      administrator.call('PATCH', `/units/${bank.it}`, {
        body: { name: { id: 'TI', en: 'IT' }, reason: 'Nama' },
      }),
    'a unit moves': () => move(bank.it, bank.hr),
    'a publication is taken back': () =>
      takenBack(async (tx) => {
        const subject = { subjectKind: 'unit', subjectId: bank.it, day: '2026-03-02' } as const
        await addCounts(tx, bank.organisationId, [
          { ...subject, measure: 'satisfaction', value: '1', stratum: '3/branch', count: 1 },
        ])
        const answer = { layer: 'satisfaction', n: 1, sum: 1, sumSquares: 1, satisfied: 0 } as const
        const raterId = raters.personIds[0] ?? ''
        await addRaters(tx, bank.organisationId, [{ ...subject, ...answer, raterId }])
      }),
    'a move is taken back': () =>
      takenBack(async (tx) => {
        const unit = await findUnit(tx, bank.it as UnitId)
        if (unit === undefined) throw new Error('No unit')
        const to = { ancestors: [bank.root as UnitId], codePath: 'KP/IT' }
        await placeUnit(tx, unit, { parentId: bank.root as UnitId, ...to })
        await followTree(tx, bank.organisationId)
      }),
    'it moves back': () => move(bank.it, bank.root),
    'another batch is published': release,
    'a unit is closed': () =>
      administrator.call('POST', `/units/${empty}/close`, {
        body: { on: '2026-03-02', reason: 'Digabung' },
      }),
    'thresholds change': async () =>
      (await bank.as('auditor')).call('PUT', '/comparison-thresholds', {
        body: { points: 0.5, percentagePoints: 10, reason: 'Uji' },
      }),
    'tallies are rebuilt': () => inBank((tx) => rebuildTallies(tx, bank.organisationId)),
    'midnight passes': async () => harness.at(jakarta(1, 0, 1)),
    'the week ends': async () => harness.at(jakarta(7, 9)),
    'the month ends': async () => harness.at(jakarta(31, 9)),
    'a batch is published in the new month': release,
  }
  for (const [what, act] of Object.entries(acts)) {
    await Promise.all(banks.map((two) => told(two.reader, two.bank, two.raters)))
    const answer = await act()
    const status = answer instanceof Object && 'status' in answer ? answer.status : 200
    expect(status, what).toBe(200)
    for (const two of banks) {
      const kept = await told(two.reader, two.bank, two.raters)
      forgetKept()
      expect(kept, what).toEqual(await told(two.reader, two.bank, two.raters))
    }
  }
}, 120_000)

it('what was read while a unit moved is not kept for the day on which it moves back', async () => {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const raters = await makeRaters(harness, bank, 5)
  for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
  harness.at(jakarta(40, 9))
  const reader = await bank.as('branchOne')
  const administrator = await bank.as('administrator')
  const move = (parentId: string) =>
    administrator.call('PATCH', `/units/${bank.it}`, { body: { parentId, reason: 'Penataan' } })
  const read = async () =>
    (await reader.call('GET', `/scorecards/units/${bank.hr}?period=month&start=2026-03-01`)).body.measures
  expect((await move(bank.hr)).status).toBe(200)
  forgetKept()
  const held = new pg.Client({ connectionString: harness.superuserUrl })
  await held.connect()
  onTestFinished(() => held.end())
  // The reader knows what is below, and waits for its counts.
  await held.query('begin; lock table measurement.tallies in access exclusive mode')
  const reading = read()
  await expect
    .poll(async () => {
      const { rows } = await held.query(
        `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
      )
      return rows.length
    }, patience)
    .toBe(1)
  expect((await move(bank.root)).status).toBe(200)
  await held.query('commit')
  await reading
  expect((await move(bank.hr)).status).toBe(200)
  const kept = await read()
  forgetKept()
  expect(kept).toEqual(await read())
  expect(kept.satisfied).toMatchObject({ n: 5 })
})
