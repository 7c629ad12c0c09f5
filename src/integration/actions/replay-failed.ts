import { accept, refuse } from '../../platform/http/result.ts'
import { dateOf } from '../../platform/time/instants.ts'
import { startOfLocalDay } from '../../platform/time/local-day.ts'
import type { Act } from '../acting.ts'
import { deliverJobName } from '../job-names.ts'
import { putAgainSince } from '../store/deliveries.ts'
import { changeWebhook } from '../store/webhooks.ts'
import { acted, isAbsent, webhookToChange } from '../webhook-acting.ts'

/** Sends everything again that was given up since a day began where the asker is. */
export const replayFailed: Act<'POST /webhooks/:webhookId/replay'> = async (context, { params, body }) => {
  const { tx, now } = context
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  if (found.state !== 'on') return refuse('webhook_off')
  const since = dateOf(startOfLocalDay(body.since, context.actor.zone))
  const replayed = await putAgainSince(tx, found.id, { since, now })
  await changeWebhook(tx, found.id, { restsUntil: null })
  if (replayed > 0) await context.later(deliverJobName, { webhookId: found.id })
  await acted(context, found, 'webhook.replayed', { since: body.since, replayed })
  return accept({ replayed })
}
