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

  it('lie in periods that no calendar has: refused', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('hrOne')
    for (const period of ['week', 'month', 'quarter', 'year']) {
      for (const start of ['0000-01-01', '0001-01-01', '9999-12-31']) {
        const asked = await caller.call('GET', `/scorecards/units/${bank.it}?period=${period}&start=${start}`)
        expect(asked.body.code).toBe('period_invalid')
      }
    }
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
