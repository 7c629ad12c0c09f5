import { z } from 'zod'
import { personId, personName, unitId, unitName } from '../organisation/contract.ts'
import {
  bothLanguages,
  bothLanguagesOptional,
  instant,
  pageOf,
  pageQuery,
  type Endpoints,
} from '../platform/http/endpoint.ts'

export const serviceId = z.uuid().brand<'ServiceId'>()
export const requestId = z.uuid().brand<'RequestId'>()
export const eventId = z.uuid().brand<'EventId'>()
export const attachmentId = z.uuid().brand<'AttachmentId'>()
export const reasonId = z.uuid().brand<'ReasonId'>()
export type ServiceId = z.output<typeof serviceId>
export type RequestId = z.output<typeof requestId>
export type EventId = z.output<typeof eventId>
export type AttachmentId = z.output<typeof attachmentId>

const text = z.object({ id: z.string(), en: z.string() })
/** 1 is the most urgent. */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Priority = z.output<typeof priority>

const fieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const choice = z.object({ value: fieldKey, label: bothLanguages(120) })
const fieldBase = {
  key: fieldKey,
  label: bothLanguages(160),
  hint: bothLanguagesOptional(300).optional(),
  required: z.boolean(),
}
/** One question of a service's form; what it accepts follows from its kind alone, in the browser and on the server. */
export const formField = z.discriminatedUnion('kind', [
  z.object({
    ...fieldBase,
    kind: z.literal('short_text'),
    max: z.number().int().min(1).max(500).default(200),
  }),
  z.object({
    ...fieldBase,
    kind: z.literal('long_text'),
    max: z.number().int().min(1).max(10000).default(4000),
  }),
  z.object({
    ...fieldBase,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    whole: z.boolean().default(false),
  }),
  z.object({ ...fieldBase, kind: z.literal('date') }),
  z.object({ ...fieldBase, kind: z.literal('one_choice'), choices: z.array(choice).min(2).max(60) }),
  z.object({ ...fieldBase, kind: z.literal('several_choices'), choices: z.array(choice).min(2).max(60) }),
  z.object({ ...fieldBase, kind: z.literal('person') }),
  z.object({ ...fieldBase, kind: z.literal('unit') }),
  z.object({ ...fieldBase, kind: z.literal('file') }),
])
export type FormField = z.output<typeof formField>
export const form = z.array(formField).max(40)
/** field key → value as its kind wants it; files as attachment ids, people and units as ids, dates as `YYYY-MM-DD`. */
export const answers = z.record(
  z.string().max(40),
  z.union([z.string().max(10000), z.number(), z.array(z.string().max(100)).max(60), z.null()]),
)
export type Answers = z.output<typeof answers>

/** Promised working minutes by priority; null: no promise for that target. */
export const promise = z.object({
  priority,
  responseMinutes: z.number().int().min(1).max(100000).nullable(),
  completionMinutes: z.number().int().min(1).max(1000000).nullable(),
})
export type Promise = z.output<typeof promise>

export const serviceCard = z.object({
  id: serviceId,
  unit: unitName,
  name: text,
  description: text,
  promises: z.array(promise),
  retiredAt: instant.nullable(),
})
export type ServiceCard = z.output<typeof serviceCard>

/** Whose time a pause is. Which of them stop the clock is the service's choice; one's own time never does. */
export const pauseOwners = ['asker', 'third_party', 'own'] as const

export const ratingReason = z.object({ id: reasonId, text, retired: z.boolean() })

export const serviceView = serviceCard.extend({
  doneWell: text,
  form,
  stopsClock: z.array(z.enum(['asker', 'third_party'])),
  /** Units that may ask, with all below them; empty: everybody. */
  askers: z.array(unitName),
  reasons: z.array(ratingReason),
  may: z.object({ ask: z.boolean(), change: z.boolean(), retire: z.boolean() }),
})
export type ServiceView = z.output<typeof serviceView>

export const serviceBody = z.object({
  name: bothLanguages(160),
  description: bothLanguagesOptional(4000),
  doneWell: bothLanguagesOptional(2000),
  form,
  promises: z.array(promise).min(1).max(4),
  stopsClock: z.array(z.enum(['asker', 'third_party'])).max(2),
  askerUnitIds: z.array(unitId).max(500),
  /** Reasons offered with a rating; one left out is retired, one without id is new. */
  reasons: z.array(z.object({ id: reasonId.optional(), text: bothLanguages(160) })).max(30),
})
export type ServiceBody = z.output<typeof serviceBody>

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
] as const
export type EventKind = (typeof eventKinds)[number]
/** `open` is submitted and not yet accepted. */
export const requestStates = ['open', 'in_progress', 'paused', 'completed', 'closed', 'cancelled'] as const
export type RequestState = (typeof requestStates)[number]

/** How one promised target stands. Minutes are working minutes. */
export const targetReading = z.object({
  promisedMinutes: z.number().nullable(),
  usedMinutes: z.number(),
  /** When it is due if the clock keeps running; null while it stands or where nothing was promised. */
  dueAt: instant.nullable(),
  status: z.enum(['none', 'running', 'paused', 'kept', 'broken']),
  brokenAt: instant.nullable(),
})
export type TargetReading = z.output<typeof targetReading>
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
  /** Working minutes of the whole way that the serving side used, and what waiting stopped the clock for. */
  usedMinutes: z.number(),
  elapsedMinutes: z.number(),
  waitingForAskerMinutes: z.number(),
  waitingForThirdPartyMinutes: z.number(),
})
export type ClockReading = z.output<typeof clockReading>

export const attachmentView = z.object({
  id: attachmentId,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  image: z.boolean(),
})
export const eventView = z.object({
  id: eventId,
  kind: z.enum(eventKinds),
  happenedAt: instant,
  recordedAt: instant,
  /** Null: the system itself. */
  actor: personName.nullable(),
  unit: unitName,
  assignee: personName.nullable(),
  text: z.string().nullable(),
  whose: z.enum(pauseOwners).nullable(),
  attachments: z.array(attachmentView),
  /** Of a correction: that the event which it replaces never happened. */
  voids: z.boolean(),
  /** Set where a later event corrected this one. */
  correctedBy: eventId.nullable(),
  replaces: eventId.nullable(),
})
export type EventView = z.output<typeof eventView>

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
  summary: z.string(),
  submittedAt: instant,
  response: targetReading,
  completion: targetReading,
})
export type RequestRow = z.output<typeof requestRow>

export const requestView = requestRow.extend({
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
  }),
})
export type RequestView = z.output<typeof requestView>

const requestParams = z.object({ requestId })
const serviceParams = z.object({ serviceId })
const note = z.string().trim().min(1).max(4000)
const optionalNote = z.string().trim().max(4000).default('')
const act = (summary: string) => ({ summary, params: requestParams, output: requestView })

export const serviceEndpoints = {
  'GET /catalogue': {
    summary: 'Services that one may ask for, found by words',
    query: pageQuery.extend({ q: z.string().trim().max(100).optional(), unitId: unitId.optional() }),
    output: pageOf(serviceCard),
  },
  'GET /services/:serviceId': { summary: 'A service', params: serviceParams, output: serviceView },
  'GET /units/:unitId/services': {
    summary: 'Services of a unit, retired ones at the end',
    params: z.object({ unitId }),
    query: pageQuery,
    output: pageOf(serviceCard),
  },
  'POST /units/:unitId/services': {
    summary: 'Offer a service',
    params: z.object({ unitId }),
    body: serviceBody,
    output: serviceView,
    made: true,
  },
  'PUT /services/:serviceId': {
    summary: 'Change a service; requests already made keep their promise',
    params: serviceParams,
    body: serviceBody,
    output: serviceView,
  },
  'POST /services/:serviceId/retire': {
    summary: 'Retire a service; its requests stay',
    params: serviceParams,
    body: z.object({ reason: z.string().trim().min(3).max(500) }),
    output: serviceView,
  },

  'POST /attachments': {
    summary: 'Receive one file of at most 20 MB, to be named in an answer or a comment',
    output: attachmentView,
    format: 'upload',
    made: true,
  },
  'GET /attachments/:attachmentId': {
    summary: 'A file of a request',
    params: z.object({ attachmentId }),
    output: z.string(),
    format: 'file',
  },

  'POST /requests': {
    summary: 'Ask for a service, for oneself or for a colleague',
    body: z.object({ serviceId, priority, answers, forPersonId: personId.optional() }),
    output: requestView,
    made: true,
  },
  'GET /requests': {
    summary: 'Requests that concern one: asked by or for one, or served by one',
    query: pageQuery.extend({
      side: z.enum(['asked', 'served', 'all']).default('asked'),
      state: z.enum(['unfinished', 'finished', 'all']).default('all'),
      q: z.string().trim().max(100).optional(),
    }),
    output: pageOf(requestRow),
  },
  'GET /requests/:requestId': {
    summary: 'A request with its timeline and clocks',
    params: requestParams,
    output: requestView,
  },
  'GET /units/:unitId/queue': {
    summary: 'What a unit holds, by what is due first',
    params: z.object({ unitId }),
    query: pageQuery.extend({
      state: z
        .enum(['unfinished', 'open', 'in_progress', 'paused', 'completed', 'all'])
        .default('unfinished'),
      assignee: z.enum(['anyone', 'me', 'nobody']).default('anyone'),
      priority: z.coerce.number().int().min(1).max(4).optional(),
      serviceId: serviceId.optional(),
      sort: z.enum(['due', 'newest', 'priority']).default('due'),
      q: z.string().trim().max(100).optional(),
    }),
    /** `total` counts up to 10,000: that many or more. */
    output: pageOf(requestRow).extend({
      unit: unitName,
      total: z.number().int(),
      may: z.object({ serve: z.boolean() }),
    }),
  },

  'POST /requests/:requestId/take': act('Take a request from the queue'),
  'POST /requests/:requestId/accept': act('Accept a request for the unit'),
  'POST /requests/:requestId/assign': {
    ...act('Give a request to a colleague of the unit, or back to the queue'),
    body: z.object({ personId: personId.nullable() }),
  },
  'POST /requests/:requestId/respond': {
    ...act('First answer to the asker'),
    body: z.object({ text: note }),
  },
  'POST /requests/:requestId/comment': {
    ...act('Say something, with files'),
    body: z.object({ text: note, attachmentIds: z.array(attachmentId).max(10).default([]) }),
  },
  'POST /requests/:requestId/hand-on': {
    ...act('Hand on to another unit'),
    body: z.object({ unitId, text: note }),
  },
  'POST /requests/:requestId/pause': {
    ...act('Pause, saying why and whose time it is'),
    body: z.object({ whose: z.enum(pauseOwners), text: note }),
  },
  'POST /requests/:requestId/resume': {
    ...act('Go on after a pause'),
    body: z.object({ text: optionalNote }),
  },
  'POST /requests/:requestId/complete': { ...act('Complete'), body: z.object({ text: optionalNote }) },
  'POST /requests/:requestId/confirm': act('Confirm that it is done'),
  'POST /requests/:requestId/reopen': {
    ...act('Reopen, saying what is missing'),
    body: z.object({ text: note }),
  },
  'POST /requests/:requestId/cancel': { ...act('Cancel'), body: z.object({ text: note }) },
  'POST /requests/:requestId/correct': {
    ...act('Correct when an event happened, or void it, saying why'),
    body: z.object({ eventId, happenedAt: instant.optional(), void: z.boolean().default(false), text: note }),
  },

  'GET /search': {
    summary: 'Search over services and the requests that one may see, in Indonesian and English',
    query: z.object({
      q: z.string().trim().min(2).max(100),
      limit: z.coerce.number().int().min(1).max(20).default(6),
    }),
    output: z.object({ services: z.array(serviceCard), requests: z.array(requestRow) }),
  },
} satisfies Endpoints
export type ServiceEndpoints = typeof serviceEndpoints
