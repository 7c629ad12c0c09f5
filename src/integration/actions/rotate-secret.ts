import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { overlapHours } from '../contract.ts'
import { makeSecret } from '../sending/sign.ts'
import { changeWebhook } from '../store/webhooks.ts'
import { acted, isAbsent, webhookToChange } from '../webhook-acting.ts'

/** Gives a webhook a new secret. For a day both sign, so that the receiver can change over without losing anything. */
export const rotateSecret: Act<'POST /webhooks/:webhookId/rotate'> = async (context, { params }) => {
  const found = await webhookToChange(context, params.webhookId)
  if (isAbsent(found)) return found
  const secret = makeSecret()
  const formerUntil = new Date(context.now.getTime() + overlapHours * 3_600_000)
  await changeWebhook(context.tx, found.id, { secret, formerSecret: found.secret, formerUntil })
  const { value: made } = await acted(context, found, 'webhook.secret_changed')
  return accept({ secret, made })
}
