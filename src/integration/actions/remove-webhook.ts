import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { webhookChanged } from '../events.ts'
import { giveUpWaiting } from '../store/deliveries.ts'
import { changeWebhook } from '../store/webhooks.ts'
import { isAbsent, webhookToChange } from '../webhook-acting.ts'

/** Removes a webhook for good. Its row stays, without its secret, because what happens at this moment may still point to it. */
export const removeWebhook: Act<'DELETE /webhooks/:webhookId'> = async (context, { params }) => {
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  const nothing = { secret: null, formerSecret: null, formerUntil: null, offBecause: null, workedUntil: null }
  await changeWebhook(context.tx, found.id, { state: 'removed', ...nothing })
  await giveUpWaiting(context.tx, found.id)
  await context.audit({
    action: 'webhook.removed',
    subjectKind: 'webhook',
    subjectId: found.id,
    details: { name: found.name, url: found.url },
  })
  await context.announce(webhookChanged(found.id))
  return accept({ done: true as const })
}
