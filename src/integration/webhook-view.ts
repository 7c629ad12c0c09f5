import { personNames } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import type { DeliveryRow, MessageId, WebhookId, WebhookView } from './contract.ts'
import { knownIn } from './key-view.ts'
import { countDeliveries, type Delivery } from './store/deliveries.ts'
import type { Webhook } from './store/webhooks.ts'

/** Webhooks as they are shown: never with a secret. */
export async function webhookViews(
  { tx, now }: ActionContext,
  webhooks: readonly Webhook[],
): Promise<WebhookView[]> {
  const people = await personNames(
    tx,
    webhooks.map(({ madeBy }) => madeBy),
  )
  const counts = await countDeliveries(tx)
  return webhooks.map((webhook) => ({
    id: webhook.id as WebhookId,
    name: webhook.name,
    url: webhook.url,
    events: webhook.events,
    state: webhook.state === 'on' ? 'on' : 'off',
    offBecause: webhook.offBecause,
    madeBy: knownIn(people, webhook.madeBy),
    madeAt: webhook.madeAt.toISOString(),
    failingSince: webhook.failingSince?.toISOString() ?? null,
    formerSecretUntil:
      webhook.formerUntil !== null && webhook.formerUntil > now ? webhook.formerUntil.toISOString() : null,
    waiting: counts.get(webhook.id)?.waiting ?? 0,
    failed: counts.get(webhook.id)?.failed ?? 0,
  }))
}

/** One webhook as it is shown. */
export async function webhookView(context: ActionContext, webhook: Webhook): Promise<WebhookView> {
  const [view] = await webhookViews(context, [webhook])
  if (view === undefined) throw new Error('A webhook has a view')
  return view
}

/** A delivery as it stands in the log. */
export function deliveryRowOf(delivery: Delivery): DeliveryRow {
  return {
    messageId: delivery.messageId as MessageId,
    kind: delivery.kind,
    at: delivery.at.toISOString(),
    state: delivery.state,
    tries: delivery.tries,
    dueAt: delivery.dueAt?.toISOString() ?? null,
    lastAt: delivery.lastAt?.toISOString() ?? null,
    lastOutcome: delivery.lastOutcome,
    lastStatus: delivery.lastStatus,
  }
}
