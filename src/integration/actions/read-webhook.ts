import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { findWebhook } from '../store/webhooks.ts'
import { webhookView } from '../webhook-view.ts'

/** One webhook. */
export const readWebhook: Act<'GET /webhooks/:webhookId'> = async (context, { params }) => {
  const webhook = await findWebhook(context.tx, params.webhookId)
  return webhook === undefined ? refuse('not_found') : accept(await webhookView(context, webhook))
}
