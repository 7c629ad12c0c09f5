import { z } from 'zod'
import { personName, unitName } from '../../organisation/contract.ts'
import { instant } from '../../platform/http/endpoint.ts'
import { approvalView, targetReading } from './approval.ts'
import { pauseOwners } from './catalogue.ts'
import { attachmentId, eventId, linkId, priority, requestId, serviceId, text } from './ids.ts'
import { linkedOutcomes, relation } from './relations.ts'

export const eventKinds = [
  'submitted',
  'accepted',
  'assigned',
  'responded',
  'handed_on',
  'paused',
  'resumed',
  'completed',
  'confirmed',
  'reopened',
  'cancelled',
  'commented',
  'attached',
  'corrected',
  'updated',
  'approved',
  'declined',
  'linked',
  'unlinked',
  'linked_changed',
] as const
export type EventKind = (typeof eventKinds)[number]
/** `awaiting_approval`: not with the unit yet. `open` is submitted and not yet accepted. `declined`: not approved. */
export const requestStates = [
  'awaiting_approval',
  'open',
  'in_progress',
  'paused',
  'completed',
  'closed',
  'cancelled',
  'declined',
] as const
export type RequestState = (typeof requestStates)[number]

export const hopReading = z.object({
  unit: unitName,
  from: instant,
  until: instant.nullable(),
  usedMinutes: z.number(),
})
export const clockReading = z.object({
  at: instant,
  response: targetReading,
  completion: targetReading,
  hops: z.array(hopReading),
  /** Working minutes of the whole way that the serving side used; what follows is by the clock on the wall. */
  usedMinutes: z.number(),
  elapsedMinutes: z.number(),
  waitingForAskerMinutes: z.number(),
  waitingForThirdPartyMinutes: z.number(),
  /** From the asking to the last approval: the approvers' time, not the serving side's. */
  waitingForApprovalMinutes: z.number(),
})
export type ClockReading = z.output<typeof clockReading>

export const attachmentView = z.object({
  id: attachmentId,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  image: z.boolean(),
})
/** People whom one text may mention. */
export const mentionsAtMost = 20
/**
 * What becomes of people who are mentioned and cannot see the request: the text is refused with their names, they are let in
 * to watch it, or they are only named and not told.
 */
export const mentionStrangers = z.enum(['ask', 'watch', 'name'])
export type MentionStrangers = z.output<typeof mentionStrangers>

/** Another request, in few words. */
export const linkedRequest = z.object({
  id: requestId,
  number: z.string(),
  summary: z.string(),
  state: z.enum(requestStates),
  holder: unitName,
  assignee: personName.nullable(),
})
export type LinkedRequest = z.output<typeof linkedRequest>

/** How a request stands to another one that its reader sees. */
export const linkView = z.object({
  id: linkId,
  relation,
  request: linkedRequest,
  may: z.object({ remove: z.boolean() }),
})
export type LinkView = z.output<typeof linkView>

export const eventView = z.object({
  id: eventId,
  kind: z.enum(eventKinds),
  happenedAt: instant,
  recordedAt: instant,
  /** Null: the system itself. */
  actor: personName.nullable(),
  unit: unitName,
  assignee: personName.nullable(),
  /** With the names of today in the place of mentions. */
  text: z.string().nullable(),
  /** Where the text names whom, in UTF-16 code units, the end not included. */
  mentions: z.array(z.object({ person: personName, from: z.number().int(), to: z.number().int() })),
  /** Of an approval: in whose place a deputy decided. */
  onBehalfOf: personName.nullable(),
  /** Why somebody who was not ready was given it all the same. */
  despite: z.string().nullable(),
  /** Of an event of a link: to which request, and what became of that. */
  link: z.object({ relation, request: linkedRequest, outcome: z.enum(linkedOutcomes).nullable() }).nullable(),
  whose: z.enum(pauseOwners).nullable(),
  attachments: z.array(attachmentView),
  /** Of a correction: that the event which it replaces never happened. */
  voids: z.boolean(),
  /** Set where a later event corrected this one. */
  correctedBy: eventId.nullable(),
  replaces: eventId.nullable(),
})
export type EventView = z.output<typeof eventView>

/** Who watches a request. */
export const watcherView = z.object({
  person: personName,
  /** Who let them see it; null: they watch by themselves. */
  addedBy: personName.nullable(),
  /** They have left the organisation and are told nothing any more. */
  left: z.boolean(),
})
export type WatcherView = z.output<typeof watcherView>

export const requestRow = z.object({
  id: requestId,
  number: z.string(),
  service: z.object({ id: serviceId, name: text }),
  unit: unitName,
  holder: unitName,
  asker: personName,
  askedFor: personName,
  assignee: personName.nullable(),
  priority,
  state: z.enum(requestStates),
  /** Whether it waits for an unfinished request that the reader sees. */
  blocked: z.boolean(),
  summary: z.string(),
  submittedAt: instant,
  response: targetReading,
  completion: targetReading,
})
export type RequestRow = z.output<typeof requestRow>

export const requestView = requestRow.extend({
  /** In which language the person reads for whom it is. */
  askedForReads: z.enum(['id', 'en']),
  answers: z.array(
    z.object({
      key: z.string(),
      label: text,
      kind: z.string(),
      text: z.string().nullable(),
      attachments: z.array(attachmentView),
    }),
  ),
  timeline: z.array(eventView),
  /** Approvals that it needs or needed, in the order of the service; empty where none. */
  approvals: z.array(approvalView),
  watchers: z.array(watcherView),
  links: z.array(linkView),
  clock: clockReading,
  doneWell: text,
  /** Where the request came from another system: its name and what it said of its own promise, never mixed with ours. */
  source: z.object({ system: z.string(), key: z.string(), madeSla: z.boolean().nullable() }).nullable(),
  completedAt: instant.nullable(),
  confirmsItselfAt: instant.nullable(),
  may: z.object({
    take: z.boolean(),
    accept: z.boolean(),
    assign: z.boolean(),
    /** Give it to somebody who is not ready, saying why. */
    override: z.boolean(),
    respond: z.boolean(),
    comment: z.boolean(),
    attach: z.boolean(),
    handOn: z.boolean(),
    pause: z.boolean(),
    resume: z.boolean(),
    complete: z.boolean(),
    confirm: z.boolean(),
    reopen: z.boolean(),
    cancel: z.boolean(),
    correct: z.boolean(),
    rate: z.boolean(),
    approve: z.boolean(),
    decline: z.boolean(),
    /** Begin to watch; stop; say which colleagues watch. */
    watch: z.boolean(),
    unwatch: z.boolean(),
    involve: z.boolean(),
    link: z.boolean(),
  }),
})
export type RequestView = z.output<typeof requestView>
