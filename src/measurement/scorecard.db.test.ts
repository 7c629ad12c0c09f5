import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { rebuildTallies, timeRequests } from './index.ts'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'

const harness = testHarness()

async function fresh(count: number): Promise<{ bank: ServiceBank; raters: Raters }> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, raters: await makeRaters(harness, bank, count) }
}

async function unitCard(bank: ServiceBank, unit: string, as = 'branchOne') {
  const caller = await bank.as(as)
  return (await caller.call('GET', `/scorecards/units/${unit}`)).body
}

describe('a unit’s scorecard', () => {
  it('shows how many verdicts wait, and figures from the fifth person on, the same for everybody', async () => {
    const { bank, raters } = await fresh(5)
    expect((await unitCard(bank, bank.it)).measures.satisfied).toEqual({ state: 'none' })
    for (let index = 0; index < 4; index += 1) {
      await raters.rate(index, await raters.served(index), { satisfaction: 5 })
      const card = await unitCard(bank, bank.it)
      expect(card.waiting).toBe(index + 1)
      expect(card.needed).toBe(4 - index)
      expect(card.measures.satisfied).toEqual({ state: 'hidden', needed: 4 - index })
      expect(card.distribution).toBeNull()
    }
    await raters.rate(4, await raters.served(4), { satisfaction: 2 })
    for (const name of ['branchOne', 'itOne', 'itHead', 'auditor', 'administrator']) {
      const card = await unitCard(bank, bank.it, name)
      expect(card.waiting, name).toBe(0)
      expect(card.needed, name).toBeNull()
      expect(card.measures.satisfied, name).toMatchObject({ state: 'early', estimate: 0.8, n: 5, raters: 5 })
      expect(card.distribution, name).toEqual([0, 1, 0, 0, 4])
    }
  })

  it('does not move for a sixth person, nor for five more verdicts of people already counted among four', async () => {
    const { bank, raters } = await fresh(6)
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    const before = (await unitCard(bank, bank.it)).measures
    for (let times = 0; times < 6; times += 1)
      await raters.rate(5, await raters.served(5), { satisfaction: 1 })
    const after = await unitCard(bank, bank.it)
    expect(after.waiting).toBe(6)
    expect(after.measures.satisfied).toEqual(before.satisfied)
    expect(after.measures.effort_mean).toEqual(before.effort_mean)
  })

  it('counts the units below, and says nothing to the unit beside', async () => {
    const { bank, raters } = await fresh(5)
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    expect((await unitCard(bank, bank.root)).measures.satisfied).toMatchObject({ n: 5 })
    expect((await unitCard(bank, bank.hr)).measures.satisfied).toEqual({ state: 'none' })
  })

  it('answers with time figures of the clock: within promise, median and completed requests', async () => {
    const { bank, raters } = await fresh(2)
    await raters.served(0)
    await raters.served(1)
    const card = await unitCard(bank, bank.it)
    expect(card.completed).toBe(2)
    expect(card.measures.within_completion).toMatchObject({ state: 'early', estimate: 1, n: 2 })
    expect(card.measures.median_minutes.n).toBe(2)
  })

  it('takes back what a reopened request added until it is completed again', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    const asker = await raters.caller(0)
    await asker.call('POST', `/requests/${requestId}/reopen`, { body: { text: 'Belum menyala' } })
    expect((await unitCard(bank, bank.it)).completed).toBe(0)
    const helper = await bank.as('itOne')
    await helper.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    expect((await unitCard(bank, bank.it)).completed).toBe(1)
  })

  it('shows comments with their batch only, without names', async () => {
    const { bank, raters } = await fresh(5)
    const reader = await bank.as('itHead')
    for (let index = 0; index < 4; index += 1)
      await raters.rate(index, await raters.served(index), { comment: `Ulasan ${index}` })
    expect((await reader.call('GET', `/scorecards/units/${bank.it}/comments`)).body.rows).toEqual([])
    await raters.rate(4, await raters.served(4))
    const shown = (await reader.call('GET', `/scorecards/units/${bank.it}/comments`)).body.rows
    expect(shown.map((row: { text: string }) => row.text).toSorted()).toEqual([
      'Ulasan 0',
      'Ulasan 1',
      'Ulasan 2',
      'Ulasan 3',
    ])
    expect(Object.keys(shown[0])).toEqual(['id', 'text', 'countedOn'])
  })

  it('keeps its figures when the tallies are rebuilt from the rows', async () => {
    const { bank, raters } = await fresh(7)
    const head = await bank.as('itHead')
    const other = await head.call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ name: { id: 'Akses', en: 'Access' } }),
    })
    for (let index = 0; index < 7; index += 1) {
      await raters.rate(index, await raters.served(index), {
        satisfaction: (index % 5) + 1,
        effort: index % 2 === 0 ? null : 3,
      })
      await raters.rate(index, await raters.served(index, String(other.body.id)), { promiseKept: null })
    }
    const before = await unitCard(bank, bank.it)
    const rebuilt = await harness.within(bank.organisationId, (tx) => rebuildTallies(tx, bank.organisationId))
    expect(rebuilt.differences).toEqual([])
    expect(rebuilt.batches).toBeGreaterThan(0)
    expect(await unitCard(bank, bank.it)).toEqual(before)
  })
})

describe('a verdict that a figure has counted', () => {
  it('can no longer be changed', async () => {
    const { raters } = await fresh(5)
    const requests: string[] = []
    for (let index = 0; index < 5; index += 1) {
      const requestId = await raters.served(index)
      requests.push(requestId)
      await raters.rate(index, requestId)
    }
    expect(await raters.rate(0, requests[0] ?? '', { satisfaction: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rating_already_counted' },
    })
  })
})

describe('reading scorecards', () => {
  it('refuses a period that has not begun, an unknown unit and a foreign cursor', async () => {
    const { bank } = await fresh(0)
    const caller = await bank.as('branchOne')
    expect(await caller.call('GET', `/scorecards/units/${bank.it}?start=2030-01-01`)).toMatchObject({
      status: 400,
      body: { code: 'period_invalid' },
    })
    expect((await caller.call('GET', `/scorecards/units/${bank.organisationId}`)).status).toBe(404)
    expect(await caller.call('GET', '/scorecards?after=x')).toMatchObject({
      status: 400,
      body: { code: 'cursor_invalid' },
    })
  })

  it('shows nothing of another organisation', async () => {
    const { bank } = await fresh(0)
    const other = await fresh(0)
    const caller = await other.bank.as('administrator')
    for (const path of [
      `/scorecards/units/${bank.it}`,
      `/scorecards/units/${bank.it}/comments`,
      `/scorecards/units/${bank.it}/figures.csv`,
    ]) {
      expect((await caller.call('GET', path)).status, path).toBe(404)
    }
  })

  it('exports every period of the trend as CSV in the reader’s language', async () => {
    const { bank } = await fresh(0)
    const caller = await bank.as('branchOne')
    const csv = await caller.call('GET', `/scorecards/units/${bank.it}/figures.csv?period=week`, {
      language: 'id',
    })
    expect(csv.status).toBe(200)
    expect(csv.text.split('\n')[0]).toContain('periode')
    expect(csv.text.trim().split('\n')).toHaveLength(1 + 12 * 9)
  })
})

describe('the list of scorecards', () => {
  it('goes through units in the order of the tree and services by name, page by page', async () => {
    const { bank, raters } = await fresh(1)
    await raters.served(0)
    const caller = await bank.as('branchOne')
    const units = (await caller.call('GET', '/scorecards')).body
    expect(units.rows.map((row: { subject: { unit: { code: string } } }) => row.subject.unit.code)).toEqual([
      'KP',
      'IT',
    ])
    expect(units.rows.map((row: { completed: number }) => row.completed)).toEqual([1, 1])
    const first = (await caller.call('GET', '/scorecards?limit=1')).body
    const second = (await caller.call('GET', `/scorecards?limit=1&after=${first.next}`)).body
    expect([first.rows[0].subject.unit.code, second.rows[0].subject.unit.code, second.next]).toEqual([
      'KP',
      'IT',
      null,
    ])
    const services = (await caller.call('GET', `/scorecards?of=services&unitId=${bank.it}&q=lap`)).body
    expect(
      services.rows.map((row: { subject: { service: { id: string } } }) => row.subject.service.id),
    ).toEqual([raters.serviceId])
  })
})

describe('the response rate', () => {
  it('is not there where nobody can rate, and counts windows that have closed', async () => {
    const { bank, raters } = await fresh(6)
    for (let index = 0; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    await raters.served(5)
    expect((await unitCard(bank, bank.it)).measures.response_rate).toEqual({ state: 'none' })
    harness.at(jakarta(16, 9))
    expect((await unitCard(bank, bank.it)).measures.response_rate).toMatchObject({ n: 6, estimate: 5 / 6 })
  })

  it('leaves imported requests out', async () => {
    const { bank, raters } = await fresh(1)
    await raters.served(0)
    await harness.within(bank.organisationId, async (tx, context) => {
      await sql`update service.requests set source_system = 'servicenow', source_key = id::text`.execute(tx)
      const found = await sql<{ id: string }>`select id from service.requests`.execute(tx)
      await timeRequests(
        tx,
        context.organisationId,
        found.rows.map((row) => row.id),
      )
    })
    harness.at(jakarta(16, 9))
    const card = await unitCard(bank, bank.it)
    expect(card.completed).toBe(1)
    expect(card.measures.response_rate).toEqual({ state: 'none' })
    expect(card.reported).toMatchObject({ system: 'servicenow', unknown: 1 })
  })
})
