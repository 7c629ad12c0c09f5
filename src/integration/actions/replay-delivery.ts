import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { deliverJobName } from '../job-names.ts'
import { changeDelivery, findDelivery } from '../store/deliveries.ts'
import { changeWebhook } from '../store/webhooks.ts'
import { acted, isAbsent, webhookToChange } from '../webhook-acting.ts'
import { deliveryRowOf } from '../webhook-view.ts'

/** Sends one message again, under the same id: delivered ones as well, and waiting ones at once. */
export const replayDelivery: Act<'POST /webhooks/:webhookId/deliveries/:messageId/replay'> = async (
  context,
  { params },
) => {
  const { tx, now } = context
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  const delivery = await findDelivery(tx, found.id, params.messageId)
  if (delivery === undefined) return refuse('not_found')
  if (found.state !== 'on') return refuse('webhook_off')
  const { messageId } = delivery
  await changeDelivery(tx, { webhookId: found.id, messageId }, { state: 'waiting', dueAt: now, tries: 0 })
  await changeWebhook(tx, found.id, { restsUntil: null })
  await context.later(deliverJobName, { webhookId: found.id })
  await acted(context, found, 'webhook.replayed', { messageId })
  const again = await findDelivery(tx, found.id, messageId)
  return again === undefined ? refuse('not_found') : accept(deliveryRowOf(again))
}
