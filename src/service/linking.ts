import { accept, refuse, type Result } from '../platform/http/result.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { concludeSilently, lockOpen, openRequest, record, type OpenRequest } from './acting.ts'
import type { LinkedOutcome } from './contract.ts'
import { approversToTell } from './deciding.ts'
import { outcomeOf, stillStands, type Link } from './domain/links.ts'
import { isFinished } from './domain/request-standing.ts'
import type { NoticeKey } from './notices.ts'
import { whoSees, type RequestTargets } from './rights.ts'
import { readEvents } from './store/events.ts'
import { hangingOn, lockLinks } from './store/links.ts'
import { readRequest, type StoredRequest } from './store/requests.ts'
import { watchersOf } from './store/watchers.ts'
import { askersOf, serversToTell, tellAs } from './tell.ts'
import { linkIn } from './timeline-rows.ts'

/** The job that tells requests what became of the one on which they hang. */
export const linkedJob = 'service.linked'

type Opened = OpenRequest & { readonly targets: RequestTargets }

/** Opens two requests that one act is about, always in the same order, so that two such acts never wait for each other. */
export async function openBoth(
  context: ActionContext,
  one: string,
  other: string,
): Promise<Result<{ one: Opened; other: Opened | undefined }, 'not_found'>> {
  await lockLinks(context.tx, context.organisationId)
  const opened = new Map<string, Result<Opened, 'not_found'>>()
  for (const id of [one, other].toSorted()) opened.set(id, await openRequest(context, id))
  const first = opened.get(one)
  const second = opened.get(other)
  if (first?.ok !== true) return refuse('not_found')
  return accept({ one: first.value, other: second?.ok === true ? second.value : undefined })
}

/** After an act that ends or reopens a request: those that hang on it are told in a transaction of their own. */
export async function laterToLinked(context: WorkContext, requestId: string, eventId: string): Promise<void> {
  if ((await hangingOn(context.tx, requestId)).length > 0)
    await context.later(linkedJob, { requestId, eventId })
}

/**
 * Tells every unfinished request that hangs on one what became of that, once: in its timeline, and its people as far as they
 * see both. Nothing else happens to it: its promise holds, and whoever serves it decides what this means.
 */
export async function tellLinked(context: WorkContext, requestId: string, eventId: string): Promise<void> {
  const request = await readRequest(context.tx, requestId)
  const events = (await readEvents(context.tx, [requestId])).get(requestId) ?? []
  const cause = events.find(({ id }) => id === eventId)
  if (request === undefined || cause === undefined || cause.kind === 'corrected') return
  const outcome = outcomeOf(cause.kind)
  if (outcome === undefined || !stillStands(outcome, request.state)) return
  for (const link of await hangingOn(context.tx, requestId)) {
    const open = await lockOpen(context, link.requestId)
    if (open !== undefined) await tellOne(context, open, link, { request, outcome, causeId: eventId })
  }
}

interface News {
  readonly request: StoredRequest
  readonly outcome: LinkedOutcome
  readonly causeId: string
}

async function tellOne(
  context: WorkContext,
  open: OpenRequest,
  { kind, requestId, otherId }: Link,
  { request, outcome, causeId }: News,
): Promise<void> {
  const told = open.events.some(({ payload }) => {
    const link = linkIn(payload)
    return link?.causeId === causeId && link.relation === kind
  })
  if (told || isFinished(open.standing)) return
  const payload = { relation: kind, otherId, outcome, causeId }
  const recorded = await record(context, open, { kind: 'linked_changed', actorId: null, payload })
  if (!recorded.ok) return
  const people = await whoSees(context, open.request, await concerned(context, open))
  const both = await whoSees(context, request, people)
  await tellAs(context, both, noticeOf(kind, outcome), open.request, request.number)
  await concludeSilently(context, requestId, 'request.linked_changed', {
    details: { other: otherId, outcome },
  })
}

/** Who asked a request, who serves or is to approve it, and who watches it. */
async function concerned(context: WorkContext, open: OpenRequest): Promise<string[]> {
  const { request, standing } = open
  const servers =
    standing.state === 'awaiting_approval'
      ? await approversToTell(context, open)
      : await serversToTell(context, request)
  const watching = (await watchersOf(context.tx, request.id)).map(({ personId }) => personId)
  return [...new Set([...askersOf(request), ...servers, ...watching])]
}

function noticeOf(kind: Link['kind'], outcome: LinkedOutcome): NoticeKey {
  return outcome === 'completed' ? `notice.linked_completed.${kind}` : `notice.linked_${outcome}`
}
