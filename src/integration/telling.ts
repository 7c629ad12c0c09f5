import { v7 as uuidv7 } from 'uuid'
import type { Announcement, Reaction, WorkContext } from '../platform/http/route.ts'
import { webhookEvents, type MessageKind } from './contract.ts'
import { deliverJobName } from './job-names.ts'
import { putMessage, putMessageFor, type Message } from './store/deliveries.ts'

/**
 * Puts what happened before every webhook that wants to hear it, in the transaction of what happened: rolled back with it, and
 * delivered after its commit, by whichever process comes first.
 */
export async function tellWebhooks(context: WorkContext, { name, subject }: Announcement): Promise<void> {
  const message = messageOf(context, name as MessageKind, subject)
  for (const webhookId of await putMessage(context.tx, message))
    await context.later(deliverJobName, { webhookId })
}

/** Puts a test message before one webhook alone. */
export async function tellTest(context: WorkContext, webhookId: string): Promise<Message> {
  const message = messageOf(context, 'webhook.test', { webhookId })
  await putMessageFor(context.tx, webhookId, message)
  await context.later(deliverJobName, { webhookId })
  return message
}

/** Ids alone leave the house: whoever hears of something asks for the rest with rights of their own. */
function messageOf(
  { organisationId, now }: WorkContext,
  kind: MessageKind,
  data: Readonly<Record<string, string>>,
): Message {
  const body = JSON.stringify({ type: kind, timestamp: now.toISOString(), data })
  return { organisationId, id: uuidv7(), kind, at: now, body }
}

/** The slice listens to what may be told, and to nothing else. */
export const webhookReactions: readonly Reaction[] = webhookEvents.map((to) => ({ to, react: tellWebhooks }))
