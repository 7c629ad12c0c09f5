import { z } from 'zod'
import { personId, unitId, unitName } from '../organisation/contract.ts'
import { instant, pageOf, pageQuery, type Endpoints } from '../platform/http/endpoint.ts'
import { answers, pauseOwners, serviceBody, serviceCard, serviceView } from './contract/catalogue.ts'
import type { CannedEndpoints } from './contract/canned.ts'
import { attachmentId, eventId, note, optionalNote, priority, requestId, serviceId } from './contract/ids.ts'
import { actOnRequests, actedOn } from './contract/acts.ts'
import { attachmentView, mentionStrangers, requestRow, requestView } from './contract/request.ts'
import type { LinkEndpoints } from './contract/links.ts'
import type { TemplateEndpoints } from './contract/templates.ts'
import type { WatchingEndpoints } from './contract/watching.ts'
import { approvalEndpoints } from './contract/approval-endpoints.ts'

export * from './contract/acts.ts'
export * from './contract/canned.ts'
export * from './contract/approval.ts'
export * from './contract/catalogue.ts'
export * from './contract/ids.ts'
export * from './contract/links.ts'
export * from './contract/relations.ts'
export * from './contract/request.ts'
export * from './contract/templates.ts'
export * from './contract/watching.ts'

const requestParams = z.object({ requestId })
const serviceParams = z.object({ serviceId })
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
    summary: 'Requests that concern one: asked by or for one, served or watched by one',
    query: pageQuery.extend({
      side: z.enum(['asked', 'served', 'watched', 'all']).default('asked'),
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
        .enum(['unfinished', 'awaiting_approval', 'open', 'in_progress', 'paused', 'completed', 'all'])
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

  'POST /requests/acts': {
    summary:
      'The same act on several requests, each by itself: done where it can be, named with its reason where not',
    body: actOnRequests,
    output: actedOn,
  },

  'POST /requests/:requestId/take': act('Take a request from the queue'),
  'POST /requests/:requestId/accept': act('Accept a request for the unit'),
  'POST /requests/:requestId/assign': {
    ...act('Give a request to a colleague of the unit, or back to the queue'),
    body: z.object({
      personId: personId.nullable(),
      /** Why they get it although they are not ready; by heads of the unit alone. */
      despite: z.string().trim().min(1).max(500).optional(),
    }),
  },
  'POST /requests/:requestId/respond': {
    ...act('First answer to the asker'),
    body: z.object({ text: note }),
  },
  'POST /requests/:requestId/comment': {
    ...act('Say something, with files; `@[person id]` in the text mentions somebody'),
    body: z.object({
      /** 4,000 characters as people read them; mentions are longer as they are written. */
      text: z.string().trim().min(1).max(5000),
      attachmentIds: z.array(attachmentId).max(10).default([]),
      strangers: mentionStrangers.default('ask'),
    }),
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

  ...approvalEndpoints,

  'GET /search': {
    summary: 'Search over services and the requests that one may see, in Indonesian and English',
    query: z.object({
      q: z.string().trim().min(2).max(100),
      limit: z.coerce.number().int().min(1).max(20).default(6),
    }),
    output: z.object({ services: z.array(serviceCard), requests: z.array(requestRow) }),
  },
} satisfies Endpoints
/** The endpoints of services and requests themselves. */
export type RequestEndpoints = typeof serviceEndpoints
/** All endpoints of the slice. */
export type ServiceEndpoints = RequestEndpoints &
  CannedEndpoints &
  WatchingEndpoints &
  LinkEndpoints &
  TemplateEndpoints
