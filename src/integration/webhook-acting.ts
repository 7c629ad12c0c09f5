import { accept, refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { renderText } from '../platform/i18n/render.ts'
import type { WebhookView } from './contract.ts'
import { webhookChanged } from './events.ts'
import { integrationMessages } from './messages.ts'
import { faultOf, reachOf } from './sending/addresses.ts'
import { findWebhook, lockWebhook, type Webhook } from './store/webhooks.ts'
import { webhookView } from './webhook-view.ts'

/** The webhook that is asked for, held still until the transaction ends. */
export async function webhookToChange(
  context: ActionContext,
  id: string,
): Promise<Webhook | Refusal<'not_found'>> {
  const webhook = context.may('webhook:manage', {}) ? await lockWebhook(context.tx, id) : undefined
  return webhook ?? refuse('not_found')
}

/** Whether {@link webhookToChange} refused. */
export function isAbsent(found: Webhook | Refusal<'not_found'>): found is Refusal<'not_found'> {
  return 'ok' in found
}

/** Why nothing may be sent to an address, beside its field; undefined where it may. */
export function refusalOfUrl(context: ActionContext, url: string): Refusal<'validation_failed'> | undefined {
  const fault = faultOf(url, reachOf(context.surroundings.innerNetworks))
  if (fault === undefined) return undefined
  const reason = renderText(context.language, integrationMessages[`url.${fault}`])
  return refuse('validation_failed', undefined, [{ name: 'body.url', reason }])
}

/** Audits an act on a webhook, tells of it, and answers the webhook as it is now. */
export async function acted(
  context: ActionContext,
  webhook: Pick<Webhook, 'id' | 'name'>,
  action: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly ok: true; readonly value: WebhookView }> {
  await context.audit({
    action,
    subjectKind: 'webhook',
    subjectId: webhook.id,
    details: { name: webhook.name, ...details },
  })
  await context.announce(webhookChanged(webhook.id))
  const now = await findWebhook(context.tx, webhook.id)
  if (now === undefined) throw new Error('A webhook that was acted upon is there')
  return accept(await webhookView(context, now))
}
