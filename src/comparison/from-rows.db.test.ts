import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  discovered,
  gathered,
  laneyByHand,
  newcombeByHand,
  solvedByHand,
  tPointByHand,
  tTails,
  wilsonByHand,
  type Answered,
  type ByHand,
  type Estimate,
} from '../../test/by-hand.ts'
import { testHarness, type Answer, type Caller } from '../../test/harness.ts'
import { colleagues } from '../../test/colleagues.ts'
import { department, giveMarks, type GivenMark } from '../../test/marks.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { shelteredMix } from '../measurement/domain/sheltered-mix.ts'
import { seededRandom } from '../statistics/random.ts'

const harness = testHarness()
const at = '/leagues/department?period=quarter&start=2026-01-01'
const strata = ['1/branch', '3/branch', '3/department', '4/head_office']

/** A verdict as it lies in the database, and the day on which it was counted. */
interface Row {
  readonly raterId: string
  readonly unitId: string
  readonly value: number
  readonly stratum: string
  readonly day: string
}

/** Each department's people give marks on working days from autumn to spring; many of them more than once, and each in a way of their own. */
function marksFor(
  unitIds: readonly string[],
  raterIds: readonly string[],
  { pleased, weeks, perWeek, seed }: Readonly<Record<'pleased' | 'weeks' | 'perWeek' | 'seed', number>>,
): GivenMark[] {
  const random = seededRandom(seed)
  const moods = raterIds.map(() => 0.25 * (random() - 0.5))
  return Array.from({ length: weeks * perWeek }, (_, nth) => {
    const person = Math.floor(random() * raterIds.length)
    const urgent = random() < pleased - 0.4
    const stratum = strata[urgent ? 0 : 1 + Math.floor(random() * 3)] ?? ''
    const isPleased = random() < pleased + (moods[person] ?? 0) - (urgent ? 0.2 : 0)
    const day = 7 * (Math.floor(nth / perWeek) - 20) + (nth % 5)
    return {
      raterId: raterIds[person] ?? '',
      unitId: unitIds[nth % unitIds.length] ?? '',
      mark: isPleased ? 4 + Math.floor(2 * random()) : 1 + Math.floor(3 * random()),
      at: jakarta(day, 9 + Math.floor(6 * random()), Math.floor(60 * random())),
      stratum,
    }
  })
}

const plan = [
  { code: 'IT', pleased: 0.84, people: 70, perWeek: 45 },
  { code: 'SDM', pleased: 0.72, people: 60, perWeek: 24 },
  { code: 'AAA', pleased: 0.8, people: 33, perWeek: 20 },
  { code: 'BBB', pleased: 0.78, people: 90, perWeek: 22 },
  { code: 'CCC', pleased: 0.62, people: 45, perWeek: 18 },
] as const

/**
 * Figures that pages show, worked out once more from the rows of verdicts by plain arithmetic (`test/by-hand.ts`): nothing is read from
 * tallies or sums over people, and no formula of the product's own is used.
 */
describe('what the rows say by plain arithmetic', { timeout: 120_000 }, () => {
  let bank: ServiceBank
  let reader: Caller
  let rows: readonly Row[]
  const units = new Map<string, string>()

  beforeAll(async () => {
    harness.at(jakarta(-200, 9))
    bank = await makeServiceBank(harness)
    units.set('IT', bank.it).set('SDM', bank.hr)
    for (const code of ['AAA', 'BBB', 'CCC']) units.set(code, await department(bank, code))
    const marks: GivenMark[] = []
    for (const [nth, { code, pleased, people, perWeek }] of plan.entries()) {
      const unitId = units.get(code) ?? ''
      const raterIds = await colleagues(harness, bank, bank.branch, people)
      // Those of IT mark the help desk below it, too.
      const marked = code === 'IT' ? [unitId, bank.helpdesk] : [unitId]
      marks.push(...marksFor(marked, raterIds, { pleased, weeks: 26, perWeek, seed: nth + 1 }))
    }
    await giveMarks(harness, bank, marks)
    harness.at(jakarta(63, 9))
    reader = await bank.as('branchOne')
    rows = await countedRows()
  }, 120_000)

  async function countedRows(): Promise<readonly Row[]> {
    return harness.within(bank.organisationId, async (tx) => {
      await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
      const found = await sql<Row>`
        select r.rater_id, r.unit_id, r.satisfaction as value, r.stratum, b.released_on::text as day
        from measurement.ratings r join measurement.places p on p.rating_id = r.id and p.layer = 'satisfaction'
        join measurement.batches b on b.id = p.unit_batch_id`.execute(tx)
      return found.rows
    })
  }

  /** Verdicts on a department with all below it, counted within some days. */
  const within = (code: string, from: string, until: string) =>
    rows.filter(
      ({ unitId, day }) =>
        (unitId === units.get(code) || (code === 'IT' && unitId === bank.helpdesk)) &&
        day >= from &&
        day < until,
    )
  const pleased = (of: readonly Row[]): Answered[] =>
    of.map(({ raterId, value }) => ({ raterId, value: value >= 4 ? 1 : 0 }))
  const inQuarter = (code: string) => within(code, '2026-01-01', '2026-04-01')
  /** The same with combinations of few people counted with others, unit by unit, as the mix allows for them. */
  const sheltered = (of: readonly Row[]): readonly Row[] =>
    [...Map.groupBy(of, ({ unitId }) => unitId).values()].flatMap((ofUnit) => {
      const people = [...Map.groupBy(ofUnit, ({ raterId }) => raterId).values()].map(({ length }) => length)
      const [first = 0, second = 0, third = 0, fourth = 0] = people.toSorted((one, other) => other - one)
      // Each combination with a mark of its own, by which it is found again.
      const marks = strata.map((stratum, nth) => ({
        stratum,
        mark: nth,
        count: ofUnit.filter((row) => row.stratum === stratum).length,
      }))
      const given = marks.filter(({ count }) => count > 0)
      const homes = new Map(
        shelteredMix(given, first + second + third + fourth).map(({ mark, stratum }) => [
          strata[mark],
          stratum,
        ]),
      )
      return ofUnit.map((row) => ({ ...row, stratum: homes.get(row.stratum) ?? row.stratum }))
    })
  const share = (found: ByHand) => [found.mean, found.n / found.deff] as const

  function expectNear(figure: Estimate, hand: Estimate, what: string): void {
    for (const part of ['estimate', 'low', 'high'] as const)
      expect(figure[part], `${what} ${part}`).toBeCloseTo(hand[part], 8)
  }

  const rowsOf = async (path: string): Promise<Map<string, Answer['body']>> => {
    const { body, status, text } = await reader.call('GET', path)
    expect(status, text).toBe(200)
    return new Map(body.rows.map((row: Answer['body']) => [row.unit.code, row]))
  }

  it('is what a league of shares shows: figures, differences from likes without oneself, and bands', async () => {
    const found = await rowsOf(at)
    const hand = plan.map(({ code }) => ({ code, said: gathered(pleased(inQuarter(code))) }))
    expect(hand.some(({ said }) => said.deff > 1.1)).toBe(true)
    const total = hand.reduce((sum, { said }) => sum + said.n / said.deff, 0)
    const yes = hand.reduce((sum, { said }) => sum + (said.mean * said.n) / said.deff, 0)
    const contrasts = hand.map(({ said }) => {
      const [mean, n] = share(said)
      const others = [(yes - mean * n) / (total - n), total - n] as const
      const spread = Math.sqrt((yes / total) * (1 - yes / total) * (1 / n + 1 / others[1]))
      const p = tTails((mean - others[0]) / spread, 1e9)
      return { difference: newcombeByHand([mean, n], others), p }
    })
    const sure = discovered(contrasts.map(({ p }) => p))
    const bands = hand.map(({ code, said }, nth) => {
      const row = found.get(code)
      expectNear(row.figure, wilsonByHand(...share(said)), code)
      expect([row.figure.n, row.figure.raters], code).toEqual([said.n, said.raters])
      const difference = contrasts[nth]?.difference ?? { estimate: 0, low: 0, high: 0 }
      expectNear(row.difference, difference, `${code} against its likes`)
      const band =
        sure[nth] && difference.low > 0.03 ? 'above' : sure[nth] && difference.high < -0.03 ? 'below' : 'none'
      expect(row.band, code).toBe(band)
      return band
    })
    expect(new Set(bands)).toEqual(new Set(['above', 'none', 'below']))
    const ranks = [...found.values()].reduce((sum, { rank }) => sum + rank.expected, 0)
    expect(ranks).toBeCloseTo(15, 6)
  })

  it('is what a league of means shows, each weighed by its effective answers', async () => {
    const found = await rowsOf(`${at}&measure=satisfaction_mean`)
    expect(found.size).toBe(plan.length)
    const hand = plan.map(({ code }) => {
      const said = gathered(inQuarter(code))
      return { code, said, weight: said.n / said.deff }
    })
    for (const { code, said, weight } of hand) {
      const row = found.get(code)
      const half = tPointByHand(said.raters - 1) * said.se
      const figure = { estimate: said.mean, low: said.mean - half, high: said.mean + half }
      expectNear(row.figure, figure, code)
      const others = hand.filter((one) => one.code !== code)
      const all = others.reduce((sum, one) => sum + one.weight, 0)
      const theirs = others.reduce((sum, one) => sum + (one.weight / all) * one.said.mean, 0)
      // Welch and Satterthwaite: each mean is as sure as its own raters make it.
      const parts = [
        { variance: said.se ** 2, degrees: said.raters - 1 },
        ...others.map((one) => ({
          variance: ((one.weight / all) * one.said.se) ** 2,
          degrees: one.said.raters - 1,
        })),
      ]
      const variance = parts.reduce((sum, one) => sum + one.variance, 0)
      const degrees = variance ** 2 / parts.reduce((sum, one) => sum + one.variance ** 2 / one.degrees, 0)
      const by = said.mean - theirs
      const reach = tPointByHand(degrees) * Math.sqrt(variance)
      const difference = { estimate: by, low: by - reach, high: by + reach }
      expectNear(row.difference, difference, `${code} (${weight}) against its likes`)
    }
  })

  it('is what the mix of requests does to a unit: regression on unit, priority and kind of the asker', async () => {
    const found = await rowsOf(`${at}&adjusted=true`)
    const answers = plan.flatMap(({ code }) => sheltered(inQuarter(code)).map((row) => ({ ...row, code })))
    const columns = [
      ...plan.map(
        ({ code }) =>
          (one: { code: string }) =>
            Number(one.code === code),
      ),
      ...['3', '4'].map((priority) => (one: { stratum: string }) => Number(one.stratum.startsWith(priority))),
      // Head offices alone ask with priority 4, so of the two columns one says all.
      ...['department'].map((kind) => (one: { stratum: string }) => Number(one.stratum.endsWith(`/${kind}`))),
    ]
    const design = answers.map((one) => columns.map((column) => column(one)))
    const y = answers.map(({ value }) => Number(value >= 4))
    const gram = columns.map((_, i) =>
      columns.map((__, j) => design.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
    )
    const right = columns.map((_, i) =>
      design.reduce((sum, row, nth) => sum + (row[i] ?? 0) * (y[nth] ?? 0), 0),
    )
    const beta = solvedByHand(gram, right).slice(plan.length)
    const mixOf = (of: readonly (readonly number[])[]) =>
      beta.map((_, nth) => of.reduce((sum, row) => sum + (row[plan.length + nth] ?? 0), 0) / of.length)
    const everybody = mixOf(design)
    for (const { code } of plan) {
      const own = answers.flatMap((one, nth) => (one.code === code ? [nth] : []))
      const raw = own.reduce((sum, nth) => sum + (y[nth] ?? 0), 0) / own.length
      const mix = mixOf(own.map((nth) => design[nth] ?? []))
      const adjusted = beta.reduce(
        (value, by, nth) => value - by * ((mix[nth] ?? 0) - (everybody[nth] ?? 0)),
        raw,
      )
      const row = found.get(code)
      // With no more digits than the screens write.
      expect(row.adjusted.estimate, code).toBe(Number(adjusted.toFixed(3)))
      expect(row.mix.shift, code).toBe(Number((adjusted - raw).toFixed(3)))
      expect(row.figure.estimate, code).toBeCloseTo(raw, 10)
    }
  })

  it('is what the yardstick on a scorecard says, in the same words of numbers as the league', async () => {
    const league = await rowsOf(at)
    for (const [code, id] of units) {
      const { body } = await reader.call('GET', `/units/${id}/yardstick?period=quarter&start=2026-01-01`)
      expect(body.yardstick.row, code).toEqual(league.get(code))
    }
  })

  it('is what a control chart draws: weeks by effective answers, limits from the first twelve', async () => {
    const { body } = await reader.call('GET', `/scorecards/units/${bank.it}/chart?period=year`)
    expect(body.points).toBe('week')
    const weeks = body.chart.map(({ period }: Answer['body']) => {
      const until = Temporal.PlainDate.from(period.start).add({ days: 7 }).toString()
      return { start: String(period.start), said: gathered(pleased(within('IT', period.start, until))) }
    })
    expect(weeks.some(({ start }: { start: string }) => start === '2025-12-29')).toBe(true)
    const limits = laneyByHand(weeks.map(({ said }: { said: ByHand }) => share(said)))
    for (const [nth, { start, said }] of weeks.entries()) {
      const { figure, limits: drawn } = body.chart[nth]
      if (said.n === 0) continue
      expectNear(figure, wilsonByHand(...share(said)), start)
      for (const part of ['centre', 'low', 'high'] as const)
        expect(drawn[part], `${start} ${part}`).toBeCloseTo(limits[nth]?.[part] ?? 0, 8)
    }
  })

  it('is what the change of a month says', async () => {
    const { body } = await reader.call(
      'GET',
      `/scorecards/units/${bank.it}/chart?period=month&start=2026-03-01`,
    )
    const [was, is] = [
      gathered(pleased(within('IT', '2026-02-01', '2026-03-01'))),
      gathered(pleased(within('IT', '2026-03-01', '2026-04-01'))),
    ]
    const { difference: estimate, low, high, n, nBefore } = body.change
    expectNear({ estimate, low, high }, newcombeByHand(share(is), share(was)), 'change')
    expect([n, nBefore]).toEqual([is.n, was.n])
  })
})
