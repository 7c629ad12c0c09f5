import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inOrganisation } from '../../src/platform/db/database.ts'
import { testHarness } from '../harness.ts'
import { makeRaters } from '../raters.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../service-bank.ts'

const harness = testHarness()

/** Everybody who might want to know, with all that a request, its unit and its notices show them. */
async function everythingSeen(bank: ServiceBank, requestId: string): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const name of ['itOne', 'itHead', 'branchHead', 'auditor', 'administrator']) {
    const caller = await bank.as(name)
    const paths = [
      `/requests/${requestId}`,
      `/requests/${requestId}/rating`,
      `/units/${bank.it}/queue?state=finished`,
      '/requests?role=served',
      '/requests',
      '/notices',
      '/search?q=Keperluan',
      '/ratings/waiting',
    ]
    for (const path of paths) {
      const { status, body } = await caller.call('GET', path)
      const { requestId: _callsOwn, ...rest } = (body ?? {}) as Record<string, unknown>
      seen[`${name} ${path}`] = { status, rest }
    }
  }
  return seen
}

async function fresh(people: number) {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, raters: await makeRaters(harness, bank, people) }
}

const cardOf = async (bank: ServiceBank, path: string) =>
  (await (await bank.as('itHead')).call('GET', `/scorecards/${path}`)).body

describe('whether a request was rated', () => {
  it('shows nowhere around the request, to nobody but its rater', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    const before = await everythingSeen(bank, requestId)
    expect((await raters.rate(0, requestId)).status).toBe(200)
    expect(await everythingSeen(bank, requestId)).toEqual(before)
  })

  it('does not show as the service that a verdict was for, before its unit has five', async () => {
    const { bank, raters } = await fresh(5)
    const head = await bank.as('itHead')
    const offered = await head.call('POST', `/units/${bank.it}/services`, { body: laptopService() })
    const lonely = String(offered.body.id)
    const before = await cardOf(bank, `services/${lonely}`)
    await raters.rate(0, await raters.served(0, lonely))
    const after = await cardOf(bank, `services/${lonely}`)
    expect(after).toMatchObject({ waiting: 0, needed: null })
    expect(after.measures.satisfied).toEqual(before.measures.satisfied)
    expect((await cardOf(bank, `units/${bank.it}`)).waiting).toBe(1)
    for (let index = 1; index < 5; index += 1) await raters.rate(index, await raters.served(index))
    expect((await cardOf(bank, `services/${lonely}`)).waiting).toBeLessThanOrEqual(1)
  })
})

describe('which questions a single verdict answered', () => {
  it('shows in no figure and no count', async () => {
    const cards = []
    for (const verdict of [{}, { effort: null, promiseKept: null }]) {
      const { bank, raters } = await fresh(6)
      await raters.rate(0, await raters.served(0), verdict)
      const waiting = await cardOf(bank, `units/${bank.it}`)
      for (let index = 1; index < 5; index += 1) {
        const said = { effort: null, promiseKept: null }
        await raters.rate(index, await raters.served(index), said)
      }
      const released = await cardOf(bank, `units/${bank.it}`)
      await raters.rate(5, await raters.served(5), verdict)
      const later = await cardOf(bank, `units/${bank.it}`)
      cards.push([waiting, released, later].map(({ measures, needed }) => ({ measures, needed })))
    }
    expect(cards[0]).toEqual(cards[1])
  })
})

describe('what the database itself gives to a request of somebody else', () => {
  it('is no verdict: not as a verdict, not per person, not as an answer kept for sending again', async () => {
    const { bank, raters } = await fresh(5)
    for (let index = 0; index < 5; index += 1) {
      const requestId = await raters.served(index)
      const rater = await raters.caller(index)
      await rater.call('PUT', `/requests/${requestId}/rating`, {
        body: { satisfaction: 2, effort: 2, promiseKept: true, reasonIds: [], comment: 'Lambat' },
        headers: { 'idempotency-key': `nilai-${index}` },
      })
    }
    const { organisationId, people } = bank
    const count = (table: string, personId: string | undefined) =>
      inOrganisation(
        harness.composition.database,
        { organisationId, ...(personId !== undefined && { personId }) },
        async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length,
      )
    for (const table of ['measurement.ratings', 'measurement.raters', 'platform.replays'])
      expect([table, await count(table, people['itHead'])]).toEqual([table, 0])
    expect(await count('measurement.ratings', raters.personIds[0])).toBe(1)
    expect(await count('platform.replays', raters.personIds[0])).toBe(1)
    expect((await cardOf(bank, `units/${bank.it}`)).measures.satisfied).toMatchObject({ n: 5, raters: 5 })
  })
})

describe('who is rated', () => {
  it('cannot take the right to rate from a colleague by calling them into the unit', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    const head = await bank.as('itHead')
    const [rater] = raters.personIds
    const jobs = await head.call('GET', '/jobs')
    for (const startsOn of ['2020-01-01', '2026-03-02']) {
      await head.call('POST', '/assignments', {
        body: {
          personId: rater,
          unitId: bank.it,
          jobId: jobs.body.rows[0].id,
          head: false,
          startsOn,
          endsOn: null,
        },
      })
    }
    expect((await raters.rate(0, requestId, { satisfaction: 1 })).status).toBe(200)
  })

  it('cannot rate through somebody whom it calls out of the unit', async () => {
    const { bank, raters } = await fresh(1)
    expect(raters.personIds).toHaveLength(1)
    const one = await bank.as('itTwo')
    const asked = await one.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Sendiri' } },
    })
    const server = await bank.as('itOne')
    await server.call('POST', `/requests/${asked.body.id}/take`)
    await server.call('POST', `/requests/${asked.body.id}/complete`, { body: { text: '' } })
    const rated = await one.call('PUT', `/requests/${asked.body.id}/rating`, {
      body: { satisfaction: 5, effort: 1, promiseKept: true, reasonIds: [], comment: '' },
    })
    expect(rated.status).toBeGreaterThanOrEqual(400)
  })
})

describe('the days for rating', () => {
  it('are not shortened by whoever is rated moving the completion into the past', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const raters = await makeRaters(harness, bank, 1)
    const rater = await raters.caller(0)
    const asked = await rater.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Lama' } },
    })
    const requestId = String(asked.body.id)
    harness.at(jakarta(21, 9))
    const one = await bank.as('itOne')
    await one.call('POST', `/requests/${requestId}/take`)
    const done = await one.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    const head = await bank.as('itHead')
    const later = done.body.timeline.filter(({ kind }: { kind: string }) => kind !== 'submitted')
    for (const [index, { id }] of later.entries()) {
      const corrected = await head.call('POST', `/requests/${requestId}/correct`, {
        body: { eventId: id, happenedAt: jakarta(1, 10, index), void: false, text: 'Sudah lama selesai' },
      })
      expect(corrected.body).toMatchObject({ id: requestId })
    }
    expect((await rater.call('GET', `/requests/${requestId}`)).body.may.rate).toBe(true)
    expect((await rater.call('GET', '/ratings/waiting')).body.rows).toHaveLength(1)
    expect((await raters.rate(0, requestId, { satisfaction: 1 })).status).toBe(200)
  })
})
