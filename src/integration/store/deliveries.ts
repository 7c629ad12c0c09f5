import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { MessageKind } from '../contract.ts'
import type { IntegrationTables } from '../tables.ts'

export type Message = Selectable<IntegrationTables['integration.messages']>
/** A delivery with what its message says of itself. */
export type Delivery = Selectable<IntegrationTables['integration.deliveries']> & Pick<Message, 'kind' | 'at'>
export type Attempt = Selectable<IntegrationTables['integration.attempts']>

const tables = (tx: Tx) => tx.withTables<IntegrationTables>()

const deliveries = (tx: Tx) =>
  tables(tx)
    .selectFrom('integration.deliveries as d')
    .innerJoin('integration.messages as m', (join) =>
      join.onRef('m.organisationId', '=', 'd.organisationId').onRef('m.id', '=', 'd.messageId'),
    )
    .selectAll('d')
    .select(['m.kind', 'm.at'])

/**
 * Puts a message for every webhook that wants its kind, in one statement, and answers which these are; where there is none, nothing
 * is written.
 */
export async function putMessage(tx: Tx, message: Message): Promise<string[]> {
  const { organisationId, id, kind, at, body } = message
  const put = await sql<{ webhookId: string }>`
    with wanting as (
      select id from integration.webhooks where state = 'on' and events @> array[${kind}]::text[]
    ), message as (
      insert into integration.messages (organisation_id, id, kind, at, body)
      select ${organisationId}::uuid, ${id}::uuid, ${kind}::text, ${at}::timestamptz, ${body}::text
      where exists (select from wanting) returning id
    )
    insert into integration.deliveries (organisation_id, webhook_id, message_id, state, due_at)
    select ${organisationId}::uuid, wanting.id, message.id, 'waiting', ${at}::timestamptz from wanting, message
    returning webhook_id`.execute(tx)
  return put.rows.map(({ webhookId }) => webhookId)
}

/** Puts a message for one webhook alone. */
export async function putMessageFor(tx: Tx, webhookId: string, message: Message): Promise<void> {
  await tables(tx).insertInto('integration.messages').values(message).execute()
  const { organisationId, id: messageId, at: dueAt } = message
  const nothingYet = { lastAt: null, lastOutcome: null, lastStatus: null }
  await tables(tx)
    .insertInto('integration.deliveries')
    .values({ organisationId, webhookId, messageId, state: 'waiting', dueAt, ...nothingYet })
    .execute()
}

/** What is due next at a webhook, with what is to be sent: what happened first comes first. */
export async function nextDue(
  tx: Tx,
  webhookId: string,
  now: Date,
): Promise<(Pick<Delivery, 'messageId' | 'tries'> & Pick<Message, 'body'>) | undefined> {
  return deliveries(tx)
    .select('m.body')
    .where('d.webhookId', '=', webhookId)
    .where('d.state', '=', 'waiting')
    .where('d.dueAt', '<=', now)
    .orderBy('d.dueAt')
    .orderBy('d.messageId')
    .limit(1)
    .executeTakeFirst()
}

export async function insertAttempt(
  tx: Tx,
  attempt: Insertable<IntegrationTables['integration.attempts']>,
): Promise<void> {
  await tables(tx).insertInto('integration.attempts').values(attempt).execute()
}

export async function changeDelivery(
  tx: Tx,
  { webhookId, messageId }: { readonly webhookId: string; readonly messageId: string },
  changes: Updateable<IntegrationTables['integration.deliveries']>,
): Promise<void> {
  await tables(tx)
    .updateTable('integration.deliveries')
    .set(changes)
    .where('webhookId', '=', webhookId)
    .where('messageId', '=', messageId)
    .execute()
}

/** Gives up what waits at a webhook. */
export async function giveUpWaiting(tx: Tx, webhookId: string): Promise<void> {
  await tables(tx)
    .updateTable('integration.deliveries')
    .set({ state: 'failed', dueAt: null })
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute()
}

/** Puts again what was given up since a moment, and answers how much that is. */
export async function putAgainSince(
  tx: Tx,
  webhookId: string,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<number> {
  const put = await sql`update integration.deliveries d set state = 'waiting', due_at = ${now}, tries = 0
    from integration.messages m
    where m.organisation_id = d.organisation_id and m.id = d.message_id and m.at >= ${since}
      and d.webhook_id = ${webhookId} and d.state = 'failed'`.execute(tx)
  return Number(put.numAffectedRows ?? 0n)
}

/** What a list of deliveries is narrowed by. */
export interface DeliveryFilter {
  readonly state?: Delivery['state'] | undefined
  readonly kind?: MessageKind | undefined
}

/** At most `limit` deliveries to a webhook, the latest message first. */
export async function listDeliveries(
  tx: Tx,
  webhookId: string,
  filter: DeliveryFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<Delivery[]> {
  let query = deliveries(tx)
    .where('d.webhookId', '=', webhookId)
    .orderBy('d.messageId', 'desc')
    .limit(page.limit)
  if (filter.state !== undefined) query = query.where('d.state', '=', filter.state)
  if (filter.kind !== undefined) query = query.where('m.kind', '=', filter.kind)
  if (page.before !== undefined) query = query.where('d.messageId', '<', page.before)
  return query.execute()
}

export async function findDelivery(
  tx: Tx,
  webhookId: string,
  messageId: string,
): Promise<(Delivery & Pick<Message, 'body'>) | undefined> {
  return deliveries(tx)
    .select('m.body')
    .where('d.webhookId', '=', webhookId)
    .where('d.messageId', '=', messageId)
    .executeTakeFirst()
}

/** Attempts at a delivery, the latest first. */
export async function attemptsAt(tx: Tx, webhookId: string, messageId: string): Promise<Attempt[]> {
  return tables(tx)
    .selectFrom('integration.attempts')
    .selectAll()
    .where('webhookId', '=', webhookId)
    .where('messageId', '=', messageId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** How much waits at each webhook, and how much was given up. */
export async function countDeliveries(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly waiting: number; readonly failed: number }>> {
  const found = await sql<{ webhookId: string; waiting: number; failed: number }>`
    select webhook_id, count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'failed') as failed
    from integration.deliveries where state in ('waiting', 'failed') group by webhook_id`.execute(tx)
  return new Map(found.rows.map(({ webhookId, ...counts }) => [webhookId, counts]))
}

/** Forgets messages from before a moment that wait nowhere any more, with their deliveries and attempts; answers how many. */
export async function forgetMessages(tx: Tx, before: Date): Promise<number> {
  const found = await sql<{ id: string }>`select m.id from integration.messages m where m.at < ${before}
    and not exists (select from integration.deliveries d where d.organisation_id = m.organisation_id
      and d.message_id = m.id and d.state = 'waiting') order by m.id limit 10000`.execute(tx)
  const ids = found.rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await sql`delete from integration.attempts where message_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from integration.deliveries where message_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from integration.messages where id = any(${ids}::uuid[])`.execute(tx)
  return ids.length
}
