/** What anything done to an escalation makes stale. */
export const staleByEscalations = [
  'GET /escalations/:escalationId',
  'GET /requests/:requestId/escalations',
  'GET /answers-due',
] as const
