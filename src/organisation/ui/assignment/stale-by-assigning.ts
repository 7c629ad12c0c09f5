/** What has to be read anew after somebody was assigned somewhere, or no longer is. */
export const staleByAssigning = [
  'GET /units/:unitId',
  'GET /units',
  'GET /people/:personId',
  'GET /people',
  'GET /jobs',
] as const
