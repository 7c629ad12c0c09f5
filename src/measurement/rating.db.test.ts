import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { ensureAssignments, ensureJobs } from '../organisation/index.ts'
import type { PersonId, UnitId } from '../organisation/contract.ts'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { makeServiceBank, jakarta, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'

const harness = testHarness()

async function fresh(count: number): Promise<{ bank: ServiceBank; raters: Raters }> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, raters: await makeRaters(harness, bank, count) }
}

describe('giving a verdict', () => {
  let bank: ServiceBank
  let raters: Raters
  beforeAll(async () => {
    const made = await fresh(3)
    bank = made.bank
    raters = made.raters
  })

  it('is for the person who was served, once the request is completed', async () => {
    const requestId = await raters.served(0)
    expect((await raters.rate(0, requestId)).status).toBe(200)
    expect((await raters.rate(1, requestId)).status).toBe(404)
  })

  it('is refused to whoever serves, heads, audits or administers, as if there were nothing', async () => {
    const requestId = await raters.served(0)
    for (const name of ['itOne', 'itHead', 'auditor', 'administrator', 'branchHead']) {
      const caller = await bank.as(name)
      expect((await caller.call('GET', `/requests/${requestId}/rating`)).status, name).toBe(404)
      const tried = await caller.call('PUT', `/requests/${requestId}/rating`, {
        body: { satisfaction: 5, effort: null, promiseKept: null, reasonIds: [], comment: '' },
      })
      expect(tried.status, name).toBe(404)
    }
  })

  it('is refused before completion, and to somebody of the rated unit who asked it', async () => {
    const asker = await raters.caller(0)
    const open = await asker.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Belum selesai' } },
    })
    const tried = await raters.rate(0, String(open.body.id))
    expect(tried).toMatchObject({ status: 409, body: { code: 'rating_request_not_completed' } })

    const colleague = await bank.as('itTwo')
    const own = await colleague.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Untuk sendiri' } },
    })
    const helper = await bank.as('itOne')
    await helper.call('POST', `/requests/${own.body.id}/take`)
    await helper.call('POST', `/requests/${own.body.id}/complete`, { body: { text: '' } })
    const refused = await colleague.call('PUT', `/requests/${own.body.id}/rating`, {
      body: { satisfaction: 5, effort: null, promiseKept: null, reasonIds: [], comment: '' },
    })
    expect(refused).toMatchObject({ status: 403, body: { code: 'rating_own_unit' } })
  })

  it('closes fourteen days after completion', async () => {
    const requestId = await raters.served(1)
    harness.at(jakarta(14, 8, 59))
    expect((await raters.rate(1, requestId)).status).toBe(200)
    const late = await raters.served(1)
    harness.at(jakarta(29, 9))
    expect(await raters.rate(1, late)).toMatchObject({ status: 409, body: { code: 'rating_window_closed' } })
    harness.at(jakarta(0, 9))
  })

  it('may be changed while nothing has counted it, and every change is kept', async () => {
    const requestId = await raters.served(2)
    await raters.rate(2, requestId, { satisfaction: 2, comment: 'Lama' })
    const changed = await raters.rate(2, requestId, { satisfaction: 4, comment: 'Ternyata baik' })
    expect(changed.body.rating).toMatchObject({ satisfaction: 4, comment: 'Ternyata baik', changes: 1 })
    const kept = await sqlAsOwner<{ replaced: { satisfaction: number } }>(
      'select replaced from measurement.rating_changes',
    )
    expect(kept.map((row) => row.replaced.satisfaction)).toContain(2)
  })

  it('for a request asked for a colleague is the colleague’s', async () => {
    const asker = await raters.caller(0)
    const made = await asker.call('POST', '/requests', {
      body: {
        serviceId: raters.serviceId,
        priority: 3,
        answers: { what: 'Untuk rekan' },
        forPersonId: raters.personIds[1],
      },
    })
    const requestId = String(made.body.id)
    const helper = await bank.as('itOne')
    await helper.call('POST', `/requests/${requestId}/take`)
    await helper.call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    expect(await raters.rate(0, requestId)).toMatchObject({ status: 403, body: { code: 'rating_not_yours' } })
    expect((await raters.rate(1, requestId)).status).toBe(200)
  })

  it('names every field that is wrong, in the reader’s language', async () => {
    const requestId = await raters.served(0)
    const rater = await raters.caller(0)
    const body = {
      satisfaction: 6,
      effort: 0,
      promiseKept: 'ya',
      reasonIds: ['x'],
      comment: 'a'.repeat(2001),
    }
    const id = await rater.call('PUT', `/requests/${requestId}/rating`, { body, language: 'id' })
    expect(id.status).toBe(400)
    const names = id.body.invalid_params.map((one: { name: string }) => one.name)
    expect(names).toEqual(
      expect.arrayContaining([
        'body.satisfaction',
        'body.effort',
        'body.promiseKept',
        'body.reasonIds.0',
        'body.comment',
      ]),
    )
    const en = await rater.call('PUT', `/requests/${requestId}/rating`, { body, language: 'en' })
    expect(en.body.detail).not.toBe(id.body.detail)
  })

  it('is one even when sent twice at the same moment', async () => {
    const requestId = await raters.served(1)
    const both = await Promise.all([
      raters.rate(1, requestId, { satisfaction: 3 }),
      raters.rate(1, requestId, { satisfaction: 3 }),
    ])
    expect(both.map((answer) => answer.status)).toEqual([200, 200])
    const rows = await sqlAsOwner<{ n: number }>(
      `select count(*)::int as n from measurement.ratings where request_id = '${requestId}'`,
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('cannot be read by the server’s role for somebody else, whatever the query', async () => {
    const found = await harness.within(
      bank.organisationId,
      async (tx) => (await sql`select * from measurement.ratings`.execute(tx)).rows,
    )
    expect(found).toEqual([])
  })
})

describe('one’s own unit', () => {
  it('is not rated by whoever worked there only between asking and rating', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    await harness.within(bank.organisationId, async (tx) => {
      const [jobId] = (await ensureJobs(tx, [{ id: 'Magang', en: 'Trainee' }])).values()
      if (jobId === undefined) throw new Error('No job was made')
      await ensureAssignments(tx, [
        {
          personId: raters.personIds[0] as PersonId,
          unitId: bank.helpdesk as UnitId,
          jobId,
          head: false,
          startsOn: '2026-03-03',
          endsOn: '2026-03-04',
        },
      ])
    })
    expect((await raters.rate(0, requestId)).status).toBe(200)
    harness.at(jakarta(4, 9))
    expect(await raters.rate(0, requestId)).toMatchObject({ status: 403, body: { code: 'rating_own_unit' } })
    harness.at(jakarta(0, 9))
  })

  it('is not offered for rating, neither to those in it nor to those below it', async () => {
    const { bank, raters } = await fresh(0)
    const helper = await bank.as('itOne')
    for (const name of ['itTwo', 'deskOne', 'branchOne']) {
      const asker = await bank.as(name)
      const made = await asker.call('POST', '/requests', {
        body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Uji' } },
      })
      await helper.call('POST', `/requests/${made.body.id}/take`)
      await helper.call('POST', `/requests/${made.body.id}/complete`, { body: { text: '' } })
      const waiting = (await asker.call('GET', '/ratings/waiting')).body.rows
      expect(waiting, name).toHaveLength(name === 'branchOne' ? 1 : 0)
    }
  })
})

describe('the waiting list of verdicts', () => {
  it('shows what served one and is not rated, and is empty for who serves', async () => {
    const { bank, raters } = await fresh(1)
    const requestId = await raters.served(0)
    const rater = await raters.caller(0)
    const before = await rater.call('GET', '/ratings/waiting')
    expect(before.body.rows.map((row: { request: { id: string } }) => row.request.id)).toEqual([requestId])
    await raters.rate(0, requestId)
    expect((await rater.call('GET', '/ratings/waiting')).body.rows).toEqual([])
    const helper = await bank.as('itOne')
    expect((await helper.call('GET', '/ratings/waiting')).body.rows).toEqual([])
  })
})

async function sqlAsOwner<Row>(statement: string): Promise<Row[]> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}
