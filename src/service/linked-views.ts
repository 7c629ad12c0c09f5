import type { z } from 'zod'
import type { ActionContext } from '../platform/http/route.ts'
import type { linkView, linkedRequest } from './contract.ts'
import { relationIn } from './domain/links.ts'
import { isFinished } from './domain/request-standing.ts'
import { serviceMessages } from './messages.ts'
import { namesOf, type Names } from './names.ts'
import { mayLink, targetsOf, type RequestTargets } from './rights.ts'
import { seenAmong } from './seeing.ts'
import type { StoredEvent } from './store/events.ts'
import { linksOf, unfinishedBlockers, type StoredLink } from './store/links.ts'
import type { StoredRequest } from './store/requests.ts'
import { linkIn } from './timeline-rows.ts'

/** The links of a request that its reader sees, and the requests at their other ends and in its timeline. */
export interface Linked {
  readonly links: readonly StoredLink[]
  readonly seen: ReadonlyMap<string, StoredRequest>
  readonly names: Names
}

/** What a request hangs together with, as far as the actor sees it. */
export async function linkedTo(
  context: ActionContext,
  requestId: string,
  events: readonly StoredEvent[],
): Promise<Linked> {
  // Whatever was ever linked has it in its timeline.
  const links = events.some(({ kind }) => kind === 'linked') ? await linksOf(context.tx, requestId) : []
  const told = events.flatMap(({ payload }) => linkIn(payload)?.otherId ?? [])
  const seen = await seenAmong(context, [...links.map((link) => otherEnd(link, requestId)), ...told])
  const requests = [...seen.values()]
  const names = await namesOf(context.tx, {
    units: requests.map(({ holderUnitId }) => holderUnitId),
    people: requests.map(({ assigneeId }) => assigneeId),
    services: requests.map(({ serviceId }) => serviceId),
  })
  return { links: links.filter((link) => seen.has(otherEnd(link, requestId))), seen, names }
}

function otherEnd({ requestId, otherId }: StoredLink, of: string): string {
  return requestId === of ? otherId : requestId
}

/** The other request of a link, in few words. */
export function linkedReply(
  request: StoredRequest,
  names: Names,
  { language }: ActionContext,
): z.input<typeof linkedRequest> {
  const { id, number, state, holderUnitId, assigneeId } = request
  const service = names.service(request.serviceId).name[language]
  return {
    id,
    number,
    summary: request.summary || service || serviceMessages['request.without_words'][language],
    state,
    holder: names.unit(holderUnitId),
    assignee: names.personOrNobody(assigneeId),
  }
}

/** The links of a request as its reader sees them. */
export async function linkViews(
  context: ActionContext,
  request: StoredRequest,
  targets: RequestTargets,
  { links, seen, names }: Linked,
): Promise<z.input<typeof linkView>[]> {
  const own = mayLink(context, targets)
  const views: z.input<typeof linkView>[] = []
  for (const link of links) {
    const other = seen.get(otherEnd(link, request.id))
    if (other === undefined) continue
    views.push({
      id: link.id,
      relation: relationIn(link, request.id),
      request: linkedReply(other, names, context),
      may: { remove: own || mayLink(context, await targetsOf(context, other)) },
    })
  }
  return views
}

/** Which of these requests wait for an unfinished one that the actor sees. */
export async function blockedAmong(
  context: ActionContext,
  requests: readonly StoredRequest[],
): Promise<ReadonlySet<string>> {
  const waiting = requests.filter((request) => !isFinished(request)).map(({ id }) => id)
  const pairs = await unfinishedBlockers(context.tx, waiting)
  const seen = await seenAmong(
    context,
    pairs.map(({ otherId }) => otherId),
  )
  return new Set(pairs.filter(({ otherId }) => seen.has(otherId)).map(({ requestId }) => requestId))
}
