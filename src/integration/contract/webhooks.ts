import { z } from 'zod'
import { personName } from '../../organisation/contract.ts'
import { day, done, instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'

export const webhookId = z.uuid().brand<'WebhookId'>()
export type WebhookId = z.output<typeof webhookId>
export const messageId = z.uuid().brand<'MessageId'>()
export type MessageId = z.output<typeof messageId>

/** Webhooks that an organisation may have. */
export const mostWebhooks = 20
/** How long the secret before the last change signs beside the new one, in hours. */
export const overlapHours = 24

/**
 * What a webhook can be told: announced events of requests, and that figures of a unit moved, which is told when verdicts of at
 * least five further people were published together. Never that or how somebody rated.
 */
export const webhookEvents = [
  'request.submitted',
  'request.accepted',
  'request.handed_on',
  'request.completed',
  'request.confirmed',
  'request.reopened',
  'request.cancelled',
  'request.declined',
  'scorecard.moved',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]
export const messageKinds = [...webhookEvents, 'webhook.test'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What came of one attempt. */
export const outcomes = [
  'accepted',
  'refused',
  'redirected',
  'gone',
  'timeout',
  'unreachable',
  'insecure',
  'address_refused',
] as const
export type Outcome = (typeof outcomes)[number]

export const webhookView = z.object({
  id: webhookId,
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  state: z.enum(['on', 'off']),
  /** Why it is off: switched off, its receiver said that it is gone, or nothing was accepted for days. */
  offBecause: z.enum(['by_hand', 'gone', 'failing']).nullable(),
  madeBy: personName,
  madeAt: instant,
  /** Since when no attempt was accepted; null where the last one was. */
  failingSince: instant.nullable(),
  /** Until when the secret before the last change still signs. */
  formerSecretUntil: instant.nullable(),
  /** What still waits to be delivered, and what was given up. */
  waiting: z.number().int(),
  failed: z.number().int(),
})
export type WebhookView = z.output<typeof webhookView>

export const deliveryRow = z.object({
  /** The `webhook-id` header begins with `msg_` and has this after it. */
  messageId,
  kind: z.enum(messageKinds),
  at: instant,
  state: z.enum(['waiting', 'delivered', 'failed']),
  /** Attempts since it was put, or put again. */
  tries: z.number().int(),
  dueAt: instant.nullable(),
  lastAt: instant.nullable(),
  lastOutcome: z.enum(outcomes).nullable(),
  lastStatus: z.number().int().nullable(),
})
export type DeliveryRow = z.output<typeof deliveryRow>

export const deliveryView = deliveryRow.extend({
  /** What is sent, byte by byte. */
  body: z.string(),
  /** All attempts, the latest first; of an answer its beginning. */
  attempts: z.array(
    z.object({
      id: z.uuid(),
      at: instant,
      outcome: z.enum(outcomes),
      status: z.number().int().nullable(),
      tookMs: z.number().int(),
      answer: z.string(),
    }),
  ),
})
export type DeliveryView = z.output<typeof deliveryView>

const name = z.string().trim().min(1).max(80)
const url = z.string().trim().min(8).max(2000)
const events = z
  .array(z.enum(webhookEvents))
  .min(1)
  .max(webhookEvents.length)
  .transform((chosen) => [...new Set(chosen)])
const withSecret = z.object({ secret: z.string(), made: webhookView })
const ofOne = z.object({ webhookId })
const ofDelivery = z.object({ webhookId, messageId })

/** Who is told what happens, and how the telling went. */
export const webhookEndpoints = {
  'GET /webhooks': { summary: 'Webhooks of the organisation, on one page', output: pageOf(webhookView) },
  'POST /webhooks': {
    summary: 'Make a webhook; its secret is told once and cannot be read again',
    body: z.object({ name, url, events }),
    output: withSecret,
    made: true,
    once: true,
  },
  'GET /webhooks/:webhookId': { summary: 'A webhook', params: ofOne, output: webhookView },
  'PATCH /webhooks/:webhookId': {
    summary: 'Change a webhook, or switch it on or off; what waits when it is switched off is given up',
    params: ofOne,
    body: z.object({
      name: name.optional(),
      url: url.optional(),
      events: events.optional(),
      on: z.boolean().optional(),
    }),
    output: webhookView,
  },
  'DELETE /webhooks/:webhookId': { summary: 'Remove a webhook and its secret', params: ofOne, output: done },
  'POST /webhooks/:webhookId/rotate': {
    summary: 'Make a new secret; the former signs beside it for a day',
    params: ofOne,
    output: withSecret,
    once: true,
  },
  'POST /webhooks/:webhookId/test': {
    summary: 'Send a test message',
    params: ofOne,
    output: deliveryRow,
    made: true,
  },
  'GET /webhooks/:webhookId/deliveries': {
    summary: 'What was told, the latest first, and how it went',
    params: ofOne,
    query: pageQuery.extend({
      state: z.enum(['waiting', 'delivered', 'failed']).optional(),
      kind: z.enum(messageKinds).optional(),
    }),
    output: pageOf(deliveryRow),
  },
  'GET /webhooks/:webhookId/deliveries/:messageId': {
    summary: 'One message to a webhook: what is sent, and every attempt',
    params: ofDelivery,
    output: deliveryView,
  },
  'POST /webhooks/:webhookId/deliveries/:messageId/replay': {
    summary: 'Send a message again, under the same id',
    params: ofDelivery,
    output: deliveryRow,
  },
  'POST /webhooks/:webhookId/replay': {
    summary: 'Send everything again that was given up since a day',
    params: ofOne,
    body: z.object({ since: day }),
    output: z.object({ replayed: z.number().int() }),
  },
} as const satisfies Endpoints
export type WebhookEndpoints = typeof webhookEndpoints
