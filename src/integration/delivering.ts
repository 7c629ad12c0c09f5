import { v7 as uuidv7 } from 'uuid'
import type { Steps, WorkContext } from '../platform/http/route.ts'
import { waitAfter, restAfter, isHopeless } from './domain/backoff.ts'
import { deliverJobName } from './job-names.ts'
import { reachOf } from './sending/addresses.ts'
import { send, type Sent } from './sending/send.ts'
import { signedHeaders } from './sending/sign.ts'
import { stopWebhook } from './stopping.ts'
import { changeDelivery, insertAttempt, nextDue } from './store/deliveries.ts'
import { changeWebhook, findWebhook, takeWebhook, type Webhook } from './store/webhooks.ts'

/** How long one attempt keeps a webhook to its worker, in milliseconds: longer than an attempt can take. */
const attemptKeeps = 60_000
/** Attempts of one job; whatever is due beyond them is for the next, so that others have their turn. */
const attemptsOfJob = 100

/** A message that is to be sent now. */
interface Due {
  readonly webhook: Webhook
  readonly messageId: string
  readonly body: string
  readonly tries: number
}

/**
 * Delivers what is due at a webhook, one message after the other, each in three steps: taken in a transaction, sent with none
 * open, noted in another. Where the process ends in between, the message is due again once the webhook is free: told at least
 * once, never lost.
 */
export async function deliver(steps: Steps, webhookId: string): Promise<void> {
  let mine = false
  for (let n = 0; n < attemptsOfJob; n += 1) {
    const due = await steps.inTransaction((context) => takeDue(context, webhookId, mine))
    if (due === undefined) return
    mine = true
    const at = steps.now()
    const sent = await send(
      { url: due.webhook.url, body: due.body, headers: headersOf(due, at) },
      reachOf(steps.surroundings.innerNetworks),
    )
    const goesOn = await steps.inTransaction((context) => note(context, due, sent, at))
    if (!goesOn) return
  }
  await steps.inTransaction((context) => handOver(context, webhookId))
}

/** What is due next, with the webhook kept to this worker; where nothing is, it is free again. */
async function takeDue(context: WorkContext, webhookId: string, mine: boolean): Promise<Due | undefined> {
  const { tx, now } = context
  const until = new Date(now.getTime() + attemptKeeps)
  if (mine) await changeWebhook(tx, webhookId, { workedUntil: until })
  const webhook = mine ? await findWebhook(tx, webhookId) : await takeWebhook(tx, webhookId, { now, until })
  if (webhook === undefined || webhook.state !== 'on') return undefined
  const next = await nextDue(tx, webhookId, now)
  if (next !== undefined) return { webhook, ...next }
  await changeWebhook(tx, webhookId, { workedUntil: null })
  return undefined
}

function headersOf({ webhook, messageId, body }: Due, at: Date): Readonly<Record<string, string>> {
  const { secret, formerSecret, formerUntil } = webhook
  const former = formerUntil !== null && formerUntil > at ? formerSecret : null
  const secrets = [secret, former].filter((one) => one !== null)
  const timestamp = Math.floor(at.getTime() / 1000)
  return signedHeaders({ id: `msg_${messageId}`, timestamp, body }, secrets)
}

/** Notes what came of an attempt; whether the worker goes on with what else is due. */
async function note(context: WorkContext, due: Due, sent: Sent, at: Date): Promise<boolean> {
  const { tx, organisationId } = context
  const { messageId } = due
  const webhookId = due.webhook.id
  const { outcome, status, answer, tookMs } = sent
  // As it is now: it may have been changed, switched off or removed while the attempt was under way.
  const webhook = await findWebhook(tx, webhookId)
  await insertAttempt(tx, {
    organisationId,
    id: uuidv7(),
    webhookId,
    messageId,
    at,
    outcome,
    status,
    tookMs,
    answer,
  })
  const last = { lastAt: at, lastOutcome: outcome, lastStatus: status, tries: due.tries + 1 }
  await context.announce({
    name: 'webhook.attempted',
    topics: ['role:administrator'],
    subject: { webhookId, messageId },
  })
  if (outcome === 'accepted') {
    await changeDelivery(tx, { webhookId, messageId }, { ...last, state: 'delivered', dueAt: null })
    await changeWebhook(tx, webhookId, { failures: 0, failingSince: null, restsUntil: null })
    return webhook?.state === 'on'
  }
  const wait = waitAfter(due.tries + 1, Math.random(), sent.askedFor)
  const isOn = webhook?.state === 'on'
  const dueAt = wait === undefined || !isOn ? null : new Date(at.getTime() + wait)
  await changeDelivery(
    tx,
    { webhookId, messageId },
    { ...last, state: dueAt === null ? 'failed' : 'waiting', dueAt },
  )
  if (webhook === undefined || !isOn) return false
  if (dueAt !== null) await context.later(deliverJobName, { webhookId }, dueAt)
  return failed(context, webhook, sent, at)
}

/** A webhook at which an attempt failed: it rests, or is switched off. */
async function failed(context: WorkContext, webhook: Webhook, sent: Sent, at: Date): Promise<boolean> {
  const { tx } = context
  const failures = webhook.failures + 1
  const failingSince = webhook.failingSince ?? at
  const rest = restAfter(failures)
  const restsUntil = rest === 0 ? null : new Date(at.getTime() + rest)
  await changeWebhook(tx, webhook.id, { failures, failingSince, restsUntil })
  if (sent.outcome === 'gone') {
    await stopWebhook(context, webhook, 'gone')
    return false
  }
  if (isHopeless(failingSince.getTime(), at.getTime())) {
    await stopWebhook(context, webhook, 'failing')
    return false
  }
  if (restsUntil === null) return true
  await changeWebhook(tx, webhook.id, { workedUntil: null })
  await context.later(deliverJobName, { webhookId: webhook.id }, restsUntil)
  return false
}

/** The job had its share: the next one goes on. */
async function handOver(context: WorkContext, webhookId: string): Promise<void> {
  await changeWebhook(context.tx, webhookId, { workedUntil: null })
  await context.later(deliverJobName, { webhookId })
}
