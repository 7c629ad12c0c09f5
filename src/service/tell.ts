import { organisationDay, presentHeadsOf, standInsFor, unitPath } from '../organisation/index.ts'
import type { ActionContext, WorkContext } from '../platform/http/route.ts'
import { notify } from '../platform/notices/notify.ts'
import { serviceNotices, type NoticeKey } from './notices.ts'
import { whoSees } from './rights.ts'
import type { StoredRequest } from './store/requests.ts'
import { watchersOf } from './store/watchers.ts'

/** What a notice says of a request. */
type Told = Pick<StoredRequest, 'id' | 'number' | 'summary'>

/** Tells people of a request, but never whoever did it. */
export async function tell(
  context: ActionContext,
  personIds: readonly string[],
  key: NoticeKey,
  request: Told,
): Promise<void> {
  await tellAs(
    context,
    personIds.filter((id) => id !== context.actor.personId),
    key,
    request,
    context.actor.name,
  )
}

/** The same in the name of somebody, or of the system itself. */
export async function tellAs(
  context: WorkContext,
  personIds: readonly string[],
  key: NoticeKey,
  request: Told,
  by = '',
): Promise<void> {
  const { number, summary, id } = request
  await notify(context, [...new Set(personIds)], {
    kind: serviceNotices[key],
    values: { number, summary: summary === '' ? '—' : summary, by },
    link: `/requests/${id}`,
  })
}

/** Tells those who watch a request and see it, but nobody who was told before. */
export async function tellWatchers(
  context: ActionContext,
  request: StoredRequest,
  key: NoticeKey,
  toldBefore: readonly string[],
): Promise<void> {
  const watching = (await watchersOf(context.tx, request.id)).map(({ personId }) => personId)
  const others = watching.filter((id) => id !== context.actor.personId && !toldBefore.includes(id))
  if (others.length > 0) await tell(context, await whoSees(context, request, others), key, request)
}

/** Who asked, and for whom. */
export function askersOf(request: StoredRequest): string[] {
  return [...new Set([request.askerId, request.askedForId])]
}

/** Who answers for a unit today: its heads, or who stands in for them. */
export async function headsToTell(context: WorkContext, unitId: string): Promise<string[]> {
  const day = await organisationDay(context.tx, context.now)
  return presentHeadsOf(context.tx, (await unitPath(context.tx, unitId)) ?? [], day)
}

/** Who has a request, or whoever stands in; where nobody does, the heads of the unit that holds it. */
export async function serversToTell(context: WorkContext, request: StoredRequest): Promise<string[]> {
  const day = await organisationDay(context.tx, context.now)
  const assignee = request.assigneeId === null ? [] : await present(context, [request.assigneeId], day)
  return assignee.length > 0 ? assignee : headsToTell(context, request.holderUnitId)
}

async function present(context: WorkContext, personIds: readonly string[], day: string): Promise<string[]> {
  return [...new Set((await standInsFor(context.tx, personIds, day)).values())]
}
