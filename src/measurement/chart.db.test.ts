import { beforeEach, describe, expect, it } from 'vitest'
import { freshId, testHarness, type Answer, type Caller } from '../../test/harness.ts'
import { makeRaters } from '../../test/raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { addCounts } from './store/tallies.ts'

const harness = testHarness()

/** Monday of the week so many weeks after the first of the history. */
const week = (at: number) => Temporal.PlainDate.from('2025-01-06').add({ weeks: at }).toString()
const steady = [80, 82, 79, 81, 80, 78, 81, 80, 79, 82, 80, 81]

/** Completions of a unit as the clock counted them: of so many a week, how many were in time. */
async function completed(
  { organisationId }: ServiceBank,
  unitId: string,
  kept: readonly number[],
  of: number,
): Promise<void> {
  const counts = kept.flatMap((count, at) =>
    (
      [
        ['kept', count],
        ['broken', of - count],
      ] as const
    ).map(([value, number]) => ({
      subjectKind: 'unit' as const,
      subjectId: unitId,
      day: Temporal.PlainDate.from(week(at)).add({ days: 2 }).toString(),
      measure: 'completion',
      value,
      stratum: '3/branch',
      count: number,
    })),
  )
  await harness.within(organisationId, (tx) => addCounts(tx, organisationId, counts))
}

/** Somebody who holds the role of steward, in the units given. */
async function stewardOf(bank: ServiceBank, ...unitIds: readonly string[]): Promise<Caller> {
  const administrator = await bank.as('administrator')
  const made = await administrator.call('POST', '/people', {
    body: { name: 'Pengelola', email: null, language: 'id', zone: null },
  })
  const personId = String(made.body.id)
  const roles = { roles: ['steward'], reason: 'Untuk uji' }
  await administrator.call('PUT', `/people/${personId}/roles`, { body: roles })
  const jobId = (await administrator.call('GET', '/jobs')).body.rows[0].id
  for (const unitId of unitIds) {
    const body = { personId, unitId, jobId, head: false, startsOn: '2020-01-01', endsOn: null }
    await administrator.call('POST', '/assignments', { body })
  }
  return harness.as({ organisationId: bank.organisationId, personId })
}

const path = (unitId: string, query = '') =>
  `/scorecards/units/${unitId}/chart?measure=within_completion${query}`

let bank: ServiceBank
beforeEach(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeServiceBank(harness)
})

describe('the control chart of a unit', () => {
  it('has a point for every closed week, limits from the first twelve, and its signals by date', async () => {
    await completed(bank, bank.it, [...steady, 81, 45, 80], 100)
    const reader = await bank.as('branchOne')
    const { status, body } = await reader.call('GET', path(bank.it))
    expect(status).toBe(200)
    expect(body).toMatchObject({ points: 'week', thin: false, measure: 'within_completion' })
    expect(body.chart.slice(0, 15).map((one: Answer['body']) => one.period.start)).toEqual(
      Array.from({ length: 15 }, (_, at) => week(at)),
    )
    expect(body.chart[0]).toMatchObject({ figure: { estimate: 0.8, n: 100 }, limits: { centre: 0.8025 } })
    expect(body.chart.at(-1)).toMatchObject({ figure: { state: 'none' }, limits: null })
    expect(body.stretches).toMatchObject([{ from: week(0), state: 'settled', points: 15, baseline: 12 }])
    expect(body.signals).toEqual([{ rule: 'beyond', side: 'below', from: week(13), to: week(13), points: 1 }])
    expect(body.may).toEqual({ rebase: false })
  })

  it('counts the units below, and ends with the period that is asked for', async () => {
    await completed(bank, bank.helpdesk, [...steady, 81, 45, 80], 100)
    const reader = await bank.as('itHead')
    const { body } = await reader.call('GET', path(bank.it, '&period=month&start=2025-03-01'))
    expect(body.chart.at(-1).period.start).toBe(week(11))
    expect(body.chart).toHaveLength(12)
    expect(body.signals).toEqual([])
  })

  it('has months where weeks are thin, and says so', async () => {
    await completed(bank, bank.it, [...steady.map(() => 8), 9, 7, 8], 10)
    const { body } = await (await bank.as('itHead')).call('GET', path(bank.it))
    expect(body).toMatchObject({ points: 'month', thin: true })
    expect(body.chart[0]).toMatchObject({ period: { kind: 'month', start: '2025-01-01' }, figure: { n: 40 } })
    expect(body.stretches).toMatchObject([{ points: 4 }])
  })

  it('answers whether a fall is more than noise', async () => {
    await completed(bank, bank.it, [8, 8, 8, 8, 7, 8, 7, 8], 10)
    const reader = await bank.as('itHead')
    const noise = (await reader.call('GET', path(bank.it, '&period=month&start=2025-02-01'))).body.change
    expect(noise).toMatchObject({ state: 'compared', verdict: 'noise', was: 0.8, is: 0.75, n: 40 })
    expect(noise.low).toBeLessThan(0)
    expect(noise.high).toBeGreaterThan(0)
    await completed(bank, bank.hr, [9, 9, 9, 9, 3, 4, 3, 4], 10)
    const fall = (await reader.call('GET', path(bank.hr, '&period=month&start=2025-02-01'))).body.change
    expect(fall).toMatchObject({ verdict: 'signal', before: { kind: 'month', start: '2025-01-01' } })
  })

  it('hides what fewer than five people said, and shows nothing of whom nobody rated', async () => {
    const raters = await makeRaters(harness, bank, 5)
    for (let index = 0; index < 4; index += 1) await raters.rate(index, await raters.served(index))
    const reader = await bank.as('itHead')
    const chart = async () => (await reader.call('GET', `/scorecards/units/${bank.it}/chart`)).body
    expect(await chart()).toMatchObject({ chart: [], change: { state: 'unsaid', reason: 'hidden' } })
    await raters.rate(4, await raters.served(4))
    expect(await chart()).toMatchObject({ chart: [], change: { state: 'unsaid', reason: 'alone' } })
    harness.at(jakarta(70, 9))
    const later = await chart()
    expect(later.chart[0]).toMatchObject({ figure: { state: 'early', n: 5 }, limits: null })
    expect(later.stretches).toMatchObject([{ state: 'too_few', points: 1 }])
  })

  it('is there of a service too, empty while nobody asked for it', async () => {
    const head = await bank.as('itHead')
    const service = await head.call('POST', `/units/${bank.it}/services`, { body: laptopService() })
    const { status, body } = await head.call('GET', `/scorecards/services/${service.body.id}/chart`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ subject: { kind: 'service' }, chart: [], stretches: [], baselines: [] })
  })

  it('is of no unit that is not there, and of no period that has not begun', async () => {
    const reader = await bank.as('itHead')
    expect((await reader.call('GET', path(freshId()))).status).toBe(404)
    const early = await reader.call('GET', path(bank.it, '&start=2031-01-01'))
    expect(early).toMatchObject({ status: 400, body: { code: 'period_invalid' } })
  })
})

describe('re-basing a chart', () => {
  const change = { measure: 'within_completion', reason: 'Alur persetujuan baru' }
  const begin = (caller: Caller, unitId: string, body: object = { ...change, from: week(12) }) =>
    caller.call('POST', `/scorecards/units/${unitId}/chart/baselines`, { body })

  it('begins new limits, leaves those before it, and keeps reason, role and moment', async () => {
    await completed(bank, bank.it, [...steady, ...steady.map((kept) => kept - 40)], 100)
    const steward = await stewardOf(bank, bank.hr)
    const before = (await steward.call('GET', path(bank.it))).body
    expect(before.may).toEqual({ rebase: true })
    expect((await begin(steward, bank.it)).status).toBe(200)
    const after = (await (await bank.as('branchOne')).call('GET', path(bank.it))).body
    expect(after.baselines).toMatchObject([
      { from: week(12), reason: 'Alur persetujuan baru', decidedAs: 'steward', decidedAt: jakarta(0, 9) },
    ])
    expect(after.chart.slice(0, 12)).toEqual(before.chart.slice(0, 12))
    expect(before.signals.length).toBeGreaterThan(0)
    expect(after.signals).toEqual([])
    expect(after.stretches.map((one: Answer['body']) => one.centre)).toEqual([0.8025, 0.4025])
  })

  it('leaves the charts of other measures as they were, and can be withdrawn for a reason', async () => {
    await completed(bank, bank.it, [...steady, ...steady], 100)
    const steward = await stewardOf(bank)
    const begun = await begin(steward, bank.it)
    const other = await steward.call('GET', `/scorecards/units/${bank.it}/chart?measure=satisfied`)
    expect(other.body.baselines).toEqual([])
    const away = `/scorecards/chart-baselines/${begun.body.id}/withdraw`
    expect((await steward.call('POST', away, { body: { reason: 'Salah minggu' } })).status).toBe(200)
    expect((await steward.call('GET', path(bank.it))).body.baselines).toEqual([])
    const again = await steward.call('POST', away, { body: { reason: 'Sekali lagi' } })
    expect(again).toMatchObject({ status: 409, body: { code: 'baseline_withdrawn' } })
    expect((await begin(steward, bank.it)).status, 'the day is free again').toBe(200)
  })

  it('is written into the audit log with its reason', async () => {
    const steward = await stewardOf(bank)
    const begun = await begin(steward, bank.it)
    await steward.call('POST', `/scorecards/chart-baselines/${begun.body.id}/withdraw`, {
      body: { reason: 'Salah minggu' },
    })
    const log = await (await bank.as('auditor')).call('GET', '/audit-log')
    const entry = (action: string) => log.body.rows.find((one: Answer['body']) => one.action === action)
    expect(entry('chart.rebased')).toMatchObject({
      reason: 'Alur persetujuan baru',
      details: { measure: 'within_completion', from: week(12) },
    })
    expect(entry('chart.baseline_withdrawn')).toMatchObject({ reason: 'Salah minggu' })
  })

  it('is refused for a unit of one’s own line: one’s own, above it, below it; whatever the role', async () => {
    const steward = await stewardOf(bank, bank.it)
    for (const unitId of [bank.it, bank.helpdesk, bank.root])
      expect(await begin(steward, unitId)).toMatchObject({
        status: 403,
        body: { code: 'baseline_own_unit' },
      })
    expect((await begin(steward, bank.hr)).status).toBe(200)
    const auditor = await bank.as('auditor')
    expect((await begin(auditor, bank.it)).status, 'works at the root, heads nothing').toBe(200)
    expect(await begin(auditor, bank.root)).toMatchObject({
      status: 403,
      body: { code: 'baseline_own_unit' },
    })
    const begun = await begin(await stewardOf(bank), bank.helpdesk)
    expect(
      await steward.call('POST', `/scorecards/chart-baselines/${begun.body.id}/withdraw`, {
        body: { reason: 'Punya kami' },
      }),
    ).toMatchObject({ status: 403, body: { code: 'baseline_own_unit' } })
  })

  it('is for nobody but stewards and auditors', async () => {
    for (const name of ['itHead', 'branchOne', 'administrator'])
      expect((await begin(await bank.as(name), bank.it)).status, name).toBe(403)
  })

  it('needs a reason, a day that has passed, and a day without another', async () => {
    const steward = await stewardOf(bank)
    for (const [wrong, field] of [
      [{ ...change, from: week(12), reason: '   ' }, 'body.reason'],
      [{ ...change, from: '2031-01-06' }, 'body.from'],
      [{ ...change, from: '1899-12-25' }, 'body.from'],
    ] as const) {
      const refused = await begin(steward, bank.it, wrong)
      expect(refused.status).toBe(400)
      expect(refused.body.invalid_params).toMatchObject([{ name: field }])
    }
    await begin(steward, bank.it)
    expect(await begin(steward, bank.it)).toMatchObject({ status: 409, body: { code: 'baseline_exists' } })
    expect((await begin(steward, bank.hr)).status, 'another unit').toBe(200)
  })

  it('is invisible to another organisation', async () => {
    const begun = await begin(await stewardOf(bank), bank.it)
    const other = await makeServiceBank(harness)
    const foreign = await stewardOf(other)
    const reason = { body: { reason: 'Bukan milik kami' } }
    const away = await foreign.call('POST', `/scorecards/chart-baselines/${begun.body.id}/withdraw`, reason)
    expect(away.status).toBe(404)
    expect((await begin(foreign, bank.it)).status).toBe(404)
  })
})
