import { accept, refuse } from '../../platform/http/result.ts'
import { maySeeRequest, requestUpTheLine } from '../../service/index.ts'
import type { Act } from '../acting.ts'
import type { EscalationView } from '../contract.ts'
import { groundNow } from '../escalating.ts'
import { shownEscalation } from '../escalation-view.ts'
import { escalationsOf } from '../store/escalations.ts'

/** Escalations of a request for whoever sees it, and whether the actor may begin one. */
export const listEscalations: Act<'GET /requests/:requestId/escalations'> = async (context, { params }) => {
  const { tx } = context
  if (!(await maySeeRequest(context, params.requestId))) return refuse('not_found')
  const request = await requestUpTheLine(context, params.requestId, 'read')
  if (request === undefined) return refuse('not_found')
  const found = await escalationsOf(tx, params.requestId)
  const rows: EscalationView[] = []
  for (const { id } of found) {
    const shown = await shownEscalation(context, id)
    if (shown.ok) rows.push(shown.value)
  }
  const may =
    context.may('escalation:make', { personIds: request.askers }) &&
    found.every(({ state }) => state === 'closed')
  return accept({ rows, may: { escalate: (may ? groundNow(context, request) : undefined) ?? null } })
}
