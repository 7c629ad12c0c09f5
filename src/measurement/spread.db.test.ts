import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import { makeRaters } from '../../test/raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { rebuildTallies } from './index.ts'
import { addCounts } from './store/tallies.ts'

const harness = testHarness()

async function fresh(): Promise<ServiceBank> {
  harness.at(jakarta(0, 9))
  return makeServiceBank(harness)
}

describe('how answers, reasons and times of a unit spread', () => {
  it('is empty where nothing happened', async () => {
    const bank = await fresh()
    const reader = await bank.as('branchOne')
    const { status, body } = await reader.call('GET', `/scorecards/units/${bank.it}/spread`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      period: { kind: 'month', start: '2026-03-01' },
      before: { start: '2026-02-01' },
      answers: { state: 'none' },
      times: { n: 0, bars: [], promise: null, median: { state: 'none' } },
      bunching: { state: 'unsaid', n: 0 },
      bunchingFrom: '2025-04-01',
    })
  })

  it('shows answers from the fifth person on', async () => {
    const bank = await fresh()
    const raters = await makeRaters(harness, bank, 5)
    const reader = await bank.as('itHead')
    const spread = async () => (await reader.call('GET', `/scorecards/units/${bank.it}/spread`)).body
    for (let index = 0; index < 4; index += 1)
      await raters.rate(index, await raters.served(index), { satisfaction: 4 })
    expect((await spread()).answers).toEqual({ state: 'hidden', needed: 1 })
    await raters.rate(4, await raters.served(4), { satisfaction: 1 })
    const { answers } = await spread()
    expect(answers).toMatchObject({ state: 'early', n: 5, raters: 5, nBefore: 0, reasons: [] })
    expect(answers.marks.map((one: { count: number }) => one.count)).toEqual([1, 0, 0, 4, 0])
    expect(answers.marks[3]).toMatchObject({ mark: 4, share: 0.8, before: null, differs: null })
  })

  it('tells of a unit no reasons but those that figures of its services count: words of one service would name whoever asked for it', async () => {
    const bank = await fresh()
    const raters = await makeRaters(harness, bank, 15)
    const reader = await bank.as('itHead')
    const text = { id: 'Printer macet lagi', en: 'The printer jammed again' }
    const printer = await reader.call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ reasons: [{ text }] }),
    })
    const reasonOf = async (serviceId: string): Promise<string> =>
      (await reader.call('GET', `/services/${serviceId}`)).body.reasons[0].id
    const [fast, jammed] = [await reasonOf(raters.serviceId), await reasonOf(printer.body.id)]
    const told = async (path: string) => {
      const card = await reader.call('GET', path)
      const spread = await reader.call('GET', `${path}/spread?period=month`)
      expect([card.status, spread.status], spread.text).toEqual([200, 200])
      const counts = (reasons: readonly { text: { en: string }; count: number }[]) =>
        reasons.map((one) => [one.text.en, one.count])
      const { answers } = spread.body
      expect(counts(answers.reasons ?? [])).toEqual(counts(card.body.reasons))
      return [counts(card.body.reasons), answers.n, answers.reasonsOf]
    }
    const unit = `/scorecards/units/${bank.it}`
    const rate = async (index: number, isPrinter: boolean) => {
      const requestId = await raters.served(index, isPrinter ? printer.body.id : raters.serviceId)
      expect((await raters.rate(index, requestId, { reasonIds: [isPrinter ? jammed : fast] })).status).toBe(
        200,
      )
    }
    for (let index = 0; index < 5; index += 1) await rate(index, index === 4)
    expect(await told(unit)).toEqual([[], 5, 0])
    for (let index = 5; index < 15; index += 1) await rate(index, index % 5 < 2 || index === 14)
    expect(await told(`/scorecards/services/${raters.serviceId}`)).toEqual([[['Fast', 9]], 9, 9])
    expect(await told(unit)).toEqual([
      [
        ['Fast', 9],
        ['The printer jammed again', 6],
      ],
      15,
      15,
    ])
  })

  it('tells the promise of a service that has a single one, and of no unit', async () => {
    const bank = await fresh()
    const raters = await makeRaters(harness, bank, 1)
    const reader = await bank.as('itHead')
    const promises = [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }] as const
    const offered = await reader.call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ promises: [...promises] }),
    })
    await raters.served(0, String(offered.body.id))
    const service = await reader.call('GET', `/scorecards/services/${offered.body.id}/spread`)
    expect(service.body.times).toMatchObject({ n: 1, promise: 480, within: { state: 'early', n: 1 } })
    expect(service.body.times.bars).toHaveLength(1)
    const unit = await reader.call('GET', `/scorecards/units/${bank.it}/spread`)
    expect(unit.body.times).toMatchObject({ n: 1, promise: null })
  })

  it('is of no unit or service that is not there, and of no period that has not begun', async () => {
    const bank = await fresh()
    const reader = await bank.as('itHead')
    expect((await reader.call('GET', `/scorecards/units/${freshId()}/spread`)).status).toBe(404)
    expect((await reader.call('GET', `/scorecards/services/${freshId()}/spread`)).status).toBe(404)
    const early = await reader.call('GET', `/scorecards/units/${bank.it}/spread?start=2031-01-01`)
    expect(early).toMatchObject({ status: 400, body: { code: 'period_invalid' } })
  })
})

describe('the part of its promise that a request took', () => {
  const parts = async (bank: ServiceBank) =>
    (await (await bank.as('itHead')).call('GET', `/scorecards/units/${bank.it}/spread`)).body.bunching.n

  it('is counted from half of the promise to one and a half, and taken back while a request is open again', async () => {
    const bank = await fresh()
    const raters = await makeRaters(harness, bank, 1)
    await raters.served(0)
    expect(await parts(bank), 'done at once').toBe(0)
    const asker = await raters.caller(0)
    const helper = await bank.as('itOne')
    const request = await asker.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Laptop' } },
    })
    await helper.call('POST', `/requests/${request.body.id}/take`)
    // 480 working minutes were promised: Monday 9 to 17 without the hour at noon are 420.
    harness.at(jakarta(0, 16, 59))
    await helper.call('POST', `/requests/${request.body.id}/complete`, { body: { text: '' } })
    expect(await parts(bank)).toBe(1)
    const rebuilt = await harness.within(bank.organisationId, (tx) => rebuildTallies(tx, bank.organisationId))
    expect(rebuilt.differences).toEqual([])
    expect(await parts(bank)).toBe(1)
    await asker.call('POST', `/requests/${request.body.id}/reopen`, { body: { text: 'Belum' } })
    expect(await parts(bank)).toBe(0)
  })

  it('makes bunching seen in the twelve months up to the period, in units above too', async () => {
    const bank = await fresh()
    const { organisationId } = bank
    const counts = Array.from({ length: 40 }, (_, at) => ({
      subjectKind: 'unit' as const,
      subjectId: bank.helpdesk,
      day: '2025-06-11',
      measure: 'of_promise',
      value: String(at + 1),
      stratum: '3/branch',
      count: at === 18 || at === 19 ? 60 : 10,
    }))
    await harness.within(organisationId, (tx) => addCounts(tx, organisationId, counts))
    const reader = await bank.as('itHead')
    const bunching = async (query: string) =>
      (await reader.call('GET', `/scorecards/units/${bank.it}/spread${query}`)).body.bunching
    expect(await bunching('')).toMatchObject({ state: 'measured', n: 500, bunched: true })
    expect(await bunching('?start=2025-05-01')).toMatchObject({ state: 'unsaid', n: 0 })
  })
})
