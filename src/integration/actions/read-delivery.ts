import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { attemptsAt, findDelivery } from '../store/deliveries.ts'
import { findWebhook } from '../store/webhooks.ts'
import { deliveryRowOf } from '../webhook-view.ts'

/** One message to a webhook with every attempt. */
export const readDelivery: Act<'GET /webhooks/:webhookId/deliveries/:messageId'> = async (
  { tx },
  { params: { webhookId, messageId } },
) => {
  const delivery = (await findWebhook(tx, webhookId)) && (await findDelivery(tx, webhookId, messageId))
  if (delivery === undefined) return refuse('not_found')
  const attempts = await attemptsAt(tx, webhookId, messageId)
  return accept({
    ...deliveryRowOf(delivery),
    body: delivery.body,
    attempts: attempts.map(({ id, at, outcome, status, tookMs, answer }) => ({
      id,
      at: at.toISOString(),
      outcome,
      status,
      tookMs,
      answer,
    })),
  })
}
