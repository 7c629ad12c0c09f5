import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { listWebhooks } from '../store/webhooks.ts'
import { webhookViews } from '../webhook-view.ts'

/** All webhooks of the organisation. */
export const listAllWebhooks: Act<'GET /webhooks'> = async (context) =>
  accept({ rows: await webhookViews(context, await listWebhooks(context.tx)), next: null })
