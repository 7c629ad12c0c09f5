import { sql, type Insertable, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { copyRows } from '../../platform/db/copy.ts'
import type { Tx } from '../../platform/db/database.ts'
import { refreshStatistics } from '../../platform/db/statistics.ts'
import { payment, reversed, type Entry } from '../domain/ledger.ts'
import type { MarketTables } from '../tables.ts'

/** A transaction of the ledger. */
export type StoredTransaction = Selectable<MarketTables['market.transactions']>
/** One that is to be posted. */
export type NewTransaction = Omit<Insertable<MarketTables['market.transactions']>, 'id'>

const tables = (tx: Tx) => tx.withTables<MarketTables>()

/** Whoever else looks at what a request owes waits until this transaction ends. */
export async function lockCredits(tx: Tx, requestId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`market request:${requestId}`}, 0))`.execute(tx)
}

/** The same for what one unit pays another, where a cap counts it. */
export async function lockPair(tx: Tx, payerUnitId: string, payeeUnitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`market pair:${payerUnitId}:${payeeUnitId}`}, 0))`.execute(
    tx,
  )
}

/** Everything that was ever posted of a request, in the order of posting. */
export async function transactionsOf(tx: Tx, requestId: string): Promise<StoredTransaction[]> {
  return tables(tx)
    .selectFrom('market.transactions')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('number')
    .execute()
}

/** What one unit has paid another for breaches of a year, without what was reversed. */
export async function paidInYear(
  tx: Tx,
  { payerUnitId, payeeUnitId }: { readonly payerUnitId: string; readonly payeeUnitId: string },
  year: string,
): Promise<number> {
  const found = await tables(tx)
    .selectFrom('market.transactions')
    .select(
      sql<number>`coalesce(sum(case kind when 'credit' then amount when 'credit_reversal' then -amount else 0 end), 0)`.as(
        'paid',
      ),
    )
    .where('payerUnitId', '=', payerUnitId)
    .where('payeeUnitId', '=', payeeUnitId)
    .where('concernsOn', '>=', `${year}-01-01`)
    .where('concernsOn', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow()
  return found.paid
}

/** The accounts of two units, opened where there are none. */
async function accountsOf(
  tx: Tx,
  organisationId: string,
  unitIds: readonly string[],
  openedAt: Date,
): Promise<ReadonlyMap<string, string>> {
  const known = await readAccounts(tx, unitIds)
  if (unitIds.every((unit) => known.has(unit))) return known
  // In one order, so that two who open the same accounts do not wait for each other in a circle.
  const rows = unitIds.toSorted().map((unitId) => ({ organisationId, id: uuidv7(), unitId, openedAt }))
  await tables(tx)
    .insertInto('market.accounts')
    .values(rows)
    .onConflict((on) => on.columns(['organisationId', 'unitId']).doNothing())
    .execute()
  return readAccounts(tx, unitIds)
}

async function readAccounts(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(tx)
    .selectFrom('market.accounts')
    .select(['id', 'unitId'])
    .where('unitId', 'in', [...unitIds])
    .execute()
  return new Map(found.map(({ id, unitId }) => [unitId, id]))
}

/** Posts a transaction by which its payer pays its payee. Its id. */
export async function post(tx: Tx, transaction: NewTransaction): Promise<string> {
  const { organisationId, payerUnitId, payeeUnitId, amount, postedAt } = transaction
  const accounts = await accountsOf(tx, organisationId, [payerUnitId, payeeUnitId], postedAt)
  const [payer, payee] = [accounts.get(payerUnitId), accounts.get(payeeUnitId)]
  if (payer === undefined || payee === undefined) throw new Error('Accounts that were just opened are gone')
  return insert(tx, transaction, payment(payer, payee, amount))
}

/** Takes a transaction back, line by line. Its id. */
export async function reverse(
  tx: Tx,
  original: StoredTransaction,
  change: Pick<NewTransaction, 'bookedOn' | 'postedAt' | 'reason' | 'note'>,
): Promise<string> {
  const lines = await tables(tx)
    .selectFrom('market.entries')
    .select(['accountId', 'amount'])
    .where('transactionId', '=', original.id)
    .execute()
  const { id, number: _number, month: _month, ...same } = original
  const kind = original.kind === 'credit' ? 'credit_reversal' : 'recharge_reversal'
  return insert(tx, { ...same, ...change, kind, reversesId: id }, reversed(lines))
}

async function insert(tx: Tx, transaction: NewTransaction, lines: readonly Entry[]): Promise<string> {
  const id = uuidv7()
  const { organisationId, bookedOn } = transaction
  await tables(tx)
    .insertInto('market.transactions')
    .values({ ...transaction, id })
    .execute()
  if (lines.length > 0)
    await tables(tx)
      .insertInto('market.entries')
      .values(lines.map((line) => ({ ...line, organisationId, transactionId: id, bookedOn })))
      .execute()
  return id
}

/** Posts many transactions at once, each as {@link post} does. Without a closed month, and nothing that reverses. */
export async function postMany(
  tx: Tx,
  organisationId: string,
  transactions: readonly NewTransaction[],
  openedAt: Date,
): Promise<void> {
  if (transactions.length === 0) return
  const units = [
    ...new Set(transactions.flatMap(({ payerUnitId, payeeUnitId }) => [payerUnitId, payeeUnitId])),
  ]
  const accounts = await accountsOf(tx, organisationId, units, openedAt)
  const rows = transactions.map((transaction) => ({ ...transaction, id: uuidv7() }))
  await copyRows(
    tx,
    { table: 'market.transactions', columns: columns.map(([name]) => name), inOrderOf: 'posted_at, id' },
    rows.map((row) => columns.map(([, of]) => of(row))),
  )
  if (rows.length >= manyRows) await refreshStatistics(tx, ['market.transactions'])
  const lines = rows.flatMap((row) =>
    payment(accounts.get(row.payerUnitId) ?? '', accounts.get(row.payeeUnitId) ?? '', row.amount).map(
      (line) => [organisationId, row.id, line.accountId, line.amount, row.bookedOn],
    ),
  )
  await copyRows(
    tx,
    {
      table: 'market.entries',
      columns: ['organisation_id', 'transaction_id', 'account_id', 'amount', 'booked_on'],
    },
    lines,
  )
}

/** So many transactions at once are many for a table that may have been empty. */
const manyRows = 100

type Row = NewTransaction & { readonly id: string }

const columns: readonly (readonly [
  name: string,
  of: (row: Row) => string | number | boolean | Date | null,
])[] = [
  ['organisation_id', (row) => row.organisationId],
  ['id', (row) => row.id],
  ['kind', (row) => row.kind],
  ['request_id', (row) => row.requestId],
  ['service_id', (row) => row.serviceId],
  ['payer_unit_id', (row) => row.payerUnitId],
  ['payee_unit_id', (row) => row.payeeUnitId],
  ['breach', (row) => row.breach],
  ['over_minutes', (row) => row.overMinutes],
  ['reached_at', (row) => row.reachedAt],
  ['generation', (row) => row.generation],
  ['base', (row) => row.base],
  ['amount', (row) => row.amount],
  ['on_top', (row) => row.onTop === true],
  ['concerns_on', (row) => row.concernsOn],
  ['booked_on', (row) => row.bookedOn],
  ['posted_at', (row) => row.postedAt],
  ['reason', (row) => row.reason],
]
