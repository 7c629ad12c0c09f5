import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** What an import did to one request: made it, or added events to it, which are named by their keys of the source. */
export interface ImportedTo {
  readonly requestId: string
  readonly made: boolean
  readonly added: readonly string[]
}

/** Rows sent in one statement. */
const rowsAtOnce = 5000

export async function insertImport(
  tx: Tx,
  imported: {
    readonly organisationId: string
    readonly id: string
    readonly system: string
    readonly at: Date
    readonly services: readonly string[]
  },
  requests: readonly ImportedTo[],
): Promise<void> {
  const { organisationId, id, system, at, services } = imported
  await sql`insert into service.imports (organisation_id, id, system, at, services)
    values (${organisationId}, ${id}, ${system}, ${at}, ${[...services]}::uuid[])`.execute(tx)
  for (let start = 0; start < requests.length; start += rowsAtOnce) {
    const rows = JSON.stringify(requests.slice(start, start + rowsAtOnce))
    await sql`insert into service.import_requests (organisation_id, import_id, request_id, made, added)
      select ${organisationId}, ${id}, "requestId", made, added
      from jsonb_to_recordset(${rows}::jsonb) as row("requestId" uuid, made boolean, added text[])`.execute(
      tx,
    )
  }
}

/** Requests that people acted upon since an import wrote them, and those that later imports added to. */
export async function standsOnImport(
  tx: Tx,
  importId: string,
): Promise<{ readonly acted: number; readonly continued: number }> {
  const found = await sql<{
    acted: number
    continued: number
  }>`select acted, continued from service.stands_on_import(${importId})`.execute(tx)
  return found.rows[0] ?? { acted: 0, continued: 0 }
}

/** When an import was written; undefined where there is none. */
export async function momentOfImport(tx: Tx, importId: string): Promise<Date | undefined> {
  const found = await sql<{ at: Date }>`select at from service.imports where id = ${importId}`.execute(tx)
  return found.rows[0]?.at
}

/** Requests of an import. */
export async function requestsOfImport(
  tx: Tx,
  importId: string,
): Promise<readonly { readonly requestId: string; readonly made: boolean }[]> {
  return tables(tx)
    .selectFrom('service.importRequests')
    .select(['requestId', 'made'])
    .where('importId', '=', importId)
    .execute()
}

/** Takes an import back, if nothing stands on it; answers whether it did. */
export async function takeImportBack(tx: Tx, importId: string): Promise<boolean> {
  const done = await sql<{ done: boolean }>`select service.undo_import(${importId}) as done`.execute(tx)
  return done.rows[0]?.done === true
}
