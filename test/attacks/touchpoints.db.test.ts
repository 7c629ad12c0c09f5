import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../service-bank.ts'
import { makeTouchpoint, nextAddress, visit, type TestTouchpoint } from '../visitors.ts'

/** What somebody without a sign-in, or with one that should not count, tries at a touchpoint. */
const harness = testHarness()

async function fresh(): Promise<{ bank: ServiceBank; teller: TestTouchpoint }> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  return { bank, teller: await makeTouchpoint(bank) }
}

async function look(code: string, { address = nextAddress(), cookie = '' } = {}) {
  const reply = await harness.app.inject({
    method: 'GET',
    url: `/api/v1/t/${encodeURIComponent(code)}`,
    remoteAddress: address,
    headers: { 'x-etalase-language': 'en', ...(cookie !== '' && { cookie }) },
  })
  return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() }
}

async function waitingAt(bank: ServiceBank, { id }: TestTouchpoint): Promise<number> {
  const { body } = await (await bank.as('auditor')).call('GET', `/scorecards/touchpoints/${id}`)
  return body.waiting + (body.measures.satisfied.n ?? 0)
}

/** A refusal without what tells it from any other. */
function withoutItsId(problem: object): object {
  return Object.fromEntries(Object.entries(problem).filter(([name]) => name !== 'requestId'))
}

describe('who stuffs the box', () => {
  it('is slowed down by address and touchpoint, and nobody else with them', async () => {
    const { bank, teller } = await fresh()
    const guard = await makeTouchpoint(bank, { kind: 'guard_post', name: 'Pos satpam' })
    const address = nextAddress()
    const many = await Promise.all(
      Array.from({ length: 30 }, () => visit(harness, teller.code, 5, { address })),
    )
    expect(many.filter(({ status }) => status === 201)).toHaveLength(20)
    const slowed = many.find(({ status }) => status === 429)
    expect(slowed?.body).toMatchObject({ code: 'too_many_requests' })
    expect(Number(slowed?.headers['retry-after'])).toBeGreaterThan(0)
    expect(await waitingAt(bank, teller)).toBe(20)
    expect((await visit(harness, guard.code, 5, { address })).status).toBe(201)
    expect((await visit(harness, teller.code, 5)).status).toBe(201)
    harness.at(jakarta(1, 9))
    expect((await visit(harness, teller.code, 5, { address })).status).toBe(201)
  })

  it('is asked about by the auditor, of no unit of their own, and nobody else reads it', async () => {
    const { bank, teller } = await fresh()
    for (let at = 0; at < 60; at += 1) {
      harness.at(jakarta(at, 10))
      await visit(harness, teller.code, (at % 5) + 1)
    }
    harness.at(jakarta(61, 10, 3))
    for (let at = 0; at < 15; at += 1) await visit(harness, teller.code, 5)
    const asked = async (name: string) =>
      (await (await bank.as(name)).call('GET', '/questions/bulk-visits')).body
    expect(await asked('auditor')).toMatchObject({
      rows: [{ touchpoint: { id: teller.id }, n: 15, mark: 5, from: '2026-05-02T03:00:00.000Z' }],
      about: { tried: 1, marks: 75 },
    })
    expect(await asked('branchHead')).toMatchObject({ code: 'not_found' })
    await (
      await bank.as('administrator')
    ).call('PUT', `/people/${bank.people['branchOne']}/roles`, {
      body: { roles: ['auditor'], reason: 'Untuk uji' },
    })
    expect((await asked('branchOne')).rows).toEqual([])
  })

  it('has one network of IPv6 as one address', async () => {
    const { teller } = await fresh()
    const of = (n: number) => visit(harness, teller.code, 5, { address: `2001:db8:0:7::${n.toString(16)}` })
    const many = await Promise.all(Array.from({ length: 25 }, (_, at) => of(at + 1)))
    expect(many.filter(({ status }) => status === 201)).toHaveLength(20)
  })

  it('finds no code by trying', async () => {
    const { teller } = await fresh()
    const address = nextAddress()
    for (let at = 0; at < 61; at += 1)
      expect((await look(`zzzzzzzz${String(at + 22)}`, { address })).status).toBe(404)
    expect(await look(teller.code, { address })).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
    })
    expect((await visit(harness, teller.code, 1, { address })).status).toBe(429)
    expect((await look(teller.code)).status).toBe(200)
  })

  it('cannot do it from a page of another site', async () => {
    const { teller } = await fresh()
    const reply = await harness.app.inject({
      method: 'POST',
      url: `/api/v1/t/${teller.code}/ratings`,
      headers: { origin: 'https://jahat.example' },
      payload: { satisfaction: 1, reasons: [], comment: '' },
    })
    expect(reply.json()).toMatchObject({ code: 'origin_refused' })
  })
})

describe('who works there', () => {
  it('cannot rate it, nor who heads it or stands above; a colleague of another unit is a customer', async () => {
    const { bank, teller } = await fresh()
    const desk = await makeTouchpoint(bank, { head: 'itHead', unitId: bank.helpdesk, name: 'Meja bantuan' })
    const tried = async ({ code }: TestTouchpoint, name: string) => {
      const { cookie } = await bank.as(name)
      const seen = await look(code, { cookie })
      const sent = await visit(harness, code, 5, { cookie })
      return [(seen.body['refusal'] as { code: string } | null)?.code ?? null, sent.status]
    }
    const refused = ['visit_own_unit', 403]
    expect(await tried(teller, 'branchOne')).toEqual(refused)
    expect(await tried(teller, 'branchHead')).toEqual(refused)
    expect(await tried(teller, 'hrOne')).toEqual([null, 201])
    expect(await tried(desk, 'deskOne')).toEqual(refused)
    expect(await tried(desk, 'itHead')).toEqual(refused)
    expect(await tried(desk, 'itOne')).toEqual([null, 201])
    expect(await waitingAt(bank, teller)).toBe(1)
  })

  it('cannot rate it by working in another organisation just now', async () => {
    const { bank, teller } = await fresh()
    const other = await makeServiceBank(harness)
    const { cookie } = await bank.as('branchOne')
    await harness.composition.accounts.pool.query(
      `insert into memberships (account_id, organisation_id, person_id)
        select account_id, $1, $2 from memberships where person_id = $3`,
      [other.organisationId, other.people['hrOne'], bank.people['branchOne']],
    )
    const chosen = await harness.app.inject({
      method: 'PUT',
      url: '/api/v1/session/organisation',
      headers: { cookie },
      payload: { organisationId: other.organisationId },
    })
    expect(chosen.statusCode).toBe(200)
    expect((await visit(harness, teller.code, 5, { cookie })).status).toBe(403)
  })

  it('learns of no single verdict, however often it looks in between', async () => {
    const { bank, teller } = await fresh()
    const head = await bank.as('branchHead')
    let before = 0
    for (let at = 0; at < 23; at += 1) {
      await visit(harness, teller.code, (at % 5) + 1, { comment: `Kata ${at}` })
      const { body } = await head.call('GET', `/scorecards/touchpoints/${teller.id}`)
      const shown: number = body.measures.satisfied.n ?? 0
      expect(shown === before || shown - before >= 5).toBe(true)
      const comments = await head.call('GET', `/scorecards/touchpoints/${teller.id}/comments`)
      expect(comments.body.rows).toHaveLength(shown)
      before = shown
    }
    expect(before).toBe(20)
  })
})

describe('a touchpoint that is not to be rated', () => {
  it('looks as if it had never been: retired, of a closed unit, under its old code', async () => {
    const { bank, teller } = await fresh()
    const head = await bank.as('branchHead')
    const told = async (code: string) => {
      const seen = withoutItsId((await look(code)).body)
      const sent = withoutItsId((await visit(harness, code, 5)).body)
      return { seen, sent }
    }
    const unknown = await told('zzzzzzzzzz')
    const path = `/touchpoints/${teller.id}`
    const renewed = await head.call('POST', `${path}/code`, { body: { reason: 'Kodenya beredar' } })
    expect(await told(teller.code)).toEqual(unknown)
    const code = String(renewed.body.code)
    expect((await visit(harness, code.toUpperCase(), 5)).status).toBe(201)
    await head.call('POST', `${path}/retire`, { body: { reason: 'Loketnya dibongkar' } })
    expect(await told(code)).toEqual(unknown)
    for (const [method, part] of [
      ['PUT', ''],
      ['POST', '/code'],
      ['POST', '/retire'],
    ] as const) {
      const body = part === '' ? { kind: 'teller', name: { id: 'A', en: 'A' } } : { reason: 'Lagi' }
      expect((await head.call(method, path + part, { body })).body).toMatchObject({
        code: 'touchpoint_retired',
      })
    }
    const guard = await makeTouchpoint(bank, { kind: 'guard_post', name: 'Pos' })
    await harness.within(bank.organisationId, (tx) =>
      sql`update organisation.units set closed_on = '2026-03-01' where id = ${bank.branch}`.execute(tx),
    )
    expect(await told(guard.code)).toEqual(unknown)
    const more = await (
      await bank.as('administrator')
    ).call('POST', `/units/${bank.branch}/touchpoints`, {
      body: { kind: 'phone', name: { id: 'Telepon', en: 'Phone' } },
    })
    expect(more.body).toMatchObject({ code: 'touchpoint_unit_closed' })
  })

  it('is what any nonsense leads to', async () => {
    for (const code of ["'; drop table--", '../../etc/passwd', '%', '\u202e', 'A'.repeat(40), '👩‍💼'])
      expect((await look(code)).status, code).toBe(404)
    expect((await look('a'.repeat(41))).status).toBe(400)
    expect((await look('a\u0000b')).status).toBe(400)
  })
})

describe('what is kept of a verdict', () => {
  it('leads to nobody: no address, no session, no time but ten minutes', async () => {
    const { bank, teller } = await fresh()
    harness.at(jakarta(0, 9, 17))
    const address = '203.0.113.77'
    const { cookie } = await bank.as('hrOne')
    await visit(harness, teller.code, 4, { address, cookie, key: 'kunci-rahasia', comment: 'Baik' })
    const kept = await harness.within(bank.organisationId, async (tx) => {
      await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
      const found = [
        await sql`select to_jsonb(r) as row from measurement.visit_ratings r`.execute(tx),
        await sql`select to_jsonb(p) as row from measurement.visit_places p`.execute(tx),
        await sql`select to_jsonb(a) as row from platform.audit_log a where action = 'touchpoint.rated'`.execute(
          tx,
        ),
        await sql`select to_jsonb(s) as row from platform.slowdowns s where key like 'visit%'`.execute(tx),
        await sql`select to_jsonb(r) as row from platform.replays r where key = 'kunci-rahasia'`.execute(tx),
      ]
      return found.map(({ rows }) => rows)
    })
    const [ratings, , audits, , replays] = kept
    expect(ratings).toHaveLength(1)
    expect(audits).toHaveLength(1)
    expect(replays).toEqual([])
    const text = JSON.stringify(kept)
    const session = cookie.split('=')[1]?.split('.')[0] ?? cookie
    for (const trace of [address, bank.people['hrOne'] ?? '', session, 'kunci-rahasia', '02:17'])
      expect(text.replace(JSON.stringify(audits), ''), trace).not.toContain(trace)
    expect(JSON.stringify(audits)).not.toContain(bank.people['hrOne'])
    expect(JSON.stringify(ratings)).toContain('2026-03-02T02:10:00')
  })

  it('is read by the step that counts alone, changed by nobody, and seen by no other organisation', async () => {
    const { bank, teller } = await fresh()
    const other = await makeServiceBank(harness)
    await visit(harness, teller.code, 1)
    const count = (organisationId: string, counts: boolean) =>
      harness.within(organisationId, async (tx) => {
        if (counts) await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
        return (await sql`select * from measurement.visit_ratings`.execute(tx)).rows.length
      })
    expect(await count(bank.organisationId, false)).toBe(0)
    expect(await count(bank.organisationId, true)).toBe(1)
    expect(await count(other.organisationId, true)).toBe(0)
    for (const write of [
      sql`update measurement.visit_ratings set satisfaction = 5`,
      sql`delete from measurement.visit_ratings`,
      sql`delete from measurement.visit_places`,
      sql`delete from measurement.touchpoints`,
    ])
      await expect(harness.within(bank.organisationId, (tx) => write.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
  })
})
