import { sql } from 'kysely'
import { copyRows, type CopiedValue } from '../../platform/db/copy.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ServiceTables } from '../tables.ts'

/** Tables that can be written in bulk; rows are objects with the table's columns in camel case. */
type BulkTable =
  | 'service.services'
  | 'service.terms'
  | 'service.serviceAskers'
  | 'service.ratingReasons'
  | 'service.requests'
  | 'service.requestUnits'
  | 'service.requestEvents'

/** Columns that hold JSON, whatever it is. */
const json: ReadonlySet<string> = new Set(['form', 'promises', 'answers', 'payload'])

/** Writes many rows by COPY. All rows have the keys of the first. */
export async function insertMany(tx: Tx, table: BulkTable, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const keys = Object.keys(first)
  const values = (row: object): CopiedValue[] =>
    keys.map((key) => {
      const value = Reflect.get(row, key) as CopiedValue
      return json.has(key) ? JSON.stringify(value) : value
    })
  await copyRows(tx, { table: snakeCase(table), columns: keys.map(snakeCase) }, eachOf(rows, values))
}

function* eachOf<Row, Value>(rows: readonly Row[], of: (row: Row) => Value): Generator<Value> {
  for (const row of rows) yield of(row)
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const tables = (tx: Tx) => tx.withTables<ServiceTables>()

/** Requests that came from a source, by the source's own key, each with the keys of its events. */
export async function readImported(
  tx: Tx,
  system: string,
  sourceKeys: readonly string[],
): Promise<Map<string, { readonly requestId: string; readonly eventKeys: ReadonlySet<string> }>> {
  if (sourceKeys.length === 0) return new Map()
  const requests = await tables(tx)
    .selectFrom('service.requests')
    .select(['id', 'sourceKey'])
    .where('sourceSystem', '=', system)
    .where('sourceKey', '=', sql<string>`any(${[...sourceKeys]}::text[])`)
    .execute()
  const events = await tables(tx)
    .selectFrom('service.requestEvents')
    .select(['requestId', 'sourceKey'])
    .where('requestId', '=', sql<string>`any(${requests.map(({ id }) => id)}::uuid[])`)
    .where('sourceKey', 'is not', null)
    .execute()
  const keys = Map.groupBy(events, (event) => event.requestId)
  return new Map(
    requests.map(({ id, sourceKey }) => [
      sourceKey ?? '',
      { requestId: id, eventKeys: new Set((keys.get(id) ?? []).map((event) => event.sourceKey ?? '')) },
    ]),
  )
}

/** Ids of all requests in the order of their ids, so many after one. */
export async function requestIdsAfter(tx: Tx, after: string | null, limit: number): Promise<string[]> {
  let query = tables(tx).selectFrom('service.requests').select('id').orderBy('id').limit(limit)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).map((row) => row.id)
}

/** The units by which people find requests, as kept beside them. */
export async function keptUnits(tx: Tx, requestIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tables(tx)
    .selectFrom('service.requestUnits')
    .select(['requestId', 'unitId'])
    .where('requestId', '=', sql<string>`any(${[...requestIds]}::uuid[])`)
    .orderBy('unitId')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.requestId)].map(([id, found]) => [id, found.map((row) => row.unitId)]),
  )
}
