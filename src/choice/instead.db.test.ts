import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { offer } from '../../test/choice-bank.ts'
import { makeComparedBank, type ComparedBank } from '../../test/compared-bank.ts'
import { testHarness, type Caller } from '../../test/harness.ts'
import { recountMoments } from '../measurement/store/moments.ts'

const harness = testHarness()
let bank: ComparedBank
let administrator: Caller
let reader: Caller

beforeAll(async () => {
  bank = await makeComparedBank(harness, [
    { code: 'AA', marks: { '3/branch': [90, 30], '1/branch': [30, 10] } },
    { code: 'BB', marks: { '3/branch': [60, 60], '1/branch': [20, 20] } },
    { code: 'CC', marks: { '3/branch': [64, 56], '1/branch': [20, 20] } },
  ])
  administrator = await bank.administrator()
  reader = await bank.employee('BB')
})

/** What people said of a service in a quarter, all of it released: so many satisfied and not, each by another person. */
async function told(serviceId: string, quarter: string, [pleased, others]: readonly [number, number]) {
  const { organisationId } = bank
  await harness.within(organisationId, async (tx) => {
    await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
    for (const [mark, count] of [
      [5, pleased],
      [2, others],
    ] as const) {
      await sql`insert into measurement.raters
        select ${organisationId}::uuid, 'month', 'service', ${serviceId}::uuid, ${quarter}::date, 'satisfaction', gen_random_uuid(),
          1, ${mark}::int, ${mark ** 2}::int, ${Number(mark >= 4)}::int from generate_series(1, ${count}::int)`.execute(
        tx,
      )
      await sql`insert into measurement.tallies values (${organisationId}, 'quarter', 'service', ${serviceId}, ${quarter},
        'satisfaction', ${String(mark)}, '', ${count})`.execute(tx)
    }
    await recountMoments(tx, organisationId, { unitIds: [], serviceIds: [serviceId] })
  })
}

const marketOf = async (serviceId: string) => (await reader.call('GET', `/services/${serviceId}/market`)).body

async function outside(serviceIds: readonly string[], name: string) {
  const kind = await administrator.call('POST', '/service-kinds', {
    body: { name: { id: name, en: name }, description: { id: '', en: '' }, serviceIds, reason: 'Uji' },
  })
  await administrator.call('POST', `/service-kinds/${kind.body.id}/outside-providers`, {
    body: {
      name: 'Luar',
      terms: { id: 'Dua hari', en: 'Two days' },
      responseMinutes: null,
      completionMinutes: 960,
      source: 'luar.example',
      readOn: '2026-04-01',
      price: null,
      reason: 'Uji',
    },
  })
  return String(kind.body.id)
}

describe('a unit that alone may serve', () => {
  it('stands against its likes without itself, adjusted for the mix of requests', async () => {
    const service = await offer(administrator, bank.units.get('AA') ?? '', 'Sendiri')
    const { instead } = await marketOf(service)
    expect(instead).toMatchObject({
      by: 'likes',
      unit: { code: 'AA' },
      past: null,
      likes: {
        group: { name: null, kind: 'department' },
        compared: 3,
        n: 160,
        band: 'above',
        adjusted: true,
      },
    })
    expect(instead.likes.period.start).toBe('2026-01-01')
    expect(instead.likes.difference.low).toBeGreaterThan(0.03)
  })

  it('stands, where it has no likes, against its own past and what others publish; the answer says which', async () => {
    const young = await offer(administrator, bank.root, 'Baru')
    expect((await marketOf(young)).instead.by).toBe('nothing')
    await outside([young], 'Baru')
    expect((await marketOf(young)).instead).toMatchObject({ by: 'published', published: 1, past: null })
    const service = await offer(administrator, bank.root, 'Pusat')
    const kindId = await outside([service], 'Pusat')
    await told(service, '2025-07-01', [70, 50])
    await told(service, '2025-10-01', [4, 2])
    await told(service, '2026-01-01', [110, 10])
    const { instead } = await marketOf(service)
    expect(instead).toMatchObject({ by: 'past', likes: null, published: 1 })
    expect(instead.past).toMatchObject({
      now: { period: { start: '2026-01-01' }, figure: { n: 120 } },
      before: { period: { start: '2025-07-01' }, figure: { n: 120 } },
      sure: true,
    })
    expect(instead.past.difference.estimate).toBeCloseTo(40 / 120, 10)
    const beside = await reader.call('GET', `/service-kinds/${kindId}/beside`)
    expect(beside.body.instead).toEqual(instead)
  })

  it('is alone no longer where a second unit serves too; only what differs beyond doubt is told apart', async () => {
    const [good, bad] = [
      await offer(administrator, bank.units.get('AA') ?? '', 'Antar'),
      await offer(administrator, bank.units.get('CC') ?? '', 'Antar'),
    ]
    const kindId = await outside([good, bad], 'Antar')
    await told(good, '2026-01-01', [96, 4])
    await told(bad, '2026-01-01', [60, 40])
    const { body } = await reader.call('GET', `/service-kinds/${kindId}/beside`)
    expect(body.instead).toBeNull()
    expect(body.findings).toEqual([
      { measure: 'satisfied', state: 'differ', compared: 2, above: [good], below: [bad] },
      { measure: 'within_response', state: 'too_few', compared: 0, above: [], below: [] },
      { measure: 'within_completion', state: 'too_few', compared: 0, above: [], below: [] },
    ])
  })
})
