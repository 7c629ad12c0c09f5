import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeGuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness, type Caller } from '../../test/harness.ts'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { makeVoiceBank, noticesOf, propose } from '../../test/voice-bank.ts'

const harness = testHarness()

/** The quarter of the tests, the last moment at which it is not published yet, and the first at which it is. */
const quarter = '2026-Q1'
const tooEarly = '2026-04-05T16:59:00.000Z'
const inTime = '2026-04-05T17:00:00.000Z'

interface Scene {
  readonly bank: ServiceBank
  readonly raters: Raters
  readonly reader: Caller
}

async function setScene(people: number): Promise<Scene> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, raters: await makeRaters(harness, bank, people), reader: await bank.as('branchOne') }
}

/** So many are served and rate: those before `pleased` give a five, the others a two. */
async function rateAll({ raters }: Scene, people: readonly number[], pleased: number) {
  for (const person of people) {
    const rated = await raters.rate(person, await raters.served(person), {
      satisfaction: person < pleased ? 5 : 2,
    })
    if (rated.status !== 200) throw new Error(rated.text)
  }
}

async function publishAt(instant: string) {
  harness.at(instant)
  await harness.job('publication.publish')
}

const upTo = (count: number) => Array.from({ length: count }, (_, person) => person)

async function unitOf(reader: Caller, unitId: string, of = quarter) {
  return reader.call('GET', `/publications/${of}/units/${unitId}`)
}

describe('a quarter', () => {
  it('is published five days after its end in the organisation’s zone, and says before when it comes', async () => {
    const { reader, bank } = await setScene(1)
    await publishAt(tooEarly)
    expect((await reader.call('GET', '/publications')).body).toEqual({
      rows: [],
      next: { start: '2026-01-01', on: '2026-04-06' },
    })
    expect((await unitOf(reader, bank.it)).status).toBe(404)
    await publishAt(inTime)
    expect((await reader.call('GET', '/publications')).body).toEqual({
      rows: [
        {
          name: quarter,
          start: '2026-01-01',
          end: '2026-03-31',
          publishedAt: inTime,
          currency: null,
          units: 1,
        },
      ],
      next: { start: '2026-04-01', on: '2026-07-06' },
    })
  })

  it('is never published where no service is offered', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    await publishAt(inTime)
    expect((await (await bank.as('itOne')).call('GET', '/publications')).body).toEqual({
      rows: [],
      next: null,
    })
  })

  it('is published once, whatever runs at the same time, and told to heads once', async () => {
    const { reader, bank } = await setScene(1)
    harness.at(inTime)
    await Promise.all([1, 2, 3].map(() => harness.job('publication.publish')))
    await publishAt('2026-04-20T01:00:00.000Z')
    const { rows } = (await reader.call('GET', '/publications')).body
    expect(rows).toMatchObject([{ name: quarter, publishedAt: inTime }])
    const told = (await noticesOf(await bank.as('itHead'))).filter((text) => text.includes('Q1 2026'))
    expect(told).toHaveLength(1)
    expect((await noticesOf(await bank.as('hrHead'))).filter((text) => text.includes('2026'))).toEqual([])
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=publication.frozen')
    expect(log.body.rows).toMatchObject([{ details: { quarter, units: 1 } }])
  })

  it('is caught up after missed runs, with one notice for all', async () => {
    const { reader, bank } = await setScene(1)
    await publishAt('2026-11-29T01:00:00.000Z')
    const { rows } = (await reader.call('GET', '/publications')).body
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1'])
    const told = await noticesOf(await bank.as('itHead'))
    expect(told.filter((text) => text.includes('2026'))).toHaveLength(1)
    expect(told.some((text) => text.includes('Q3 2026'))).toBe(true)
  })
})

describe('what is published of a unit', () => {
  it('is what its scorecard says of the closed quarter, with the promise in force', async () => {
    const scene = await setScene(7)
    const { reader, bank, raters } = scene
    await rateAll(scene, upTo(6), 4)
    harness.at('2026-03-31T02:00:00.000Z')
    await raters.served(6)
    await publishAt(inTime)
    const { body } = await unitOf(reader, bank.it)
    const service = await reader.call(
      'GET',
      `/scorecards/services/${raters.serviceId}?period=quarter&start=2026-01-01`,
    )
    const { within_response, within_completion, satisfied } = service.body.measures
    expect(satisfied.n).toBeGreaterThanOrEqual(5)
    expect(within_completion).toMatchObject({ n: 7, estimate: 1 })
    expect(body).toMatchObject({
      quarter: { name: quarter, publishedAt: inTime },
      unit: { id: bank.it, code: 'IT' },
      completed: 7,
      ratable: 1,
      services: [{ id: raters.serviceId, completed: 7, changed: false, retired: false }],
    })
    expect(body.services[0].measures).toEqual({ within_response, within_completion, satisfied })
    expect(body.services[0].promises).toContainEqual(
      expect.objectContaining({ priority: 3, completionMinutes: expect.any(Number) }),
    )
    expect(body.measures.within_completion).toEqual(within_completion)
  })

  it('tells nothing of fewer than five people, in the page or the file', async () => {
    const scene = await setScene(4)
    await rateAll(scene, upTo(4), 2)
    await publishAt(inTime)
    const { body } = await unitOf(scene.reader, scene.bank.it)
    expect(body.services[0].measures.satisfied).toEqual({ state: 'none' })
    expect(body.measures.satisfied).toEqual({ state: 'none' })
    const file = await scene.reader.call('GET', `/publications/${quarter}/figures.csv`)
    expect(
      file.text.split('\r\n').filter((line) => line.includes('no verdicts that can be told')),
    ).toHaveLength(2)
  })

  it('stays as it was, whatever is said, renamed or given up later', async () => {
    const scene = await setScene(12)
    const { reader, bank } = scene
    await rateAll(scene, upTo(6), 4)
    await publishAt(inTime)
    const before = (await unitOf(reader, bank.it)).body
    await rateAll(
      scene,
      upTo(12).filter((person) => person >= 6),
      0,
    )
    const renamed = await (
      await bank.as('administrator')
    ).call('PATCH', `/units/${bank.it}`, { body: { name: { id: 'Digital', en: 'Digital' } } })
    expect(renamed.status, renamed.text).toBe(200)
    await publishAt('2026-05-01T01:00:00.000Z')
    expect((await unitOf(reader, bank.it)).body).toEqual(before)
    await publishAt('2026-07-06T01:00:00.000Z')
    expect((await unitOf(reader, bank.it)).body).toEqual(before)
    expect((await unitOf(reader, bank.it, '2026-Q2')).body.unit.name.en).toBe('Digital')
  })

  it('is refused every change by the database, to the server’s role and to the owner of the tables', async () => {
    const { bank } = await setScene(1)
    await publishAt(inTime)
    const owner = new pg.Client({ connectionString: harness.ownerUrl })
    await owner.connect()
    onTestFinished(() => owner.end())
    for (const change of [
      `update publication.units set total = '{}'`,
      'delete from publication.units',
      'update publication.quarters set published_at = now()',
      'truncate publication.units',
      'truncate publication.quarters cascade',
    ]) {
      const byServer = harness.within(bank.organisationId, (tx) => sql.raw(change).execute(tx))
      await expect(byServer, change).rejects.toThrow(/permission denied/)
      const byOwner = owner
        .query('begin')
        .then(() =>
          owner.query(`select set_config('etalase.organisation_id', '${bank.organisationId}', true)`),
        )
        .then(() => owner.query(change))
      await expect(byOwner, change).rejects.toThrow(/frozen/)
      await owner.query('rollback')
    }
  })

  it('is nobody’s in another organisation', async () => {
    const { bank } = await setScene(1)
    await publishAt(inTime)
    const stranger = await (await makeServiceBank(harness)).as('auditor')
    expect((await stranger.call('GET', '/publications')).body.rows).toEqual([])
    for (const path of ['', '/figures.csv', `/units/${bank.it}`])
      expect((await stranger.call('GET', `/publications/${quarter}${path}`)).status, path).toBe(404)
  })
})

describe('the credits that are published', () => {
  it('stay as they were where the timeline is corrected later, and say beside it when and from what to what', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const requestId = await one.ask()
    const [server, head] = [await bank.as('itOne'), await bank.as('itHead')]
    harness.at(jakarta(0, 8, 30))
    await server.call('POST', `/requests/${requestId}/take`)
    harness.at(jakarta(3, 9))
    const done = await server.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    const completed = done.body.timeline.find(({ kind }: { kind: string }) => kind === 'completed').id
    await publishAt(inTime)
    const before = (await unitOf(head, bank.it)).body
    expect(before.credits.paid).toBe(120_000)
    expect(before.corrections).toEqual([])
    harness.at('2026-04-10T03:00:00.000Z')
    const body = { eventId: completed, happenedAt: jakarta(0, 9), void: false, text: 'Sudah selesai Senin' }
    const corrected = await head.call('POST', `/requests/${requestId}/correct`, { body })
    expect(corrected.status, corrected.text).toBe(200)
    const after = (await unitOf(head, bank.it)).body
    expect(after.credits).toEqual(before.credits)
    expect(after.corrections).toMatchObject([{ on: '2026-04-10', measure: 'paid', from: 120_000 }])
    expect(after.corrections[0].to).toBeLessThan(120_000)
    const now = (await (await bank.as('auditor')).call('GET', `/requests/${requestId}/credits`)).body
    expect(after.corrections[0].to).toBe(now.paid)
    const file = (await head.call('GET', `/publications/${quarter}/figures.csv`)).text
    const lines: Record<string, string>[] = parse(file, { bom: true, columns: true })
    expect(lines.filter((line) => line['last corrected'] !== '')).toMatchObject([
      {
        'credits paid': '120000',
        'credits paid, as corrected since': String(now.paid),
        'last corrected': '2026-04-10',
      },
    ])
    await publishAt('2026-07-05T17:00:00.000Z')
    expect((await unitOf(head, bank.it)).body).toEqual(after)
  })

  it('are the totals of the ledger, by unit', async () => {
    const one = await makeGuaranteedBank(harness)
    const head = await one.bank.as('hrHead')
    await one.ask()
    await one.ask('branchTwo')
    harness.at(jakarta(3, 9))
    await harness.job('service.watch')
    await publishAt(inTime)
    const { body } = await unitOf(head, one.bank.it)
    const statement = await (
      await one.bank.as('itHead')
    ).call('GET', `/units/${one.bank.it}/statement?from=2026-01-01&to=2026-03-31`)
    expect(body.quarter.currency).toBe('rupiah')
    expect(body.credits.requests).toBeGreaterThanOrEqual(2)
    expect(body.credits).toMatchObject({
      paid: statement.body.paid,
      received: 0,
      rechargedTo: 0,
      rechargedOn: 0,
    })
    expect(body.credits.paid).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toContain(one.bank.people['branchOne'])
  })
})

describe('the proposals that are published', () => {
  it('are counted by their first answer, in time or late, and as open where there was none', async () => {
    const bank = await makeVoiceBank(harness)
    const words = (n: number) => ({ title: `Usulan nomor ${n} untuk laptop` })
    const [first, second] = [
      await propose(bank, 'branchOne', words(1)),
      await propose(bank, 'branchTwo', words(2)),
    ]
    await propose(bank, 'branchOne', words(3))
    const answer = (id: string) =>
      bank.as('itHead').then((it) =>
        it.call('POST', `/proposals/${id}/answer`, {
          body: { kind: 'declined', text: 'Belum ada kurir untuk itu tahun ini, maaf sekali.' },
        }),
      )
    const inTerm = await answer(first)
    expect(inTerm.status, inTerm.text).toBe(200)
    harness.at('2026-03-30T02:00:00.000Z')
    const late = await answer(second)
    expect(late.status, late.text).toBe(200)
    harness.at('2026-04-02T02:00:00.000Z')
    await propose(bank, 'branchTwo', words(4))
    await publishAt(inTime)
    const { body } = await unitOf(await bank.as('hrOne'), bank.it)
    expect(body.proposals).toEqual({ made: 3, inTime: 1, late: 1, open: 1, overdue: 1 })
  })
})

describe('the units of a quarter', () => {
  it('are found by letters of their name, page by page, with whatever stands in a pattern taken as letters', async () => {
    const { reader, bank } = await setScene(1)
    const hr = await bank.as('hrHead')
    await hr.call('POST', `/units/${bank.hr}/services`, { body: laptopService() })
    await publishAt(inTime)
    const list = async (query: string) => (await reader.call('GET', `/publications/${quarter}${query}`)).body
    const codes = (rows: readonly { unit: { code: string } }[]) => rows.map(({ unit }) => unit.code)
    const page = await list('?limit=1')
    const rest = await list(`?limit=1&after=${page.next}`)
    expect(codes([...page.rows, ...rest.rows]).toSorted()).toEqual(['IT', 'SDM'])
    expect(rest.next).toBeNull()
    expect(codes((await list('?q=teknologi')).rows)).toEqual(['IT'])
    expect(codes((await list('?q=human')).rows)).toEqual(['SDM'])
    expect((await list('?q=%25')).rows).toEqual([])
    expect((await reader.call('GET', '/publications/2026-Q5')).status).toBe(400)
    expect((await reader.call('GET', '/publications/2019-Q1')).status).toBe(404)
  })
})
