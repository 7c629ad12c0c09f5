import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  gateDrives,
  handIn,
  holdVerified,
  makeReadinessBank,
  seenDriving,
  type ReadinessBank,
} from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()

/** `driver` is ready until 20 April 2026, `driverTwo` lacks the observation alone. */
async function makeTeam(): Promise<ReadinessBank> {
  harness.at(jakarta(0, 9))
  const bank = await makeReadinessBank(harness)
  await gateDrives(bank, 1)
  await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2021-04-20', validUntil: '2026-04-20' })
  await seenDriving(bank, 'driver', 4, '2026-03-01')
  await holdVerified(bank, 'driverTwo', 'sim-a', { issuedOn: '2025-04-20' })
  return bank
}

describe('a team', () => {
  it('is people against what their jobs ask for, filtered and as a file', async () => {
    const bank = await makeTeam()
    const head = await bank.as('itHead')
    const { jobs } = (await head.call('GET', `/units/${bank.it}/readiness`)).body
    expect(jobs).toMatchObject([
      {
        job: { title: { en: 'Driver' } },
        columns: [{ need: { kind: 'credential' } }, { need: { kind: 'ability', level: 4 } }],
        people: [
          {
            person: { name: 'driver' },
            state: 'ready_until',
            until: '2026-04-20',
            cells: [{ state: 'ending' }, { state: 'met' }],
          },
          {
            person: { name: 'driverTwo' },
            state: 'not_ready',
            cells: [{ state: 'met' }, { state: 'unmet', why: { code: 'not_observed' } }],
          },
        ],
      },
    ])
    const unready = await head.call('GET', `/units/${bank.it}/readiness?state=not_ready`)
    expect(unready.body.jobs[0].people).toHaveLength(1)
    const file = await head.call('GET', `/units/${bank.it}/readiness.csv`, { language: 'id' })
    expect(file.text).toContain('driverTwo,IT,Sopir,tidak,,Mengemudi 4,ya,tidak,,belum diamati')
  })

  it('covers its services today and in ninety days, says when it runs short and whom to train', async () => {
    const bank = await makeTeam()
    const cover = await (await bank.as('itHead')).call('GET', `/units/${bank.it}/cover`)
    expect(cover.body.rows).toMatchObject([
      {
        service: { name: { en: 'Drive' } },
        needed: 1,
        ready: { now: 1, in30: 1, in60: 0, in90: 0 },
        shortFrom: '2026-04-21',
      },
    ])
    expect(cover.body.rows[0].plan[0]).toMatchObject({
      person: { name: 'driverTwo' },
      lacks: [{ mend: { act: 'have_observed', level: 4 } }],
      earliest: '2026-03-02',
    })
  })

  it('is on the map of the company with counts alone, for those who look at the whole and heads of theirs', async () => {
    const bank = await makeTeam()
    for (const who of ['auditor', 'steward', 'itHead'])
      expect((await (await bank.as(who)).call('GET', '/readiness-map')).body.rows, who).toMatchObject([
        { unit: { code: 'IT' }, people: 2, ready: 1, in90: 0, may: { readTeam: who === 'itHead' } },
      ])
    expect((await (await bank.as('hrHead')).call('GET', '/readiness-map')).body.rows).toEqual([])
    expect((await (await bank.as('auditor')).call('GET', `/units/${bank.it}/readiness`)).status).toBe(404)
    expect((await (await bank.as('hrHead')).call('GET', `/units/${bank.it}/cover`)).status).toBe(404)
  })

  it('is nobody’s in another organisation, whatever is asked of the database', async () => {
    const bank = await makeTeam()
    const other = await makeReadinessBank(harness)
    const seen = await harness.within(other.organisationId, async (tx) => {
      const counted = await sql<{ n: number }>`select
        (select count(*) from readiness.evidence where person_id = ${bank.people['driver']})::int
        + (select count(*) from readiness.observations where person_id = ${bank.people['driver']})::int
        + (select count(*) from readiness.service_jobs where service_id = ${bank.drives})::int as n`.execute(
        tx,
      )
      return counted.rows[0]?.n
    })
    expect(seen).toBe(0)
  })
})

const told = async (bank: ReadinessBank, who: string) => {
  const { rows } = (await (await bank.as(who)).call('GET', '/notices', { language: 'id' })).body
  return (rows as { text: string }[]).map(({ text }) => text).filter((text) => text.includes('berakhir pada'))
}

describe('what expires', () => {
  it('is told 90, 30 and 7 days before, each once, the last two to the head as well', async () => {
    const bank = await makeTeam()
    await harness.job('readiness.warn')
    await harness.job('readiness.warn')
    expect(await told(bank, 'driver')).toEqual([
      'SIM A: mobil pribadi sampai 3.500 kg Anda berakhir pada 20 April 2026, 49 hari lagi. Perpanjang dan serahkan buktinya.',
    ])
    expect(await told(bank, 'itHead')).toEqual([])
    // Nobody looked for three weeks: what was missed is told now, once.
    harness.at(jakarta(25, 9))
    await harness.job('readiness.warn')
    expect(await told(bank, 'driver')).toHaveLength(2)
    expect((await told(bank, 'itHead'))[0]).toContain('milik driver berakhir pada 20 April 2026')
    harness.at(jakarta(45, 9))
    await harness.job('readiness.warn')
    expect((await told(bank, 'driver'))[0]).toContain('4 hari lagi')
  })

  it('is not told any more once it was renewed', async () => {
    const bank = await makeTeam()
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2026-03-01' })
    await harness.job('readiness.warn')
    expect(await told(bank, 'driver')).toEqual([])
  })

  it('is not told of what nobody verified', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    await handIn(bank, 'driver', 'sim-a', { issuedOn: '2021-04-20', validUntil: '2026-04-20' })
    await harness.job('readiness.warn')
    expect(await told(bank, 'driver')).toEqual([])
  })

  it('stands in a calendar that whoever has the link reads, until the link is made anew', async () => {
    const bank = await makeTeam()
    const driver = await bank.as('driver')
    expect((await driver.call('GET', '/readiness/calendar')).body).toEqual({ madeAt: null })
    const made = await driver.call('POST', '/readiness/calendar')
    const pathOf = (url: string) => new URL(url).pathname
    const read = async (url: string) => {
      const reply = await harness.app.inject({ method: 'GET', url: pathOf(url) })
      return { status: reply.statusCode, type: reply.headers['content-type'], text: reply.body }
    }
    const first = await read(made.body.url)
    expect([first.status, first.type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(first.text).toContain('DTSTART;VALUE=DATE:20260420')
    expect(first.text).toContain('SUMMARY:SIM A')
    const anew = await driver.call('POST', '/readiness/calendar')
    expect((await read(made.body.url)).status).toBe(404)
    expect((await read(anew.body.url)).status).toBe(200)
    expect((await read(`${anew.body.url}`.replace(/.{6}\.ics$/, 'AAAAAA.ics'))).status).toBe(404)
    expect((await read('http://x/calendar/readiness/none.ics')).status).toBe(404)
  })
})
