import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, concludeSilently, record } from '../acting.ts'
import type { LinkId, RequestId } from '../contract.ts'
import { relationIn } from '../domain/links.ts'
import { openBoth } from '../linking.ts'
import { mayLink } from '../rights.ts'
import { deleteLink, linksOf } from '../store/links.ts'

/** Takes a link back, for whoever could have made it; both timelines keep that it was there. */
export async function unlinkRequests(
  context: ActionContext,
  { params }: { params: { requestId: RequestId; linkId: LinkId } },
) {
  const { requestId, linkId } = params
  const named = (await linksOf(context.tx, requestId)).find(({ id }) => id === linkId)
  if (named === undefined) return refuse('not_found')
  const otherId = named.requestId === requestId ? named.otherId : named.requestId
  const opened = await openBoth(context, requestId, otherId)
  if (!opened.ok) return opened
  const { one, other } = opened.value
  // Both are held now: somebody may have been faster.
  const link = (await linksOf(context.tx, requestId)).find(({ id }) => id === linkId)
  if (link === undefined || other === undefined) return refuse('not_found')
  if (!mayLink(context, one.targets) && !mayLink(context, other.targets)) return refuse('not_permitted')
  await deleteLink(context.tx, linkId)
  const actorId = context.actor.personId
  for (const [open, of, to] of [
    [other, otherId, requestId],
    [one, requestId, otherId],
  ] as const) {
    const payload = { relation: relationIn(link, of), otherId: to }
    const recorded = await record(context, open, { kind: 'unlinked', actorId, payload })
    if (!recorded.ok) return recorded
  }
  await concludeSilently(context, otherId, 'request.unlinked', {
    details: { relation: relationIn(link, otherId), other: requestId },
  })
  return conclude(context, requestId, 'request.unlinked', {
    details: { relation: relationIn(link, requestId), other: otherId },
  })
}
