import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { findWebhook } from '../store/webhooks.ts'
import { deliveryRowOf } from '../webhook-view.ts'

/** What a webhook was told, the latest first. */
export const listDeliveriesOf: Act<'GET /webhooks/:webhookId/deliveries'> = async (
  context,
  { params, query },
) => {
  const webhook = await findWebhook(context.tx, params.webhookId)
  if (webhook === undefined) return refuse('not_found')
  const cursor = readCursor(query.after, ['id'])
  if (!cursor.ok) return cursor
  const [id] = cursor.value ?? []
  const page = { before: typeof id === 'string' ? id : undefined, limit: query.limit + 1 }
  const found = await listDeliveries(context.tx, webhook.id, query, page)
  const { rows, next } = pageFrom(found, query.limit, ({ messageId }) => [messageId])
  return accept({ rows: rows.map(deliveryRowOf), next })
}
