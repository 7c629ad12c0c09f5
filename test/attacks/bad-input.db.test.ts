import { describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { askForLaptop, makeServiceBank } from '../service-bank.ts'

const harness = testHarness()
const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')

describe('positions in lists that somebody made up', () => {
  it('are refused or ignored, never a fault', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const caller = await bank.as('itHead')
    const id = bank.it
    const made = [
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
      [1, 2, 3],
      [null, null],
      ['\u0000', id],
      ['\ud800', id],
      ['IT', 'bukan-id'],
      ['2026-02-30', id, 1],
      ['2026-02-30T00:00:00.000Z', id],
      ['0000-01-01T00:00:00Z', id],
      ['+275760-09-13T00:00:00.000Z', id],
      ['infinity', id, 0.5],
      ['2026-01-01', id, 1e300],
      ['2026-01-01', id, 'NaN'],
      { rows: 1 },
    ]
    const lists = [
      '/units?x=1',
      '/people?x=1',
      '/notices?x=1',
      '/catalogue?x=1',
      '/requests?x=1',
      `/units/${id}/queue?sort=due`,
      `/units/${id}/queue?sort=priority`,
      `/units/${id}/services?x=1`,
      '/scorecards?of=units',
      '/scorecards?of=services',
      `/scorecards/units/${id}/comments?x=1`,
    ]
    const faults: string[] = []
    for (const list of lists) {
      for (const values of made) {
        const { status } = await caller.call('GET', `${list}&after=${cursor(values)}`)
        if (status >= 500) faults.push(`${list} ${JSON.stringify(values)}`)
      }
    }
    expect(faults).toEqual([])
    expect((await caller.call('GET', `/requests/${requestId}`)).status).toBe(200)
  })
})

describe('days that no calendar counts', () => {
  it('are refused by the name of their field, in the address, in the query and in a body', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const head = await bank.as('itHead')
    const refused = { status: 400, body: { code: 'validation_failed' } }
    for (const start of [
      '0000-01-01',
      '0001-01-01',
      '2026-02-30',
      '9999-12-31',
      '99999-01-01',
      '275760-09-13',
    ]) {
      for (const period of ['week', 'month', 'quarter', 'year'])
        expect(
          await caller.call('GET', `/scorecards/units/${bank.it}?period=${period}&start=${start}`),
        ).toMatchObject({ ...refused, body: { invalid_params: [{ name: 'query.start' }] } })
      expect(await head.call('GET', `/units/${bank.it}/statement?from=${start}&to=2026-01-01`)).toMatchObject(
        { ...refused, body: { invalid_params: [{ name: 'query.from' }] } },
      )
      expect(await caller.call('POST', `/ledger/months/${start}/close`)).toMatchObject({
        ...refused,
        body: { invalid_params: [{ name: 'params.month' }] },
      })
      const body = { name: 'Uji', email: null, language: 'id', zone: null }
      const { body: person } = await caller.call('POST', '/people', { body })
      const left = { on: start, reason: 'Pensiun' }
      expect(await caller.call('POST', `/people/${person.id}/leave`, { body: left })).toMatchObject({
        ...refused,
        body: { invalid_params: [{ name: 'body.on' }] },
      })
    }
  })

  it('end where counting ends: what is reckoned from the first and the last is no fault', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('hrOne')
    for (const period of ['week', 'month', 'quarter', 'year'])
      for (const start of ['1900-01-01', '2199-12-31']) {
        const asked = await caller.call('GET', `/scorecards/units/${bank.it}?period=${period}&start=${start}`)
        expect(asked.status, `${period} ${start}`).toBeLessThan(500)
      }
  })

  it('end there too for what is asked again and again: nothing is due after the last', async () => {
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const asker = await bank.as('branchOne')
    const begin = (from: string, every: string, onDay: number) =>
      asker.call('POST', '/repeats', {
        body: { serviceId, priority: 3, answers: { what: 'Kertas' }, name: 'Kertas', every, onDay, from },
      })
    for (const [every, onDay] of [
      ['month', 30],
      ['week', 1],
    ] as const) {
      const begun = await begin('2199-12-31', every, onDay)
      expect([begun.status, begun.body.invalid_params?.[0]?.name], begun.text).toEqual([400, 'body.from'])
    }
    expect((await begin('2199-12-30', 'month', 30)).status).toBe(201)
    expect((await asker.call('GET', '/repeats')).body.rows).toMatchObject([{ nextOn: '2199-12-30' }])
  })
})

describe('a body without measure', () => {
  it('deep, wrong or huge is refused, with and without a key for sending it again', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('branchOne')
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const bodies = [
      deep,
      `{"answers":${deep}}`,
      `{"serviceId":"${bank.it}","priority":3,"answers":{"what":${deep}}}`,
      '{"__proto__":{"admin":true}}',
      'null',
      '{',
      `"${'x'.repeat(1024 * 1024)}"`,
    ]
    for (const [index, body] of bodies.entries()) {
      for (const more of [{}, { 'idempotency-key': `kunci-${index}` }]) {
        const headers = { 'content-type': 'application/json', ...more }
        const { status } = await caller.call('POST', '/requests', { body, headers })
        expect([400, 413]).toContain(status)
      }
    }
  })
})
