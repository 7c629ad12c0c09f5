import { personNames, standingsOf } from '../organisation/index.ts'
import { accept, refuse, type Accepted, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { watchersAtMost } from './contract.ts'
import { requestAnnouncement } from './events.ts'
import { readClocks } from './reading.ts'
import { viewRequest, type RequestReply } from './request-view.ts'
import type { RequestTargets } from './rights.ts'
import { readRequest, type StoredRequest } from './store/requests.ts'
import { insertWatchers, letIn } from './store/watchers.ts'
import { tell } from './tell.ts'

/** Which of some people are not there: unknown here, or gone. By place in the list. */
export async function peopleNotThere(
  { tx, now }: ActionContext,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const there = new Set((await standingsOf(tx, personIds, now)).map(({ personId }) => personId))
  return personIds.filter((id) => !there.has(id))
}

/**
 * Lets people watch a request, who from then on see it; whoever was let in before stays so. They are told unless `silently`,
 * where something else tells them in the same moment. The request is held by whoever calls.
 * @returns whom the act let in
 */
export async function letWatch(
  context: ActionContext,
  request: StoredRequest,
  { watching }: Pick<RequestTargets, 'watching'>,
  personIds: readonly string[],
  silently = false,
): Promise<Result<string[], 'watchers_full' | 'watcher_is_oneself'>> {
  const { organisationId, tx, now, actor } = context
  if (personIds.includes(actor.personId)) return refuse('watcher_is_oneself')
  const before = watching.filter(({ added }) => added).map(({ personId }) => personId)
  const fresh = [...new Set(personIds)].filter((id) => !before.includes(id))
  if (new Set([...watching.map(({ personId }) => personId), ...fresh]).size > watchersAtMost)
    return refuse('watchers_full', { most: watchersAtMost })
  await insertWatchers(
    tx,
    fresh.map((personId) => ({
      organisationId,
      requestId: request.id,
      personId,
      addedBy: actor.personId,
      addedAt: now,
    })),
  )
  await context.audit({
    action: 'request.watchers_added',
    subjectKind: 'request',
    subjectId: request.id,
    details: { people: fresh },
  })
  if (!silently) await tell(context, fresh, 'notice.made_watcher', request)
  return accept(fresh)
}

/** Ends an act on who watches: everybody who sees the request hears of it, and those who saw it until now. */
export async function announceWatchers(
  context: ActionContext,
  request: StoredRequest,
  gone: readonly string[] = [],
): Promise<void> {
  const people = [...(await letIn(context.tx, request.id)), ...gone]
  await context.announce(requestAnnouncement('request.watchers_changed', request, people))
}

/** The request as the actor sees it now. */
export async function requestNow(context: ActionContext, requestId: string): Promise<Accepted<RequestReply>> {
  const request = await readRequest(context.tx, requestId)
  const reading = request && (await readClocks(context.tx, [request], context.now)).get(requestId)
  if (request === undefined || reading === undefined) throw new Error(`No request ${requestId}`)
  return accept(await viewRequest(context, request, reading))
}

/** A person's name for a sentence. */
export async function nameOfPerson({ tx }: ActionContext, personId: string) {
  return (await personNames(tx, [personId])).get(personId)
}
