import { describe, expect, it } from 'vitest'
import { makeComparedBank, quarter, type ComparedBank } from '../compared-bank.ts'
import { freshId, testHarness, type Caller } from '../harness.ts'
import { makeServiceBank } from '../service-bank.ts'

const harness = testHarness()
const plan = ['AA', 'BB', 'CC'].map((code) => ({ code, marks: { '3/branch': [60, 20] } }) as const)
const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')

const group = (bank: ComparedBank, change: object = {}) => ({
  name: { id: 'Sejenis', en: 'Likes' },
  unitIds: ['AA', 'BB'].map((code) => bank.units.get(code)),
  reason: 'Serupa',
  ...change,
})

describe('words that somebody chose for their effect', () => {
  it('are a name and nothing else, in lists, files and their names', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('CC')
    const names = [
      '=HYPERLINK("http://jahat.example","Klik")',
      "@SUM(1+1)*cmd|' /C calc'!A0",
      '<script>alert(1)</script>"\'&',
      '../../etc/passwd\r\nx-jahat: ya',
      '\u202egnp.exe',
      '👨‍👩‍👧‍👦'.repeat(7),
    ]
    for (const [nth, name] of names.entries()) {
      const body = group(bank, { name: { id: name, en: `${name.slice(0, 60)} ${nth}` } })
      const made = await steward.call('POST', '/peer-groups', { body })
      expect(made.status, made.text).toBe(201)
      const file = await steward.call('GET', `/leagues/${made.body.id}/figures.csv?start=${quarter}`, {
        language: 'id',
      })
      expect(file.status, file.text).toBe(200)
      expect(String(file.headers['content-disposition'])).toMatch(
        /^attachment; filename\*=UTF-8''etalase-[\w%.*!~()-]+$/,
      )
      expect(file.headers['x-jahat']).toBeUndefined()
      expect(
        (await steward.call('DELETE', `/peer-groups/${made.body.id}`, { body: { reason: 'Uji' } })).status,
      ).toBe(200)
    }
    const administrator = await bank.administrator()
    for (const [code, name] of [
      ['AA', '=1+1'],
      ['BB', '\t@SUM(A1)'],
    ] as const)
      await administrator.call('PATCH', `/units/${bank.units.get(code)}`, {
        body: { name: { id: name, en: name } },
      })
    const { text } = await steward.call('GET', `/leagues/department/figures.csv?start=${quarter}`)
    for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@\t]/)
  })

  it('have a length, and an end', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('CC')
    const status = async (change: object) =>
      (await steward.call('POST', '/peer-groups', { body: group(bank, change) })).status
    expect(await status({ reason: 'x'.repeat(501) })).toBe(400)
    expect(await status({ reason: ' \u00a0\u2003\ufeff\n' })).toBe(400)
    expect(await status({ reason: '\ud800' })).toBe(400)
    expect(await status({ name: { id: '\u0000', en: 'x' } })).toBe(400)
    expect(await status({ name: { id: 'x'.repeat(81), en: 'x' } })).toBe(400)
    expect(await status({ unitIds: Array.from({ length: 10_000 }, () => freshId()) })).toBe(400)
    expect(await status({ unitIds: Array.from({ length: 2000 }, () => bank.units.get('AA')) })).toBe(400)
    expect(await status({ unitIds: ['bukan id'] })).toBe(400)
    const aa = bank.units.get('AA')
    const twice = await steward.call('POST', '/peer-groups', {
      body: group(bank, { unitIds: [aa, aa, bank.units.get('BB'), bank.units.get('BB')] }),
    })
    expect(twice.body.members).toHaveLength(2)
  })
})

describe('numbers that are none', () => {
  it('are no thresholds', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('CC')
    const usual = { points: 0.1, percentagePoints: 3, reason: 'Uji' }
    for (const change of [
      { points: -0.1 },
      { points: 2.1 },
      { points: Number.NaN },
      { points: '0.1' },
      { percentagePoints: 1e300 },
      { percentagePoints: -1e-300 },
      { percentagePoints: null },
      { reason: '' },
    ])
      expect(
        (await steward.call('PUT', '/comparison-thresholds', { body: { ...usual, ...change } })).status,
        JSON.stringify(change),
      ).toBe(400)
  })

  it('are no pages, periods, measures or units', async () => {
    const bank = await makeServiceBank(harness)
    const auditor = await bank.as('auditor')
    const faults: string[] = []
    const try_ = async (caller: Caller, path: string) => {
      const { status } = await caller.call('GET', path)
      if (status >= 500 || status === 200) faults.push(`${status} ${path}`)
    }
    for (const list of ['traded-marks', 'bulk-marks', 'distant-raters', 'bunched-times'])
      for (const values of [['a'], ['NaN'], [null], [{}], [[]], ['\u0000'], []])
        await try_(auditor, `/questions/${list}?after=${cursor(values)}`)
    const days = ['0000-01-01', '1899-12-31', '9999-12-31', '2026-02-30', 'NaN', '-1', '2026-13-01']
    for (const start of days)
      for (const page of [
        '/leagues/branch',
        '/leagues/branch/figures.csv',
        `/units/${bank.it}/yardstick`,
        `/scorecards/units/${bank.it}/chart`,
        `/scorecards/units/${bank.it}/spread`,
      ])
        for (const period of ['week', 'year']) await try_(auditor, `${page}?period=${period}&start=${start}`)
    for (const path of [
      '/leagues/branch?measure=constructor',
      '/leagues/__proto__',
      '/leagues/cabang',
      '/leagues/branch?adjusted=1',
      '/leagues/branch?period=decade',
      `/scorecards/units/${bank.it}/chart?measure=median_minutes`,
      `/scorecards/units/${bank.it}/chart?measure=toString`,
      `/scorecards/units/${freshId()}/chart`,
      `/units/${freshId()}/yardstick`,
    ])
      await try_(auditor, path)
    expect(faults).toEqual([])
  })

  it('lie far away in lists without a fault', async () => {
    const bank = await makeServiceBank(harness)
    const auditor = await bank.as('auditor')
    for (const at of [-1, 0.5, 1e300, 2 ** 53])
      for (const list of ['traded-marks', 'bulk-marks', 'distant-raters', 'bunched-times'])
        expect(
          (await auditor.call('GET', `/questions/${list}?after=${cursor([at])}`)).status,
          `${list} ${at}`,
        ).toBeLessThan(500)
  })

  it('begin no baseline', async () => {
    const bank = await makeServiceBank(harness)
    const auditor = await bank.as('auditor')
    const usual = { measure: 'satisfied', from: '2026-01-05', reason: 'Alur baru' }
    for (const change of [
      { measure: 'median_minutes' },
      { measure: '__proto__' },
      { from: '1899-12-31' },
      { from: '9999-12-31' },
      { from: '2026-02-30' },
      { reason: '   ' },
      { reason: 'x'.repeat(501) },
    ])
      expect(
        (
          await auditor.call('POST', `/scorecards/units/${bank.it}/chart/baselines`, {
            body: { ...usual, ...change },
          })
        ).status,
        JSON.stringify(change),
      ).toBe(400)
  })
})

describe('what belongs to another organisation', () => {
  it('is not there: groups, leagues, charts, baselines, cases and thresholds', async () => {
    const [bank, foreign] = [await makeComparedBank(harness, plan), await makeComparedBank(harness, plan)]
    const steward = await bank.steward('CC')
    const made = await steward.call('POST', '/peer-groups', { body: group(bank) })
    const unit = bank.units.get('AA') ?? ''
    const based = await steward.call('POST', `/scorecards/units/${unit}/chart/baselines`, {
      body: { measure: 'satisfied', from: '2026-01-05', reason: 'Alur baru' },
    })
    expect(based.status, based.text).toBe(200)
    const [stranger, auditor] = [await foreign.steward('CC'), await foreign.auditor()]
    for (const path of [
      `/leagues/${made.body.id}`,
      `/leagues/${made.body.id}/figures.csv`,
      `/peer-groups/${made.body.id}`,
      `/units/${unit}/yardstick`,
      `/scorecards/units/${unit}/chart`,
      `/scorecards/units/${unit}/spread`,
      `/scorecards/groups/${made.body.id}`,
    ])
      expect((await stranger.call('GET', path)).status, path).toBe(404)
    const reason = 'Uji'
    const baseline = `/scorecards/chart-baselines/${based.body.id}/withdraw`
    for (const one of [stranger, auditor]) {
      expect((await one.call('POST', baseline, { body: { reason } })).status).toBe(404)
      expect((await one.call('PUT', `/peer-groups/${made.body.id}`, { body: group(foreign) })).status).toBe(
        404,
      )
      expect((await one.call('DELETE', `/peer-groups/${made.body.id}`, { body: { reason } })).status).toBe(
        404,
      )
      expect(
        (
          await one.call('POST', `/scorecards/units/${unit}/chart/baselines`, {
            body: { measure: 'satisfied', from: '2026-01-05', reason },
          })
        ).status,
      ).toBe(404)
    }
    // Whose units are put together.
    const mixed = group(foreign, { unitIds: [unit, foreign.units.get('AA')] })
    expect((await stranger.call('POST', '/peer-groups', { body: mixed })).body.code).toBe(
      'peer_group_unit_not_open',
    )
    const thresholds = { points: 1, percentagePoints: 20, reason }
    expect((await auditor.call('PUT', '/comparison-thresholds', { body: thresholds })).status).toBe(200)
    expect((await steward.call('GET', '/comparison-thresholds')).body).toMatchObject({
      points: 0.1,
      changedAt: null,
    })
  })
})
