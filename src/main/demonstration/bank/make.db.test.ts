import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { runOn } from '../../../../test/desk.ts'
import { testHarness, type Harness } from '../../../../test/harness.ts'
import { findInCredits } from '../../../../test/planted-credits.ts'
import { findPlanted, type CompletedRow, type VerdictRow } from '../../../../test/planted-facts.ts'
import { monthOf } from '../../../../test/simulated-history.ts'
import { rebuildTallies } from '../../../measurement/index.ts'
import { instantFromDate } from '../../../platform/time/instants.ts'
import { verifyRequests } from '../../../service/index.ts'
import { ensureDemonstration } from '../ensure.ts'
import { demonstrationPassword } from '../plan.ts'
import { bankOf } from './bank.ts'
import { makeBank } from './make.ts'
import { addressOf, bankSignIns } from './naming.ts'
import { planted } from './planted.ts'
import { catalogue, serviceIdOf } from './services/catalogue.ts'
import { bankIdOf, type BankSize } from './size.ts'

/** Making a bank and counting it again takes long where the machine has much else to do. */
const patience = 600_000
const now = new Date('2026-11-25T04:30:00Z')

/** What `findPlanted` looks at, from the database's rows alone. */
async function rowsIn(
  harness: Harness,
  size: BankSize,
): Promise<{ verdicts: VerdictRow[]; completed: CompletedRow[] }> {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  try {
    const organisationId = bankIdOf(size)
    const keys = new Map(catalogue.map((service) => [serviceIdOf(organisationId, service), service.key]))
    const rated = await client.query(
      `select u.code as unit, r.service_id, r.rater_id as rater, home.code as "raterUnit", q.priority, q.submitted_at, r.satisfaction
      from measurement.ratings r
      join service.requests q on q.organisation_id = r.organisation_id and q.id = r.request_id
      join organisation.units u on u.organisation_id = r.organisation_id and u.id = r.unit_id
      join organisation.assignments a on a.organisation_id = r.organisation_id and a.person_id = r.rater_id
      join organisation.units home on home.organisation_id = r.organisation_id and home.id = a.unit_id
      where r.organisation_id = $1`,
      [organisationId],
    )
    const done = await client.query(
      `select u.code as unit, q.completion_status = 'kept' as kept, q.completion_minutes as promised, q.completion_used_minutes::float8 as used
      from service.requests q join organisation.units u on u.organisation_id = q.organisation_id and u.id = q.unit_id
      where q.organisation_id = $1 and q.completed_at is not null`,
      [organisationId],
    )
    const verdicts = rated.rows.map(({ service_id, submitted_at, ...row }) => ({
      ...row,
      service: keys.get(service_id) ?? '',
      month: monthOf(submitted_at.getTime(), instantFromDate(now)),
    })) as VerdictRow[]
    return { verdicts, completed: done.rows as CompletedRow[] }
  } finally {
    await client.end()
  }
}

for (const size of [{ seed: 11, people: 240 }])
  describe(`a bank of ${size.people} people in a database`, { timeout: patience }, () => {
    const harness = testHarness()

    it(
      'is made once, also by two at the same time',
      async () => {
        harness.at(now)
        const made = await Promise.all([1, 2].map(() => makeBank(harness.composition, size, { now })))
        expect(made.filter((one) => one !== undefined)).toHaveLength(1)
        expect(await makeBank(harness.composition, size, { now })).toBeUndefined()
      },
      patience,
    )

    it(
      'agrees with what the product recomputes from timelines and verdicts',
      async () => {
        await harness.within(bankIdOf(size), async (tx) => {
          const verified = await verifyRequests(tx)
          expect(verified.requests).toBeGreaterThan(7000)
          expect(verified.discrepancies).toEqual([])
          const rebuilt = await rebuildTallies(tx, bankIdOf(size))
          expect(rebuilt.differences).toEqual([])
          expect(rebuilt.batches).toBeGreaterThan(100)
        })
      },
      patience,
    )

    it(
      'holds every planted fact in its rows, and nothing else',
      async () => {
        const { verdicts, completed } = await rowsIn(harness, size)
        const findings = findPlanted(verdicts, completed)
        expect(findings).toHaveLength(13)
        expect(findings.filter(({ holds }) => !holds)).toEqual([])
      },
      patience,
    )

    it(
      'has published every quarter that is over, with what its rows and its ledger add up to',
      async () => {
        await harness.within(bankIdOf(size), async (tx) => {
          const { rows } = await sql<
            Record<'quarter' | 'units' | 'told' | 'done' | 'paid' | 'booked', unknown>
          >`
            select to_char(p.quarter, 'YYYY-MM') as quarter, count(*)::int as units,
              sum((p.total ->> 'completed')::int)::int as told,
              (select count(*)::int from service.requests r
                where (r.completed_at at time zone 'Asia/Jakarta')::date between p.quarter and p.quarter + interval '3 months - 1 day') as done,
              sum((p.total #>> '{credits,paid}')::bigint)::text as paid,
              (select coalesce(sum(t.amount), 0)::text from market.transactions t
                where t.booked_on between p.quarter and p.quarter + interval '3 months - 1 day') as booked
            from publication.units p group by p.quarter order by p.quarter`.execute(tx)
          expect(rows.at(-1)?.quarter).toBe('2026-07')
          expect(rows.length).toBeGreaterThanOrEqual(6)
          for (const { units, told, done, paid, booked } of rows) {
            expect(units).toBeGreaterThan(5)
            expect(told).toBe(done)
            expect(paid).toBe(booked)
          }
          expect(rows.at(-1)?.done).toBeGreaterThan(1000)
          expect(rows.at(-1)?.paid).not.toBe('0')
        })
      },
      patience,
    )

    it(
      'keeps what was chosen among three of a kind, which were on offer alike',
      async () => {
        await harness.within(bankIdOf(size), async (tx) => {
          const { rows } = await sql<{ unit: string; chosen: number; offers: number }>`
            select u.code as unit, count(*)::int as chosen, sum((select count(*) from choice.offers o where o.request_id = c.request_id))::int as offers
            from choice.choices c join organisation.units u on u.id = c.unit_id group by u.code order by u.code`.execute(
            tx,
          )
          expect(rows.map(({ unit }) => unit)).toEqual([
            ...planted.goneElsewhere.among,
            'WBRT',
            'WTGH',
            'WTMR',
          ])
          for (const { unit, chosen, offers } of rows) {
            expect(chosen, unit).toBeGreaterThan(unit.startsWith('W') ? 150 : 30)
            expect(offers).toBe(3 * chosen)
          }
        })
      },
      patience,
    )

    it(
      'is one unit short of ready tellers next month, and of nothing else short',
      async () => {
        const auditor = await signIn(harness, addressOf(size, 'direktur'))
        const units = (await auditor('/units?limit=200')).body.rows as { id: string; code: string }[]
        const asking = units.filter(({ code }) => code === 'LOG' || code.endsWith('TL'))
        const short: string[] = []
        for (const { id, code } of asking) {
          const cover = await auditor(`/units/${id}/cover`)
          expect(cover.status, cover.text).toBe(200)
          const rows = cover.body.rows as {
            needed: number
            ready: { now: number }
            shortFrom: string | null
          }[]
          expect(rows, code).toHaveLength(1)
          for (const { needed, ready, shortFrom } of rows) {
            expect(ready.now, code).toBeGreaterThanOrEqual(needed)
            if (shortFrom !== null) short.push(`${code} ${shortFrom.slice(0, 7)}`)
          }
        }
        expect(asking.length).toBeGreaterThan(5)
        expect(short).toEqual([`${planted.shortOfTellers.unit} 2026-12`])
      },
      patience,
    )

    it(
      'has proposals in every state, one of which has climbed to the director',
      async () => {
        const director = await signIn(harness, addressOf(size, 'direktur'))
        const listed = await director('/proposals?state=all&limit=50')
        const rows = listed.body.rows as { state: string; votes: number }[]
        expect(new Set(rows.map(({ state }) => state))).toEqual(
          new Set(['open', 'accepted', 'done', 'declined', 'withdrawn', 'merged']),
        )
        const due = (await director('/answers-due')).body.rows as { kind: string; climbed: number }[]
        expect(due.filter(({ kind }) => kind === 'proposal')).toMatchObject([
          { title: 'Teknisi memberi tahu jam datang', climbed: 1 },
        ])
        expect(due.filter(({ kind }) => kind === 'escalation').map(({ climbed }) => climbed)).toEqual([1, 1])
        await harness.job('voice.watch')
        expect((await director('/answers-due')).body.rows).toEqual(due)
      },
      patience,
    )

    it(
      'has requests that went up the line: climbed to the director, answered, and asked just now',
      async () => {
        await harness.within(bankIdOf(size), async (tx) => {
          const { rows } = await sql<{ state: string; steps: number; count: number }>`
            select state, steps, count(*)::int as count from (
              select e.state, (select count(*)::int from voice.rungs r where r.matter_id = e.id) as steps
              from voice.escalations e) of group by state, steps order by state, steps`.execute(tx)
          expect(rows).toEqual([
            { state: 'answered', steps: 1, count: 2 },
            { state: 'open', steps: 1, count: 2 },
            { state: 'open', steps: 2, count: 2 },
          ])
        })
      },
      patience,
    )

    it(
      'pays for broken promises: the unit planted as worse most, and all of the ledger is nothing',
      async () => {
        await harness.within(bankIdOf(size), async (tx) => {
          const { rows } = await sql<{ unit: string; paid: number; sum: number }>`
            select u.code as unit, sum(e.amount)::float8 as sum,
              -coalesce(sum(e.amount) filter (where e.amount < 0), 0)::float8 as paid
            from market.entries e join market.accounts a on a.id = e.account_id
            join organisation.units u on u.id = a.unit_id group by u.code`.execute(tx)
          const findings = findInCredits({
            paid: new Map(rows.map(({ unit, paid }) => [unit, paid])),
            sum: rows.reduce((total, one) => total + one.sum, 0),
          })
          expect(findings).toHaveLength(2)
          expect(findings.filter(({ holds }) => !holds)).toEqual([])
        })
      },
      patience,
    )

    it(
      'lets the people who are shown sign in, and is marked as simulated wherever it is named',
      async () => {
        const about = await harness.stranger.call('GET', '/about')
        expect(about.body.simulated).toBe(true)
        expect(about.body.signIns).toEqual(bankSignIns(size))
        for (const { email, password, name } of bankSignIns(size)) {
          const reply = await harness.stranger.call('POST', '/session', { body: { email, password } })
          expect(reply.status, reply.text).toBe(201)
          expect(reply.body.person.name).toBe(name)
          expect(reply.body.organisation).toMatchObject({
            simulated: true,
            name: expect.stringContaining('simulasi'),
          })
        }
      },
      patience,
    )

    it(
      'shows the better and the worse department apart, and hides the branch with too few raters',
      async () => {
        const steward = await signIn(harness, addressOf(size, 'pengelola'))
        const cards = await steward('/scorecards?period=year&limit=100')
        expect(cards.status, cards.text).toBe(200)
        const measureOf = (code: string) =>
          (
            cards.body.rows as {
              subject: { unit: { code: string } }
              measures: { satisfied: { state: string; low?: number; high?: number } }
            }[]
          ).find(({ subject }) => subject.unit.code === code)?.measures.satisfied
        expect(measureOf('OPS')?.state).toBe('scored')
        expect(measureOf('LOG')?.state).toBe('scored')
        expect(['hidden', undefined]).toContain(measureOf('CB002')?.state)
      },
      patience,
    )
  })

async function signIn(harness: Harness, email: string) {
  const reply = await harness.stranger.call('POST', '/session', {
    body: { email, password: demonstrationPassword },
  })
  expect(reply.status, reply.text).toBe(201)
  const cookie = [reply.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ')
  return (path: string) => harness.stranger.call('GET', path, { headers: { cookie } })
}

describe('a bank on the command line', { timeout: patience }, () => {
  const harness = testHarness()
  const folder = mkdtempSync(join(tmpdir(), 'etalase-demo-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is refused with a seed or a size that cannot be, in one sentence of either language', async () => {
    for (const seed of ['-1', '1.5', 'tujuh', '4294967296', '99999999999', ''])
      expect((await runOn(harness, ['demo', `--seed=${seed}`])).murmured, seed).toContain(
        'from 0 to 4294967295',
      )
    for (const people of ['59', '20001', '600.5', 'many', '-60', ''])
      expect((await runOn(harness, ['demo', `--people=${people}`], 'id')).murmured, people).toContain(
        'dari 60 sampai 20.000',
      )
    const unwritable = await runOn(harness, [
      'demo',
      '--people',
      '60',
      '--outcomes',
      join(folder, 'no', 'x.csv'),
    ])
    expect(unwritable.code).toBe(1)
    expect(unwritable.murmured).toContain('cannot be written')
    expect((await runOn(harness, ['organisation', 'list'])).told).toBe('There is no organisation yet.')
  })

  it('is made beside another, says what was made, and writes the outcomes of every touchpoint and day', async () => {
    const file = join(folder, 'outcomes.csv')
    const made = await runOn(harness, ['demo', '--seed', '2', '--people', '60', '--outcomes', file])
    expect(made.code, made.murmured).toBe(0)
    expect(made.told).toContain('"Bank Contoh 2-60 (simulasi)" was made in')
    expect(made.told).toContain('kepala.ops@bank-2-60.example')
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines[0]).toBe('day,branch,unit,touchpoint,customers,sales,complaints,lost,simulated')
    expect(new Set(lines).size).toBe(lines.length)
    expect(
      lines
        .slice(1)
        .every((line) => /^20\d\d-\d\d-\d\d,CB\d{3},CB\d{3}(JG|TL|LN),[a-z_]+(,\d+){4},yes$/.test(line)),
    ).toBe(true)

    const another = await runOn(harness, ['demo', '--seed', '3', '--people', '60', '--json'])
    expect(JSON.parse(another.told)).toMatchObject({ people: 60, services: 51, outcomes: 0 })
    const again = await runOn(harness, ['demo', '--seed', '2', '--people', '60'])
    expect(again.murmured).toBe('"Bank Contoh 2-60 (simulasi)" is in this database already.')
    const listed = JSON.parse((await runOn(harness, ['organisation', 'list', '--json'])).told)
    expect(listed).toEqual([
      expect.objectContaining({ name: 'Bank Contoh 2-60 (simulasi)', simulated: true }),
      expect.objectContaining({ name: 'Bank Contoh 3-60 (simulasi)', simulated: true }),
    ])
  })

  it('is the same in every database, but for when it ends', async () => {
    const people = await harness.within(bankIdOf({ seed: 2, people: 60 }), async (tx) => {
      const found = await sql<{ name: string }>`select name from organisation.people order by name`.execute(
        tx,
      )
      return found.rows.map(({ name }) => name)
    })
    const planned = bankOf({ seed: 2, people: 60 }).people.map(({ name }) => name)
    expect(new Set(people)).toEqual(new Set(planned))
  })

  it('is no place for others: it is not served beyond this machine, nor made for a server that is', async () => {
    const exposed = {
      ...harness.composition,
      config: { ...harness.composition.config, host: '0.0.0.0', demonstration: 'auto' as const },
    }
    expect(await ensureDemonstration(exposed)).toMatchObject({ ok: false, code: 'demonstration_exposed' })
    const refused = await runOn({ ...harnessOf(harness), composition: exposed }, [
      'demo',
      '--people',
      '60',
      '--seed',
      '9',
    ])
    expect(refused.murmured).toContain('0.0.0.0')
  })

  it('is not made beside an organisation that exists', async () => {
    const creation = ['organisation', 'create', '--name', 'PT Uji Nyata', '--zone', 'Asia/Jakarta']
    await runOn(harness, [...creation, '--admin-name', 'Ani', '--admin-email', 'ani@uji.example'])
    const refused = await runOn(harness, ['demo', '--people', '60', '--seed', '9'])
    expect(refused.code).toBe(1)
    expect(refused.murmured).toContain('"PT Uji Nyata"')
  })
})

/** The harness as a plain object, of which a part can be replaced. */
function harnessOf(harness: Harness): Harness {
  const { app, composition, superuserUrl, appUrl, ownerUrl, stranger } = harness
  return {
    app,
    composition,
    superuserUrl,
    appUrl,
    ownerUrl,
    stranger,
    now: () => harness.now(),
    at: (instant) => harness.at(instant),
    as: (person) => harness.as(person),
    within: (organisationId, work) => harness.within(organisationId, work),
    job: (name, payload) => harness.job(name, payload),
  }
}
