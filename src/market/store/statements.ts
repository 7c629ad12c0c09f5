import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { MarketTables } from '../tables.ts'
import type { StoredTransaction } from './ledger.ts'

/** A posting on a unit's account. */
export type StoredLine = StoredTransaction & { readonly change: number }

/** A place in an account: after the line of that day and number. */
export interface After {
  readonly bookedOn: string
  readonly number: number
}

/** Days of a statement, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

const tables = (tx: Tx) => tx.withTables<MarketTables>()

function lines(tx: Tx, unitId: string) {
  return tables(tx)
    .selectFrom('market.entries as e')
    .innerJoin('market.accounts as a', (join) =>
      join.onRef('a.organisationId', '=', 'e.organisationId').onRef('a.id', '=', 'e.accountId'),
    )
    .innerJoin('market.transactions as t', (join) =>
      join.onRef('t.organisationId', '=', 'e.organisationId').onRef('t.id', '=', 'e.transactionId'),
    )
    .where('a.unitId', '=', unitId)
}

/** What a unit's account held before a day, or up to a line. */
export async function balanceBefore(tx: Tx, unitId: string, day: string, after?: After): Promise<number> {
  const found = await lines(tx, unitId)
    .select(sql<number>`coalesce(sum(e.amount), 0)`.as('balance'))
    .where((eb) =>
      after === undefined
        ? eb('e.bookedOn', '<', day)
        : eb.or([
            eb('e.bookedOn', '<', after.bookedOn),
            eb.and([eb('e.bookedOn', '=', after.bookedOn), eb('t.number', '<=', after.number)]),
          ]),
    )
    .executeTakeFirstOrThrow()
  return found.balance
}

/** What a unit's account got and gave in a period, and in how many lines. */
export async function turnoverOf(
  tx: Tx,
  unitId: string,
  { from, to }: Days,
): Promise<{ received: number; paid: number; lines: number }> {
  return lines(tx, unitId)
    .select([
      sql<number>`coalesce(sum(e.amount) filter (where e.amount > 0), 0)`.as('received'),
      sql<number>`coalesce(-sum(e.amount) filter (where e.amount < 0), 0)`.as('paid'),
      sql<number>`count(*)`.as('lines'),
    ])
    .where('e.bookedOn', '>=', from)
    .where('e.bookedOn', '<=', to)
    .executeTakeFirstOrThrow()
}

/** Lines of a unit's account in a period, in the order of booking. */
export async function statementLines(
  tx: Tx,
  unitId: string,
  { from, to, after, limit }: Days & { readonly after?: After | undefined; readonly limit: number },
): Promise<StoredLine[]> {
  let found = lines(tx, unitId)
    .selectAll('t')
    .select('e.amount as change')
    .where('e.bookedOn', '>=', from)
    .where('e.bookedOn', '<=', to)
  if (after !== undefined)
    found = found.where((eb) =>
      eb.or([
        eb('e.bookedOn', '>', after.bookedOn),
        eb.and([eb('e.bookedOn', '=', after.bookedOn), eb('t.number', '>', after.number)]),
      ]),
    )
  return found.orderBy('e.bookedOn').orderBy('t.number').limit(limit).execute()
}

/** One line of a journal. */
export interface JournalLine {
  readonly bookedOn: string
  readonly unitId: string
  readonly amount: number
  readonly requestId: string
  readonly kind: StoredTransaction['kind']
  readonly breach: StoredTransaction['breach']
  readonly number: number
}

/** Lines of a month, in the order of booking, what is paid before what is received. */
export async function journalLines(tx: Tx, month: string): Promise<JournalLine[]> {
  return tables(tx)
    .selectFrom('market.transactions as t')
    .innerJoin('market.entries as e', (join) =>
      join.onRef('e.organisationId', '=', 't.organisationId').onRef('e.transactionId', '=', 't.id'),
    )
    .innerJoin('market.accounts as a', (join) =>
      join.onRef('a.organisationId', '=', 'e.organisationId').onRef('a.id', '=', 'e.accountId'),
    )
    .select(['e.bookedOn', 'a.unitId', 'e.amount', 't.requestId', 't.kind', 't.breach', 't.number'])
    .where('t.month', '=', month)
    .orderBy('e.bookedOn')
    .orderBy('t.number')
    .orderBy('e.amount')
    .execute()
}
