import { cut } from '../../platform/cut.ts'
import { refuse } from '../../platform/http/result.ts'
import { maySeeRequest, requestUpTheLine } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import { newEscalation, newMatter } from '../beginning.ts'
import { climb } from '../climbing.ts'
import { groundNow } from '../escalating.ts'
import { shownEscalation } from '../escalation-view.ts'
import { escalationTold } from '../events.ts'
import { tellOthers } from '../notices.ts'
import { insertEscalation, openEscalation } from '../store/escalations.ts'
import { insertMatter } from '../store/matters.ts'

/** Takes a request up the line for its asker, or whom it was asked for: one at a time, and only on one of the grounds. */
export const escalateRequest: Act<'POST /requests/:requestId/escalations'> = async (
  context,
  { params, body },
) => {
  const { tx, actor, now } = context
  if (!(await maySeeRequest(context, params.requestId))) return refuse('not_found')
  const request = await requestUpTheLine(context, params.requestId, 'lock')
  if (request === undefined) return refuse('not_found')
  if (!context.may('escalation:make', { personIds: request.askers })) return refuse('not_permitted')
  if ((await openEscalation(tx, request.id)) !== undefined) return refuse('escalation_open_already')
  const ground = groundNow(context, request)
  if (ground === undefined) return refuse('escalation_no_ground')
  const { id: requestId, number, summary, unitId, askers } = request
  const matter = newMatter(context, 'escalation', unitId)
  const { id } = matter
  await insertMatter(tx, matter)
  const begun = { begunBy: actor.personId, begunAt: now, ground, reason: body.reason }
  await insertEscalation(tx, newEscalation(matter, request, begun))
  await context.audit({
    action: 'escalation.begun',
    subjectKind: 'escalation',
    subjectId: id,
    reason: cut(body.reason, 500),
    details: { request: requestId, ground, unit: unitId },
  })
  const title = `${number} ${summary}`
  await tellOthers(context, askers, 'notice.escalation_begun', { title, link: `/escalations/${id}` })
  await context.announce(escalationTold('escalation.begun', { id, requestId }, unitId, askers))
  await climb(context, matter)
  return shownEscalation(context, id)
}
