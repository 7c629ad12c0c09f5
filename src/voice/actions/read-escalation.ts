import type { Act } from '../acting.ts'
import { shownEscalation } from '../escalation-view.ts'

/** An escalation with its ladder. */
export const showEscalation: Act<'GET /escalations/:escalationId'> = (context, { params }) =>
  shownEscalation(context, params.escalationId)
