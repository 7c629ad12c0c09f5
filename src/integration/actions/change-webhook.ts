import type { Act } from '../acting.ts'
import { giveUpWaiting } from '../store/deliveries.ts'
import { changeWebhook, type Webhook } from '../store/webhooks.ts'
import { acted, isAbsent, refusalOfUrl, webhookToChange } from '../webhook-acting.ts'

/** Changes where and what is told, or switches a webhook on or off; what waits when it is switched off is given up. */
export const changeOneWebhook: Act<'PATCH /webhooks/:webhookId'> = async (context, { params, body }) => {
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  const { name = found.name, url = found.url, events = found.events, on = found.state === 'on' } = body
  const refusal = url === found.url ? undefined : refusalOfUrl(context, url)
  if (refusal !== undefined) return refusal
  await changeWebhook(context.tx, found.id, { name, url, events, ...switched(found, on) })
  if (!on) await giveUpWaiting(context.tx, found.id)
  return acted(context, { id: found.id, name }, 'webhook.changed', {
    before: { name: found.name, url: found.url, events: found.events, on: found.state === 'on' },
    after: { name, url, events, on },
  })
}

/** Whoever switches it on gives it a fresh start; one that is off already keeps why. */
function switched(webhook: Webhook, on: boolean): Partial<Webhook> {
  if (on === (webhook.state === 'on')) return {}
  if (!on) return { state: 'off', offBecause: 'by_hand', workedUntil: null }
  return {
    state: 'on',
    offBecause: null,
    failures: 0,
    failingSince: null,
    restsUntil: null,
    workedUntil: null,
  }
}
