import { z } from 'zod'
import { personId, personName, unitId, unitName } from '../organisation/contract.ts'
import { done, instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { inWords } from '../platform/i18n/patterns.ts'
import { requestId, serviceId } from '../service/contract.ts'
import { formMessages } from './contract/form-messages.ts'

export const mailId = z.uuid().brand<'MailId'>()
export type MailId = z.output<typeof mailId>

/** What can become of a mail. `received`: acknowledged and not sorted yet. */
export const mailStates = ['received', 'request', 'comment', 'quarantined', 'ignored', 'discarded'] as const
export type MailState = (typeof mailStates)[number]

/** Why a mail waits for a head of the unit. */
export const quarantineReasons = [
  'unknown_sender',
  'no_sender',
  'not_authenticated',
  'sender_mismatch',
  'not_their_letter',
  'unreadable',
  'empty',
  'too_many',
  'no_mailbox',
  'unit_closed',
  'service_retired',
  'not_offered',
  'form_needs_more',
  'approval_impossible',
  'may_not_comment',
  'not_possible',
  'broke',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** Why a mail was not for people to read. */
export const ignoreReasons = ['loop', 'bounce', 'auto_reply', 'mailing_list', 'duplicate'] as const
export type IgnoreReason = (typeof ignoreReasons)[number]

/** What stands before the @ of a unit's address. */
export const localPart = z
  .string()
  .trim()
  .toLowerCase()
  .regex(inWords(/^[a-z0-9]([a-z0-9._-]{0,38}[a-z0-9])?$/, formMessages.localPart))

const text = z.object({ id: z.string(), en: z.string() })

export const mailboxView = z.object({
  unit: unitName,
  /** What stands behind the @; null: this installation takes no mail. */
  domain: z.string().nullable(),
  /** Null: the unit has no address. */
  mailbox: z
    .object({
      localPart: z.string(),
      address: z.string(),
      service: z.object({ id: serviceId, name: text }),
      /** Whether a mail can still answer all that the service's form requires, and the service is still offered. */
      answerable: z.boolean(),
    })
    .nullable(),
  /** What the unit offers, and whether a mail can answer all that its form requires. */
  services: z.array(z.object({ id: serviceId, name: text, answerable: z.boolean() })),
  /** Mails that wait for a decision. */
  waiting: z.number().int(),
  may: z.object({ change: z.boolean(), read: z.boolean(), sort: z.boolean() }),
})
export type MailboxView = z.output<typeof mailboxView>

export const mailRow = z.object({
  id: mailId,
  receivedAt: instant,
  state: z.enum(mailStates),
  reason: z.enum([...quarantineReasons, ...ignoreReasons]).nullable(),
  /** Who the mail says wrote it; null: nobody, or more than one. */
  from: z.object({ address: z.string(), name: z.string() }).nullable(),
  subject: z.string(),
  attachments: z.number().int(),
  /** What was made of it. */
  request: z.object({ id: requestId, number: z.string() }).nullable(),
})
export type MailRow = z.output<typeof mailRow>

export const mailView = mailRow.omit({ attachments: true }).extend({
  unit: unitName,
  /** Who handed it in, as the mail servers say; empty: a bounce. */
  envelopeFrom: z.string(),
  /** Null: unread, or removed by now. */
  words: z.string().nullable(),
  /** Files that come with it; they are kept only when it is let in. */
  attachments: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
  /** Who the sender is taken for. */
  person: personName.nullable(),
  /** The request whose letter it answers. */
  answers: z.object({ id: requestId, number: z.string() }).nullable(),
  decidedBy: personName.nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  may: z.object({ letIn: z.boolean(), discard: z.boolean() }),
})
export type MailView = z.output<typeof mailView>

const unitParams = z.object({ unitId })
const mailParams = z.object({ mailId })

export const correspondenceEndpoints = {
  'GET /units/:unitId/mailbox': {
    summary: 'The mail address of a unit, and the service that mail to it asks for',
    params: unitParams,
    output: mailboxView,
  },
  'PUT /units/:unitId/mailbox': {
    summary: 'Give a unit a mail address, or another one',
    params: unitParams,
    body: z.object({ localPart, serviceId }),
    output: mailboxView,
  },
  'DELETE /units/:unitId/mailbox': {
    summary: 'Take a unit’s mail address away; answers to letters still arrive',
    params: unitParams,
    output: done,
  },
  'GET /units/:unitId/mails': {
    summary: 'Mail of a unit, newest first: what waits for a decision, or all',
    params: unitParams,
    query: pageQuery.extend({ state: z.enum(['waiting', 'all']).default('waiting') }),
    output: pageOf(mailRow).extend({ unit: unitName }),
  },
  'GET /mails/:mailId': {
    summary: 'A mail, as words',
    params: mailParams,
    output: mailView,
  },
  'POST /mails/:mailId/let-in': {
    summary: 'Let a mail in from the quarantine as somebody’s: it becomes their request, or their comment',
    params: mailParams,
    body: z.object({ personId }),
    output: mailView,
  },
  'POST /mails/:mailId/discard': {
    summary: 'Discard a mail from the quarantine, saying why',
    params: mailParams,
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    output: mailView,
  },
} satisfies Endpoints
export type CorrespondenceEndpoints = typeof correspondenceEndpoints
