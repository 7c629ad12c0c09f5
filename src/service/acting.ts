import { v7 as uuidv7 } from 'uuid'
import { accept, refuse, type Accepted, type Result } from '../platform/http/result.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { mayAppend, type AppendRefusal } from './domain/appending.ts'
import { effectiveTimeline } from './domain/effective-timeline.ts'
import { standingAt, type RequestStanding } from './domain/request-standing.ts'
import type { PauseOwner, TimelineEvent } from './domain/timeline.ts'
import type { EventKind } from './contract.ts'
import { requestAnnouncement, type RequestAnnouncement } from './events.ts'
import { viewRequest, type RequestReply } from './request-view.ts'
import { sees, targetsOf, type RequestTargets } from './rights.ts'
import { settle, type Settled } from './settle.ts'
import { insertEvents, readEvents, type StoredEvent } from './store/events.ts'
import { lockRequest, type StoredRequest } from './store/requests.ts'
import { letIn } from './store/watchers.ts'
import { timelineEvent } from './timeline-rows.ts'

/** A request that this transaction alone may change, with its timeline so far. */
export interface OpenRequest {
  readonly request: StoredRequest
  readonly events: readonly StoredEvent[]
  readonly rows: readonly TimelineEvent[]
  readonly standing: RequestStanding
  /** Whether the asker had an answer. */
  readonly answered: boolean
}

/** Locks a request and reads its timeline; undefined where it does not exist in this organisation. */
export async function lockOpen(context: WorkContext, requestId: string): Promise<OpenRequest | undefined> {
  const request = await lockRequest(context.tx, requestId)
  if (request === undefined) return undefined
  const events = (await readEvents(context.tx, [requestId])).get(requestId) ?? []
  return openOn(request, events)
}

/** A request with its timeline, as the transaction that holds it knows both. */
export function openOn(request: StoredRequest, events: readonly StoredEvent[]): OpenRequest {
  const rows = events.map(timelineEvent)
  const timeline = effectiveTimeline(rows)
  const end = timeline.at(-1) ?? timeline[0]
  return {
    request,
    events,
    rows,
    standing: standingAt(timeline, end.happenedAt),
    answered: timeline.some((event) => event.kind === 'responded'),
  }
}

/** The same for an actor, with their rights: what they may not see does not exist. */
export async function openRequest(
  context: ActionContext,
  requestId: string,
): Promise<Result<OpenRequest & { targets: RequestTargets }, 'not_found'>> {
  const open = await lockOpen(context, requestId)
  if (open === undefined) return refuse('not_found')
  const targets = await targetsOf(context, open.request)
  return sees(context, targets) ? accept({ ...open, targets }) : refuse('not_found')
}

/** What is added to a timeline; what is left out stays as it stands. */
export interface NewFact {
  readonly kind: EventKind
  readonly actorId: string | null
  readonly unitId?: string
  readonly assigneeId?: string | null
  readonly text?: string | null
  readonly whose?: PauseOwner
  readonly replacesId?: string
  readonly voids?: boolean
  /** What a kind needs beyond its columns. */
  readonly payload?: StoredEvent['payload']
  /** When it happened where that is not now: a correction. */
  readonly happenedAt?: Date
}

/** Adds an event to an open request's timeline, if it can happen there; what comes back is the request as it is open now. */
export async function record(
  context: WorkContext,
  open: OpenRequest,
  fact: NewFact,
): Promise<Result<OpenRequest & { eventId: string }, AppendRefusal>> {
  const event = storedEvent(context, open, fact)
  const possible = mayAppend(open.rows, timelineEvent(event), instantFromDate(event.recordedAt))
  if (!possible.ok) return possible
  await insertEvents(context.tx, [event])
  return accept({ ...openOn(open.request, [...open.events, event]), eventId: event.id })
}

function storedEvent(
  context: WorkContext,
  { request, rows, standing }: OpenRequest,
  fact: NewFact,
): StoredEvent {
  // Who waited for the lock began before what happened meanwhile; what is done to it now happens after that.
  const latest = rows.reduce(
    (moment, row) => Math.max(moment, row.happenedAt, row.recordedAt),
    context.now.getTime(),
  )
  const recordedAt = new Date(latest)
  return {
    organisationId: context.organisationId,
    requestId: request.id,
    id: uuidv7(),
    kind: fact.kind,
    happenedAt: fact.happenedAt ?? recordedAt,
    recordedAt,
    actorId: fact.actorId,
    unitId: fact.unitId ?? standing.unitId,
    assigneeId: fact.assigneeId === undefined ? standing.assigneeId : fact.assigneeId,
    whose: fact.whose ?? null,
    text: fact.text ?? null,
    replacesId: fact.replacesId ?? null,
    voids: fact.voids ?? false,
    sequence: rows.length,
    sourceKey: null,
    payload: fact.payload ?? {},
  }
}

/** Ends an act: clocks, audit log, announcement, and the request as the actor now sees it. */
export async function conclude(
  context: ActionContext,
  requestId: string,
  name: RequestAnnouncement,
  audit: { reason?: string; details?: Record<string, unknown> } = {},
): Promise<Accepted<RequestReply>> {
  const settled = await settle(context, requestId)
  return concludeSettled(context, settled, name, audit, await letIn(context.tx, requestId))
}

/** The same of a request whose clocks were read just now; `watchers`: whom colleagues let watch it. */
export async function concludeSettled(
  context: ActionContext,
  settled: Settled,
  name: RequestAnnouncement,
  audit: { reason?: string; details?: Record<string, unknown> } = {},
  watchers: readonly string[] = [],
): Promise<Accepted<RequestReply>> {
  await tellOf(context, settled, name, audit, watchers)
  return accept(await viewRequest(context, settled.request, settled.reading))
}

/** The same without an answer: what the system itself does. */
export async function concludeSilently(
  context: WorkContext,
  requestId: string,
  name: RequestAnnouncement,
  audit: { reason?: string; details?: Record<string, unknown> } = {},
): Promise<Settled> {
  const settled = await settle(context, requestId)
  await tellOf(context, settled, name, audit, await letIn(context.tx, requestId))
  return settled
}

async function tellOf(
  context: WorkContext,
  { request }: Settled,
  name: RequestAnnouncement,
  audit: { reason?: string; details?: Record<string, unknown> },
  watchers: readonly string[],
): Promise<void> {
  await context.audit({ action: name, subjectKind: 'request', subjectId: request.id, ...audit })
  await context.announce(requestAnnouncement(name, request, watchers))
}
