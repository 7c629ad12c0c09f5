import { isOpenUnit, organisationDay, unitPath } from '../../organisation/index.ts'
import { refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { conclude, openRequest, record } from '../acting.ts'
import type { RequestId } from '../contract.ts'
import { serviceMessages } from '../messages.ts'
import { mayServe } from '../rights.ts'
import { headsToTell, tell, tellWatchers } from '../tell.ts'

/** The unit that holds a request hands it on to another. The promise stays with the unit that made it. */
export async function handOnRequest(
  context: ActionContext,
  { params, body }: { params: { requestId: RequestId }; body: { unitId: string; text: string } },
) {
  const opened = await openRequest(context, params.requestId)
  if (!opened.ok) return opened
  const { request, targets } = opened.value
  if (!mayServe(context, targets)) return refuse('not_permitted')
  if ((await unitPath(context.tx, body.unitId)) === undefined) {
    return refuse('validation_failed', undefined, [
      { name: 'body.unitId', reason: serviceMessages['unit.unknown'][context.language] },
    ])
  }
  if (!(await isOpenUnit(context.tx, body.unitId, await organisationDay(context.tx, context.now))))
    return refuse('unit_not_open')
  const recorded = await record(context, opened.value, {
    kind: 'handed_on',
    actorId: context.actor.personId,
    unitId: body.unitId,
    assigneeId: null,
    text: body.text,
  })
  if (!recorded.ok) return recorded
  const heads = await headsToTell(context, body.unitId)
  await tell(context, heads, 'notice.handed_on', request)
  await tellWatchers(context, request, 'notice.watched_handed_on', heads)
  return conclude(context, request.id, 'request.handed_on', {
    details: { from: request.holderUnitId, to: body.unitId },
  })
}
