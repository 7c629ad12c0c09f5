import { Webhook } from 'standardwebhooks'
import { expect } from 'vitest'
import type { DeliveryRow } from '../src/integration/contract.ts'
import type { Caller, Harness } from './harness.ts'
import { jakarta, makeServiceBank, type ServiceBank } from './service-bank.ts'
import { startReceiver, type Received, type Receiver } from './webhook-receiver.ts'

/** An organisation with one webhook to a receiver of the test's own. */
export interface WebhookScene {
  readonly bank: ServiceBank
  readonly administrator: Caller
  readonly receiver: Receiver
  readonly id: string
  readonly secret: string
  /** Delivers what is due, as the queue would. */
  readonly deliver: () => Promise<void>
  readonly log: (query?: string) => Promise<DeliveryRow[]>
}

/** Makes an organisation with a webhook, on Monday at nine. */
export async function aWebhook(
  harness: Harness,
  events = ['request.submitted', 'request.completed'],
): Promise<WebhookScene> {
  harness.at(jakarta(0, 9))
  const bank = await makeServiceBank(harness)
  const administrator = await bank.as('administrator')
  const receiver = await startReceiver()
  const made = await administrator.call('POST', '/webhooks', {
    body: { name: 'Sistem aset', url: receiver.url, events },
  })
  expect(made.status, made.text).toBe(201)
  const id = String(made.body.made.id)
  return {
    bank,
    administrator,
    receiver,
    id,
    secret: String(made.body.secret),
    deliver: () => harness.job('integration.deliver', { organisationId: bank.organisationId, webhookId: id }),
    log: async (query = '') =>
      (await administrator.call('GET', `/webhooks/${id}/deliveries${query}`)).body.rows as DeliveryRow[],
  }
}

/** Whether an independent reader of the convention accepts a message; answers what it says. */
export function verified(secret: string, { headers, body }: Received): unknown {
  const named = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
    name,
    String(headers[name]),
  ])
  return new Webhook(secret).verify(body, Object.fromEntries(named) as Record<string, string>)
}
