import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { CopiedRows, copyThrough } from './copying.ts'
import { openStatementQueue } from './statement-queue.ts'

/** How often a statement has to come before connections keep it prepared: what is asked once needs no preparing. */
const timesBefore = 3
/** Statements that a process has prepared at most; those of lists of ever other lengths would else fill the database's memory. */
const mostPrepared = 500

/**
 * A pool whose connections keep the statements that come again and again prepared, so that PostgreSQL parses and plans each
 * once a connection and not with every call; statements are told by their text, values never are part of it. What is asked at once
 * goes together, as `statement-queue.ts` has it; COPY is carried too, its rows in the place of a parameter.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames()
  return {
    options: pool.options,
    connect: async () => preparingClient(await pool.connect(), nameOf, pool.options.types),
    end: () => pool.end(),
  }
}

function preparingClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
  types: pg.CustomTypesConfig | undefined,
): PostgresPoolClient {
  let isStale = false
  const queue = openStatementQueue(client, types)
  const query = async (text: string, values: readonly unknown[]) => {
    const [first] = values
    if (first instanceof CopiedRows) return queue.alone(() => copyThrough(client, text, first))
    try {
      return await queue.run(text, values, nameOf(text))
    } catch (error) {
      // Another server changed a table meanwhile: what is prepared here does not fit it any more.
      isStale ||= error instanceof Error && 'code' in error && error.code === '0A000'
      throw error
    }
  }
  // Only what the dialect calls, whose types allow for cursors too.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || isStale),
  }
}

/** Names statements once they came often enough; `begin` and its like are sent as they are. */
function statementNames(): (text: string) => string | undefined {
  const counted = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostPrepared || text.length < 12) return known
    const times = (counted.get(text) ?? 0) + 1
    if (times < timesBefore) {
      if (counted.size > mostPrepared * 4) counted.clear()
      counted.set(text, times)
      return undefined
    }
    counted.delete(text)
    const name = `e_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
    names.set(text, name)
    return name
  }
}
