import { administrators } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { webhookChanged } from './events.ts'
import { integrationNotices } from './notices.ts'
import { giveUpWaiting } from './store/deliveries.ts'
import { changeWebhook, type Webhook } from './store/webhooks.ts'

/** Switches a webhook off by itself, gives up what waits, and tells the administrators. What was given up can be put again. */
export async function stopWebhook(
  context: WorkContext,
  webhook: Pick<Webhook, 'id' | 'name'>,
  because: 'gone' | 'failing',
): Promise<void> {
  const { tx } = context
  await changeWebhook(tx, webhook.id, { state: 'off', offBecause: because, workedUntil: null })
  await giveUpWaiting(tx, webhook.id)
  await context.audit({
    action: 'webhook.stopped',
    subjectKind: 'webhook',
    subjectId: webhook.id,
    details: { name: webhook.name, because },
  })
  await notify(context, await administrators(tx), {
    kind: integrationNotices[because === 'gone' ? 'notice.webhook_gone' : 'notice.webhook_failing'],
    values: { name: webhook.name },
    link: `/webhooks/${webhook.id}`,
  })
  await context.announce(webhookChanged(webhook.id))
}
