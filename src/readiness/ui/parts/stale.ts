/** What evidence and observations make stale. */
export const stale = [
  'GET /readiness',
  'GET /people/:personId/readiness',
  'GET /evidence/waiting',
  'GET /units/:unitId/readiness',
  'GET /units/:unitId/cover',
  'GET /readiness-map',
] as const
