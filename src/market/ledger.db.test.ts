import pg from 'pg'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeGuaranteedBank, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'
import { encodeCursor } from '../platform/http/cursor.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
let one: GuaranteedBank
let requestId: string

beforeAll(async () => {
  one = await makeGuaranteedBank(harness)
  requestId = await one.ask()
  harness.at(jakarta(3, 9))
  await harness.job('service.watch')
})

/** What the database says to a statement, as the server's role in the organisation. */
async function refusedOf(statement: string): Promise<string> {
  return harness
    .within(one.bank.organisationId, (tx) => sql.raw(statement).execute(tx))
    .then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
}

/** A transaction with the lines that are given, written past the product. */
async function written(lines: readonly (readonly [unit: string, amount: number])[], change: object = {}) {
  const { organisationId, it: payer, branch: payee } = one.bank
  const id = freshId()
  const row = {
    kind: 'credit',
    breach: 'reopened',
    generation: 0,
    amount: 5,
    booked: '2026-03-05',
    reverses: null,
    request: requestId,
    ...change,
  }
  return harness
    .within(organisationId, async (tx) => {
      await sql`insert into market.transactions (organisation_id, id, kind, request_id, service_id, payer_unit_id, payee_unit_id,
          breach, over_minutes, reached_at, generation, base, amount, concerns_on, booked_on, posted_at, reason, reverses_id)
        values (${organisationId}, ${id}, ${row.kind}, ${row.request}, ${one.serviceId}, ${payer}, ${payee}, ${row.breach}, 0,
          now(), ${row.generation}, ${row.amount}, ${row.amount}, ${row.booked}, ${row.booked}, now(), 'broken', ${row.reverses})`.execute(
        tx,
      )
      for (const [unit, amount] of lines)
        await sql`insert into market.entries (organisation_id, transaction_id, account_id, amount, booked_on)
          select ${organisationId}, ${id}, id, ${amount}, ${row.booked} from market.accounts where unit_id = ${unit}`.execute(
          tx,
        )
    })
    .then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
}

describe('the ledger', () => {
  it('refuses every change of what was posted, to the server’s role and to the owner of the tables', async () => {
    const changes = [
      'update market.transactions set amount = amount + 1',
      'delete from market.entries',
      'update market.guarantees set since = now()',
      'delete from market.closings',
      'truncate market.entries',
    ]
    for (const change of changes) expect(await refusedOf(change), change).toMatch(/permission denied/)
    const owner = new pg.Client({ connectionString: harness.ownerUrl })
    await owner.connect()
    onTestFinished(() => owner.end())
    for (const change of [...changes.slice(0, 3), 'truncate market.entries, market.transactions cascade'])
      await expect(owner.query(change), change).rejects.toThrow(/append-only/)
    await expect(owner.query("set session_replication_role = 'replica'")).rejects.toThrow(/permission denied/)
  })

  it('holds its rows against a superuser’s session that skips ordinary triggers', async () => {
    const superuser = new pg.Client({ connectionString: harness.superuserUrl })
    await superuser.connect()
    onTestFinished(() => superuser.end())
    await superuser.query("set session_replication_role = 'replica'")
    await expect(superuser.query('delete from market.entries')).rejects.toThrow(/append-only/)
  })

  it('takes no transaction that does not sum to zero, moves something else than it says, or is half written', async () => {
    const { it: payer, branch: payee, hr } = one.bank
    const lines = (out: number, into: number) =>
      [
        [payer, -out],
        [payee, into],
      ] as const
    expect(await written(lines(5, 4))).toMatch(/does not balance/)
    expect(await written(lines(4, 4))).toMatch(/does not balance/)
    expect(await written([])).toMatch(/does not balance/)
    expect(await written([[payer, -5]])).toMatch(/does not balance/)
    expect(await written(lines(5, 5), { request: freshId() })).toBe('done')
    const late = `with opened as (
        insert into market.accounts (organisation_id, id, unit_id, opened_at)
        values ('${one.bank.organisationId}', '${freshId()}', '${hr}', now()) returning id)
      insert into market.entries (organisation_id, transaction_id, account_id, amount, booked_on)
      select t.organisation_id, t.id, opened.id, 7, t.booked_on from market.transactions t, opened limit 1`
    expect(await refusedOf(late), 'a line more, afterwards').toMatch(/does not balance/)
  })

  it('takes the same breach of a request once, however it is written', async () => {
    const pair = [
      [one.bank.it, -5],
      [one.bank.branch, 5],
    ] as const
    const request = freshId()
    expect(await written(pair, { request })).toBe('done')
    expect(await written(pair, { request })).toMatch(/transactions__paid_once/)
    expect(await written(pair, { request, generation: 1 })).toBe('done')
  })

  it('takes back exactly what stands, and only once', async () => {
    const { organisationId } = one.bank
    const [original] = await harness.within(
      organisationId,
      async (tx) =>
        (
          await sql<{
            id: string
            amount: number
          }>`select id, amount from market.transactions where request_id = ${requestId}`.execute(tx)
        ).rows,
    )
    if (original === undefined) throw new Error('Nothing was posted')
    const back = (amount: number) =>
      [
        [one.bank.it, amount],
        [one.bank.branch, -amount],
      ] as const
    const change = { kind: 'credit_reversal', reverses: original.id, breach: 'late_completion' }
    expect(await written(back(5), { ...change, amount: 5 })).toMatch(/does not take back/)
    expect(await written(back(original.amount), { ...change, amount: original.amount })).toBe('done')
    expect(await written(back(original.amount), { ...change, amount: original.amount })).toMatch(
      /transactions__reversed_once/,
    )
  })

  it('is nobody’s in another organisation', async () => {
    const seen = await harness.within(
      freshId(),
      async (tx) =>
        (
          await sql<{
            n: number
          }>`select ((select count(*) from market.transactions) + (select count(*) from market.entries)
          + (select count(*) from market.accounts) + (select count(*) from market.guarantees))::int as n`.execute(
            tx,
          )
        ).rows,
    )
    expect(seen).toEqual([{ n: 0 }])
  })
})

describe('months', () => {
  it('are closed in order once they are over, and what concerns them later is booked in the open one', async () => {
    const bank = await makeGuaranteedBank(harness)
    const steward = await bank.steward()
    const early = await bank.ask()
    harness.at(jakarta(1, 8, 30))
    const [server, head] = [await bank.bank.as('itOne'), await bank.bank.as('itHead')]
    const done = await server.call('POST', `/requests/${early}/complete`, { body: { text: '' } })
    const months = async () => (await steward.call('GET', '/ledger/months')).body.rows
    expect(await months()).toMatchObject([{ month: '2026-03-01', closedAt: null, may: { close: false } }])
    const close = () => steward.call('POST', '/ledger/months/2026-03-01/close')
    expect((await close()).body.code).toBe('month_not_closable')
    harness.at('2026-04-01T02:00:00.000Z')
    expect((await steward.call('POST', '/ledger/months/2026-04-01/close')).status).toBe(409)
    expect((await close()).body).toMatchObject({ transactions: 1, turnover: 50_000, may: { close: false } })
    expect((await close()).status).toBe(409)
    const completed = done.body.timeline.at(-1).id
    const corrected = await head.call('POST', `/requests/${early}/correct`, {
      body: { eventId: completed, happenedAt: jakarta(0, 8, 59), void: false, text: 'Sudah selesai' },
    })
    expect(corrected.status, corrected.text).toBe(200)
    const { postings } = (await head.call('GET', `/requests/${early}/credits`)).body
    expect(
      postings.map(({ kind, concernsOn, bookedOn }: Record<string, string>) => [kind, concernsOn, bookedOn]),
    ).toEqual([
      ['credit', '2026-03-03', '2026-03-03'],
      ['credit_reversal', '2026-03-03', '2026-04-01'],
    ])
  })

  it('that are closed take nothing, whoever writes it', async () => {
    const { organisationId } = one.bank
    await harness.within(organisationId, (tx) =>
      sql`insert into market.closings (organisation_id, month, closed_at, closed_by, transactions, turnover)
        values (${organisationId}, '2026-01-01', now(), ${freshId()}, 0, 0)`.execute(tx),
    )
    const pair = [
      [one.bank.it, -5],
      [one.bank.branch, 5],
    ] as const
    expect(await written(pair, { request: freshId(), booked: '2026-01-31' })).toMatch(/is closed/)
    expect(await written(pair, { request: freshId(), booked: '2026-02-01' })).toBe('done')
  })

  it('and their balances come out as journal entries and as a statement', async () => {
    const bank = await makeGuaranteedBank(harness)
    const requests = [await bank.ask(), await bank.ask('hrOne')]
    harness.at(jakarta(3, 9))
    await harness.job('service.watch')
    expect(requests).toHaveLength(2)
    const auditor = await bank.bank.as('auditor')
    const journal = await auditor.call('GET', '/ledger/months/2026-03-01/journal.csv')
    const [head, ...lines] = journal.text.replace('\uFEFF', '').trim().split('\r\n')
    expect(head).toBe('date,account,debit,credit,reference,description')
    const cells = lines.map((line) => line.split(','))
    expect(cells.map(([, account, debit, credit]) => [account, debit, credit])).toEqual(
      expect.arrayContaining([
        ['IT', '120000', ''],
        ['CB1', '', '120000'],
        ['SDM', '', '120000'],
      ]),
    )
    const sum = (column: number) => cells.reduce((total, line) => total + Number(line[column]), 0)
    expect(sum(2)).toBe(sum(3))
    const file = await auditor.call(
      'GET',
      `/units/${bank.bank.it}/statement.csv?from=2026-03-01&to=2026-03-31`,
    )
    const rows = file.text.replace('\uFEFF', '').trim().split('\r\n')
    expect(rows).toHaveLength(5)
    // What IT owes is a number to whoever adds up, not a text behind an apostrophe.
    expect(rows.map((row) => row.split(',').at(-2)).slice(1)).toEqual(['0', '-120000', '-240000', '-240000'])
  })
})

describe('a statement', () => {
  it('runs from its opening to its closing balance, page by page, and refuses a period that is none', async () => {
    const bank = await makeGuaranteedBank(harness)
    for (let count = 0; count < 5; count += 1) await bank.ask()
    harness.at(jakarta(3, 9))
    await harness.job('service.watch')
    const head = await bank.bank.as('branchHead')
    const path = `/units/${bank.bank.branch}/statement`
    const first = (await head.call('GET', `${path}?limit=2`)).body
    expect(first).toMatchObject({ opening: 0, closing: 600_000, received: 600_000, paid: 0, lines: 5 })
    const second = (await head.call('GET', `${path}?limit=2&after=${first.next}`)).body
    const third = (await head.call('GET', `${path}?limit=2&after=${second.next}`)).body
    expect(third.next).toBeNull()
    const balances = [first, second, third].flatMap(({ rows }) =>
      rows.map(({ balance }: { balance: number }) => balance),
    )
    expect(balances).toEqual([120_000, 240_000, 360_000, 480_000, 600_000])
    const later = (await head.call('GET', `${path}?from=2026-03-20&to=2026-03-31`)).body
    expect(later).toMatchObject({ opening: 600_000, closing: 600_000, rows: [] })
    expect((await head.call('GET', `${path}?from=2026-03-20&to=2026-03-01`)).body.code).toBe(
      'statement_period_invalid',
    )
    for (const after of ['xx', encodeCursor(['2026-02-30', 1]), encodeCursor(['2026-03-05', 1.5])])
      expect((await head.call('GET', `${path}?after=${after}`)).body.code).toBe('cursor_invalid')
    // The head of the branch sees the credit, and not the request of IT beyond its number.
    expect(first.rows[0].seen).toBe(false)
    expect((await head.call('GET', `/units/${bank.bank.it}/statement`)).status).toBe(404)
  })
})
