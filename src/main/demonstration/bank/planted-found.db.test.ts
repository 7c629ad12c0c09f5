import { beforeAll, describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../../test/harness.ts'
import { claimsOf, mixed, type Claims } from '../../../../test/planted-claims.ts'
import { releasedBank } from '../../../../test/released-bank.ts'
import { demonstrationPassword } from '../plan.ts'
import { historyOf } from './history.ts'
import { makeBank } from './make.ts'
import { addressOf } from './naming.ts'
import { planted } from './planted.ts'
import { catalogue, serviceIdOf } from './services/catalogue.ts'
import { bankIdOf, usualSize } from './size.ts'

const patience = 600_000
const now = new Date('2026-11-25T04:30:00Z')
const size = { ...usualSize, seed: 4 }

interface LeagueRow {
  readonly unit: { readonly code: string }
  readonly band: string
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number }
}

/**
 * The test beside this one works out twenty banks in memory, by the product's own rules; here one of them is made in a database and asked
 * by the API, as the pages do. Both must say the same.
 */
describe('what the API says of a bank in a database', { timeout: patience }, () => {
  const harness = testHarness()
  let claims: Claims
  let auditor: Pick<Caller, 'call'>
  const units = new Map<string, string>()

  beforeAll(async () => {
    harness.at(now)
    const made = await makeBank(harness.composition, size, { now })
    if (made === undefined) throw new Error('The bank was there already')
    claims = claimsOf(releasedBank(made.bank, [...historyOf(made.bank, made.frame)], made.frame))
    auditor = await signIn()
    for (const { id, code } of (await read('/units?limit=200')).rows) units.set(code, id)
  }, patience)

  async function signIn(): Promise<Pick<Caller, 'call'>> {
    const body = { email: addressOf(size, 'auditor'), password: demonstrationPassword }
    const reply = await harness.stranger.call('POST', '/session', { body })
    const cookie = [reply.headers['set-cookie']]
      .flat()
      .map((one) => String(one).split(';')[0])
      .join('; ')
    return {
      call: (method, path, options = {}) =>
        harness.stranger.call(method, path, { ...options, headers: { ...options.headers, cookie } }),
    }
  }

  async function read(path: string) {
    const { status, body, text } = await auditor.call('GET', path)
    expect(status, text).toBe(200)
    return body
  }

  const unit = (code: string) => units.get(code) ?? ''

  async function expectSame(path: string, standings: Claims['raw'], digits = 9): Promise<void> {
    const league = await read(path)
    const rows = new Map((league.rows as LeagueRow[]).map((row) => [row.unit.code, row]))
    expect(new Set(rows.keys())).toEqual(new Set(standings.map(({ id }) => id)))
    for (const { id, band, difference } of standings) {
      const row = rows.get(id)
      expect(row?.band, id).toBe(band)
      for (const part of ['estimate', 'low', 'high'] as const)
        expect(row?.difference[part].toFixed(digits), `${id} ${part}`).toBe(difference[part].toFixed(digits))
    }
  }

  it.each(['satisfied', 'satisfaction_mean', 'within_completion'] as const)(
    'is of the departments beside each other by %s what the test in memory says',
    async (measure) => {
      expect(claims.leagues[measure]).toHaveLength(8)
      await expectSame(`/leagues/department?period=year&measure=${measure}`, claims.leagues[measure])
    },
    patience,
  )

  it(
    'is of the branch with harder requests that it is below its likes, and is not with everybody’s mix',
    async () => {
      const name = { id: 'Sejenis Cabang Utama', en: 'Likes of the main branch' }
      const body = { name, unitIds: mixed.map(unit), reason: 'Membandingkan campuran permintaan' }
      const made = await auditor.call('POST', '/peer-groups', { body })
      expect(made.status, made.text).toBe(201)
      const lastYear = 'period=year&start=2025-01-01'
      await expectSame(`/leagues/${made.body.id}?${lastYear}`, claims.raw)
      await expectSame(`/leagues/${made.body.id}?${lastYear}&adjusted=true`, claims.withMix, 3)
      const bandOf = (standings: Claims['raw']) =>
        standings.find(({ id }) => id === planted.harderRequests.unit)?.band
      expect([bandOf(claims.raw), bandOf(claims.withMix)]).toEqual(['below', 'none'])
    },
    patience,
  )

  it(
    'is of charts the same signals, month by month',
    async () => {
      for (const [code, signals] of claims.signals) {
        const chart = await read(`/scorecards/units/${unit(code)}/chart?period=year`)
        expect(chart.points, code).toBe('month')
        expect(chart.signals, code).toEqual(signals)
      }
    },
    patience,
  )

  it(
    'is of marks and times the same questions',
    async () => {
      const traded = (await read('/questions/traded-marks')).rows
      expect(traded).toHaveLength(claims.traded.length)
      for (const pair of claims.traded) {
        const row = traded.find(
          ({ first, second }: { first: { code: string }; second: { code: string } }) =>
            [first.code, second.code].toSorted().join() === pair.units.toSorted().join(),
        )
        expect(row?.z).toBeCloseTo(pair.z, 6)
        const ways = row.first.code === pair.units[0] ? [row.there, row.back] : [row.back, row.there]
        expect(ways).toEqual([pair.there, pair.back])
      }
      const bunched = (await read('/questions/bunched-times')).rows
      expect(bunched.map((row: { unit: { code: string } }) => row.unit.code)).toEqual(
        claims.bunched.units.map(({ subjectId }) => subjectId),
      )
      for (const [at, { n, excess, low, high }] of claims.bunched.units.entries())
        expect(bunched[at]).toMatchObject({ n, excess, low, high })
      const services = (await read('/questions/bunched-times?of=services')).rows
      expect(services).toHaveLength(claims.bunched.services.length)
      expect((await read('/questions/bulk-marks')).rows).toHaveLength(claims.bulk)
      expect((await read('/questions/distant-raters')).rows).toHaveLength(claims.distant)
    },
    patience,
  )

  it(
    'is nothing of the branch that too few rate, and the same of two services that only look different',
    async () => {
      const hidden = await read(`/scorecards/units/${unit(planted.tooFewRaters.unit)}?period=year`)
      expect(hidden.measures.satisfied.state).toBe('hidden')
      expect(claims.hidden).toEqual([planted.tooFewRaters.unit])
      const [one, other] = await Promise.all(
        planted.onlyLookDifferent.services.map(async (key) => {
          const service = catalogue.find((offered) => offered.key === key)
          const id = service === undefined ? '' : serviceIdOf(bankIdOf(size), service)
          return (await read(`/scorecards/services/${id}?period=year`)).measures.satisfied.estimate as number
        }),
      )
      expect((one ?? 0) - (other ?? 0)).toBeCloseTo(claims.two[0]?.difference.estimate ?? 1, 6)
    },
    patience,
  )
})
