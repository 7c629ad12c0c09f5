import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { mostWebhooks } from '../contract.ts'
import { makeSecret } from '../sending/sign.ts'
import { countWebhooks, insertWebhook } from '../store/webhooks.ts'
import { acted, refusalOfUrl } from '../webhook-acting.ts'

/** Makes a webhook. Its secret is answered once; it is kept, because signing needs it, and never answered again. */
export const makeWebhook: Act<'POST /webhooks'> = async (context, { body }) => {
  const { tx, organisationId, now, actor } = context
  if (!context.may('webhook:manage', {})) return refuse('not_permitted')
  const refusal = refusalOfUrl(context, body.url)
  if (refusal !== undefined) return refusal
  if ((await countWebhooks(tx, organisationId)) >= mostWebhooks)
    return refuse('webhooks_full', { most: mostWebhooks })
  const secret = makeSecret()
  const webhook = { id: uuidv7(), ...body }
  await insertWebhook(tx, {
    ...webhook,
    organisationId,
    state: 'on',
    offBecause: null,
    secret,
    formerSecret: null,
    formerUntil: null,
    madeBy: actor.personId,
    madeAt: now,
    failingSince: null,
    restsUntil: null,
    workedUntil: null,
  })
  const { value: made } = await acted(context, webhook, 'webhook.made', {
    url: body.url,
    events: body.events,
  })
  return accept({ secret, made })
}
