import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { findDelivery } from '../store/deliveries.ts'
import { tellTest } from '../telling.ts'
import { acted, isAbsent, webhookToChange } from '../webhook-acting.ts'
import { deliveryRowOf } from '../webhook-view.ts'

/** Sends a test message, whatever the webhook wants to hear otherwise. */
export const testWebhook: Act<'POST /webhooks/:webhookId/test'> = async (context, { params }) => {
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  if (found.state !== 'on') return refuse('webhook_off')
  const message = await tellTest(context, found.id)
  await acted(context, found, 'webhook.tested')
  const delivery = await findDelivery(context.tx, found.id, message.id)
  return delivery === undefined ? refuse('not_found') : accept(deliveryRowOf(delivery))
}
