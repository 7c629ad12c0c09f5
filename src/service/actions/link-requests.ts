import { v7 as uuidv7 } from 'uuid'
import { refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, concludeSilently, record } from '../acting.ts'
import { linksAtMost, type Relation, type RequestId } from '../contract.ts'
import { inverseOf, linkOf, type Link } from '../domain/links.ts'
import { openBoth } from '../linking.ts'
import { serviceMessages } from '../messages.ts'
import { mayLink } from '../rights.ts'
import { insertLink, leadsBack, linksOf } from '../store/links.ts'

/** Somebody who sees both requests, and asked or serves one of them, says how they hang together. Both tell it in their timelines. */
export async function linkRequests(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { relation: Relation; otherId: RequestId } },
) {
  const { requestId } = params
  const { relation, otherId } = body
  if (requestId === otherId) return refuse('link_to_itself')
  const opened = await openBoth(context, requestId, otherId)
  if (!opened.ok) return opened
  const { one, other } = opened.value
  if (other === undefined) {
    const reason = serviceMessages['link.unknown'][context.language]
    return refuse('validation_failed', undefined, [{ name: 'body.otherId', reason }])
  }
  if (!mayLink(context, one.targets) && !mayLink(context, other.targets)) return refuse('not_permitted')
  const link = linkOf(relation, requestId, otherId)
  const refusal = await refusalOf(context, link)
  if (refusal !== undefined) return refusal
  const { organisationId, tx, now, actor } = context
  await insertLink(tx, { organisationId, id: uuidv7(), ...link, madeBy: actor.personId, madeAt: now })
  for (const [open, seen, to] of [
    [other, inverseOf(relation), requestId],
    [one, relation, otherId],
  ] as const) {
    const payload = { relation: seen, otherId: to }
    const recorded = await record(context, open, { kind: 'linked', actorId: actor.personId, payload })
    if (!recorded.ok) return recorded
  }
  const details = { relation, other: otherId }
  await concludeSilently(context, otherId, 'request.linked', {
    details: { relation: inverseOf(relation), other: requestId },
  })
  return conclude(context, requestId, 'request.linked', { details })
}

async function refusalOf(
  { tx }: ActionContext,
  link: Link,
): Promise<Refusal<'link_known_already' | 'links_full' | 'link_in_a_circle'> | undefined> {
  const own = await linksOf(tx, link.requestId)
  const known = own.some(
    ({ kind, requestId, otherId }) =>
      kind === link.kind && requestId === link.requestId && otherId === link.otherId,
  )
  if (known) return refuse('link_known_already')
  const most = Math.max(own.length, (await linksOf(tx, link.otherId)).length)
  if (most >= linksAtMost) return refuse('links_full', { most: linksAtMost })
  return (await leadsBack(tx, link)) ? refuse('link_in_a_circle') : undefined
}
