import type { Generated } from 'kysely'
import type { MessageKind, Outcome, WebhookEvent } from './contract.ts'

type WebhookRow = {
  organisationId: string
  id: string
  name: string
  url: string
  events: WebhookEvent[]
  state: 'on' | 'off' | 'removed'
  offBecause: 'by_hand' | 'gone' | 'failing' | null
  /** Null: removed. */
  secret: string | null
  formerSecret: string | null
  formerUntil: Date | null
  madeBy: string
  madeAt: Date
  failingSince: Date | null
  failures: Generated<number>
  restsUntil: Date | null
  workedUntil: Date | null
}

type MessageRow = {
  organisationId: string
  id: string
  kind: MessageKind
  at: Date
  body: string
}

type DeliveryTableRow = {
  organisationId: string
  webhookId: string
  messageId: string
  state: 'waiting' | 'delivered' | 'failed'
  dueAt: Date | null
  tries: Generated<number>
  lastAt: Date | null
  lastOutcome: Outcome | null
  lastStatus: number | null
}

type AttemptRow = {
  organisationId: string
  id: string
  webhookId: string
  messageId: string
  at: Date
  outcome: Outcome
  status: number | null
  tookMs: number
  answer: string
}

/** Tables of this slice. */
export type IntegrationTables = {
  'integration.webhooks': WebhookRow
  'integration.messages': MessageRow
  'integration.deliveries': DeliveryTableRow
  'integration.attempts': AttemptRow
}
