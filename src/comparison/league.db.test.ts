import { describe, expect, it } from 'vitest'
import { makeComparedBank, quarter, type ComparedUnit } from '../../test/compared-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { madeAnewBy } from '../measurement/index.ts'
import { leagueOf } from './index.ts'

const harness = testHarness()
const usual = (code: string, pleased = 160, others = 40): ComparedUnit => ({
  code,
  marks: { '3/branch': [pleased, others] },
})
const six = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF'].map((code) => usual(code))
const at = `/leagues/department?period=quarter&start=${quarter}`

type Row = { unit: { code: string }; band: string; rank: { expected: number; low: number; high: number } }
const bandsOf = (rows: readonly Row[]) => Object.fromEntries(rows.map(({ unit, band }) => [unit.code, band]))

describe('a league', () => {
  it('says who is really different, shows ranges of ranks, and ranks nobody with fewer than thirty raters', async () => {
    const bank = await makeComparedBank(harness, [
      ...six,
      usual('UP', 195, 5),
      usual('DN', 100, 100),
      usual('FEW', 20, 0),
      usual('HID', 3, 0),
      { code: 'NIL', marks: {} },
    ])
    const reader = await bank.employee('AA')
    const { body } = await reader.call('GET', at)
    expect(body.state).toBe('differ')
    expect(bandsOf(body.rows)).toEqual({
      ...Object.fromEntries(six.map(({ code }) => [code, 'none'])),
      UP: 'above',
      DN: 'below',
    })
    expect(body.rows[0].unit.code).toBe('UP')
    expect(body.rows[0].rank).toMatchObject({ low: 1, high: 1 })
    expect(body.rows.at(-1).unit.code).toBe('DN')
    const middle = body.rows.find((row: Row) => row.unit.code === 'CC')
    expect(middle.rank.high - middle.rank.low).toBeGreaterThanOrEqual(3)
    const sum = body.rows.reduce((all: number, { rank }: Row) => all + rank.expected, 0)
    expect(sum).toBeCloseTo(36, 5)
    expect(
      body.unranked.map((row: { unit: { code: string }; why: string }) => [row.unit.code, row.why]),
    ).toEqual([
      ['FEW', 'early'],
      ['HID', 'hidden'],
      ['NIL', 'none'],
    ])
    expect(body.rows.filter(({ own }: { own: boolean }) => own)).toMatchObject([{ unit: { code: 'AA' } }])
    expect(body.funnel.points).toHaveLength(8)
    const again = await (await bank.auditor()).call('GET', at)
    expect(again.body.rows.map(({ rank, shrunk }: Record<string, unknown>) => [rank, shrunk])).toEqual(
      body.rows.map(({ rank, shrunk }: Record<string, unknown>) => [rank, shrunk]),
    )
  })

  it('finds no differences between units that differ by chance alone', async () => {
    const bank = await makeComparedBank(harness, [
      usual('AA', 160),
      usual('BB', 163, 37),
      usual('CC', 158, 42),
    ])
    const { body } = await (await bank.employee('AA')).call('GET', at)
    expect(body.state).toBe('alike')
    expect(Object.values(bandsOf(body.rows))).toEqual(['none', 'none', 'none'])
    expect(body.rows.map(({ unit }: Row) => unit.code)).toEqual(['AA', 'BB', 'CC'])
    for (const { rank } of body.rows) expect(rank).toEqual({ expected: 2, low: 1, high: 3 })
  })

  it('does not take one who says the same many times for many', async () => {
    const plan = [...six, { ...usual('UP', 36, 4), times: 1 }]
    const many = [...six, { ...usual('UP', 36, 4), times: 20 }]
    const rank = async (units: readonly ComparedUnit[]) => {
      const bank = await makeComparedBank(harness, units)
      const { body } = await (await bank.employee('AA')).call('GET', at)
      return body.rows.find(({ unit }: Row) => unit.code === 'UP')
    }
    const [once, repeated] = [await rank(plan), await rank(many)]
    expect(repeated.figure.n).toBe(20 * once.figure.n)
    expect(repeated.band).toBe('none')
    expect(repeated.shrunk.estimate).toBeCloseTo(once.shrunk.estimate, 1)
  })

  it('takes the case mix into account where asked, and says what that does to a unit', async () => {
    const mixed = (code: string, urgent: number, other: number): ComparedUnit => ({
      code,
      marks: { '1/branch': [urgent * 0.6, urgent * 0.4], '3/branch': [other * 0.9, other * 0.1] },
    })
    const bank = await makeComparedBank(harness, [
      mixed('HARD', 300, 50),
      ...['AA', 'BB', 'CC', 'DD'].map((code) => mixed(code, 50, 300)),
    ])
    const reader = await bank.employee('HARD')
    const plain = await reader.call('GET', at)
    expect(bandsOf(plain.body.rows)).toMatchObject({ HARD: 'below' })
    expect(plain.body.unadjusted).toBeNull()
    const { body } = await reader.call('GET', `${at}&adjusted=true`)
    expect(body.adjusted).toBe(true)
    expect(bandsOf(body.rows)).toMatchObject({ HARD: 'none', AA: 'none' })
    const hard = body.rows.find(({ unit }: Row) => unit.code === 'HARD')
    expect(hard.mix).toMatchObject({ urgency: 'more' })
    expect(hard.mix.shift).toBeGreaterThan(0.1)
    expect(body.funnel).toBeNull()
    const month = await reader.call('GET', `/leagues/department?period=month&start=${quarter}&adjusted=true`)
    expect(month.body).toMatchObject({ adjusted: false, unadjusted: 'period' })
    const clock = await reader.call('GET', `${at}&adjusted=true&measure=within_completion`)
    expect(clock.body).toMatchObject({ adjusted: false, unadjusted: 'clock' })
  })

  it('tells in no adjusted value what the only urgent request of a unit was given', async () => {
    const units = (urgent: readonly [number, number], other: readonly [number, number]): ComparedUnit[] => [
      { code: 'ONE', marks: { '1/branch': urgent, '3/branch': other } },
      ...['AA', 'BB'].map(
        (code) => ({ code, marks: { '1/branch': [30, 10], '3/branch': [80, 20] } }) as const,
      ),
    ]
    const told = async (plan: readonly ComparedUnit[], measure: string) => {
      const bank = await makeComparedBank(harness, plan)
      const { body } = await (await bank.employee('AA')).call('GET', `${at}&adjusted=true&measure=${measure}`)
      expect(body.adjusted).toBe(true)
      return (body.rows as (Row & Record<string, unknown>)[])
        .map(({ unit, adjusted, difference, mix }) => ({ code: unit.code, adjusted, difference, mix }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    }
    for (const measure of ['satisfied', 'satisfaction_mean'])
      expect(await told(units([1, 0], [39, 11]), measure)).toEqual(
        await told(units([0, 1], [40, 10]), measure),
      )
  })

  it('takes the mix into account once the period is over: until then each batch would tell of single requests', async () => {
    const bank = await makeComparedBank(harness, six)
    const reader = await bank.employee('AA')
    for (const period of ['quarter', 'year'])
      expect(
        (await reader.call('GET', `/leagues/department?period=${period}&adjusted=true`)).body,
      ).toMatchObject({
        adjusted: false,
        unadjusted: 'running',
      })
  })

  it('compares means in points and promises by the clock', async () => {
    const bank = await makeComparedBank(harness, [
      ...six.map((unit) => ({ ...unit, promises: [90, 10] as const })),
      { ...usual('DN', 90, 110), promises: [60, 40] },
      { code: 'SAME', marks: { '3/branch': [40, 0] }, promises: [9, 1] },
    ])
    const reader = await bank.employee('AA')
    const means = (await reader.call('GET', `${at}&measure=satisfaction_mean`)).body
    expect(bandsOf(means.rows)).toMatchObject({ DN: 'below', AA: 'none' })
    expect(means.margin).toBe(0.1)
    expect(means.funnel).toBeNull()
    expect(means.unranked).toMatchObject([{ unit: { code: 'SAME' }, why: 'all_equal' }])
    const kept = (await reader.call('GET', `${at}&measure=within_completion`)).body
    expect(bandsOf(kept.rows)).toMatchObject({ DN: 'below', AA: 'none' })
    expect(kept.unranked).toMatchObject([{ unit: { code: 'SAME' }, why: 'early' }])
  })

  it('says so where there is nobody to compare with, and where the period is none', async () => {
    const bank = await makeComparedBank(harness, [usual('AA'), usual('FEW', 20, 0)])
    const reader = await bank.employee('AA')
    const { body } = await reader.call('GET', at)
    expect(body).toMatchObject({ state: 'too_few_units', rows: [], funnel: null, pooled: null })
    expect(body.unranked).toMatchObject([
      { unit: { code: 'AA' }, why: 'alone' },
      { unit: { code: 'FEW' }, why: 'early' },
    ])
    const future = await reader.call('GET', '/leagues/department?start=2030-01-01')
    expect([future.status, future.body.code]).toEqual([400, 'league_period_invalid'])
  })

  it('is a file, too', async () => {
    const bank = await makeComparedBank(harness, [...six, usual('UP', 195, 5), usual('FEW', 20, 0)])
    const csv = await (
      await bank.employee('AA')
    ).call('GET', at.replace('department?', 'department/figures.csv?'))
    const lines = csv.text.trim().split('\n')
    expect(lines).toHaveLength(9)
    expect(lines[1]).toContain('above its likes')
    expect(lines.at(-1)).toContain('not compared: fewer than 30')
    expect(lines[0]).toContain('case-mix adjusted value: lower limit 95 %')
    const width = lines[0]?.split(',').length
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([width]))
  })

  it('is not worked out anew without end for one person, who still gets what is kept', async () => {
    const bank = await makeComparedBank(harness, six)
    const [reader, other] = [await bank.employee('AA'), await bank.employee('BB')]
    const me = (await reader.call('GET', '/profile')).body
    expect((await reader.call('GET', at)).status).toBe(200)
    while ((await madeAnewBy(me.id, 20_000)) === undefined);
    expect((await reader.call('GET', at)).status).toBe(200)
    const slowed = await reader.call('GET', `${at}&measure=satisfaction_mean`)
    expect([slowed.status, slowed.body.code]).toEqual([429, 'too_many_requests'])
    expect((await other.call('GET', `${at}&measure=satisfaction_mean`)).status).toBe(200)
    expect((await reader.call('GET', `${at}&measure=satisfaction_mean`)).status).toBe(200)
  })

  it('can be asked for without HTTP', async () => {
    const bank = await makeComparedBank(harness, [...six, usual('UP', 195, 5)])
    const found = await harness.within(bank.organisationId, (tx) =>
      leagueOf(tx, {
        groupId: 'department',
        measure: 'satisfied',
        period: 'quarter',
        start: quarter,
        today: '2026-05-04',
      }),
    )
    if (!found.ok) throw new Error(found.code)
    expect(found.value.ranked[0]).toMatchObject({ unit: { code: 'UP' }, standing: { band: 'above' } })
  })
})

describe('the yardstick of a unit', () => {
  it('says how it stands against its likes without itself', async () => {
    const bank = await makeComparedBank(harness, [...six, usual('UP', 195, 5), usual('FEW', 20, 0)])
    const reader = await bank.employee('AA')
    const of = async (code: string) =>
      (await reader.call('GET', `/units/${bank.units.get(code)}/yardstick?period=quarter&start=${quarter}`))
        .body.yardstick
    const up = await of('UP')
    expect(up).toMatchObject({ compared: 7, state: 'differ', row: { band: 'above', own: false } })
    expect(up.row.difference.estimate).toBeCloseTo(195 / 200 - 0.8, 10)
    expect(await of('FEW')).toMatchObject({ row: null, unranked: { why: 'early' } })
    expect(await of('KP')).toBeNull()
  })
})
