import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { IntegrationTables } from '../tables.ts'

export type Webhook = Selectable<IntegrationTables['integration.webhooks']>

const tables = (tx: Tx) => tx.withTables<IntegrationTables>()

/** All webhooks, the latest first. */
export async function listWebhooks(tx: Tx): Promise<Webhook[]> {
  return tables(tx)
    .selectFrom('integration.webhooks')
    .selectAll()
    .where('state', '<>', 'removed')
    .orderBy('id', 'desc')
    .execute()
}

/** One of them. */
export async function findWebhook(tx: Tx, id: string): Promise<Webhook | undefined> {
  return tables(tx)
    .selectFrom('integration.webhooks')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'removed')
    .executeTakeFirst()
}

/** The same, held still until the transaction ends. */
export async function lockWebhook(tx: Tx, id: string): Promise<Webhook | undefined> {
  return tables(tx)
    .selectFrom('integration.webhooks')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'removed')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** How many there are; whoever else wants to make one waits until this transaction ends. */
export async function countWebhooks(tx: Tx, organisationId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks:${organisationId}`}, 0))`.execute(tx)
  return (await listWebhooks(tx)).length
}

export async function insertWebhook(
  tx: Tx,
  webhook: Insertable<IntegrationTables['integration.webhooks']>,
): Promise<void> {
  await tables(tx).insertInto('integration.webhooks').values(webhook).execute()
}

export async function changeWebhook(
  tx: Tx,
  id: string,
  changes: Updateable<IntegrationTables['integration.webhooks']>,
): Promise<void> {
  await tables(tx).updateTable('integration.webhooks').set(changes).where('id', '=', id).execute()
}

/** Takes a webhook for one worker until a moment, if none has it and it does not rest. */
export async function takeWebhook(
  tx: Tx,
  id: string,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<Webhook | undefined> {
  return tables(tx)
    .updateTable('integration.webhooks')
    .set({ workedUntil: until })
    .where('id', '=', id)
    .where('state', '=', 'on')
    .where((row) => row.or([row('workedUntil', 'is', null), row('workedUntil', '<=', now)]))
    .where((row) => row.or([row('restsUntil', 'is', null), row('restsUntil', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** Webhooks at which something is due and nobody works. */
export async function webhooksToWork(tx: Tx, now: Date): Promise<string[]> {
  const found = await sql<{ id: string }>`select w.id from integration.webhooks w
    where w.state = 'on' and (w.worked_until is null or w.worked_until <= ${now})
      and (w.rests_until is null or w.rests_until <= ${now})
      and exists (select from integration.deliveries d where d.organisation_id = w.organisation_id
        and d.webhook_id = w.id and d.state = 'waiting' and d.due_at <= ${now})`.execute(tx)
  return found.rows.map(({ id }) => id)
}
