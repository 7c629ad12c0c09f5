import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * Tells the planner how many rows tables have by now, `schema.table` each. To be called within a large load (thousands of
 * rows into tables that were small), before rows that refer to them follow: plans made for nearly empty tables, those of
 * foreign keys above all, would read the whole table for every row. Holds off other analyses of the tables until the end of
 * the transaction, and nothing else.
 */
export async function refreshStatistics(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`select platform.refresh_statistics(${table}::regclass)`.execute(tx)
}
