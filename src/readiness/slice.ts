import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { readinessJobs } from './jobs.ts'
import { noticesOfReadiness } from './notices.ts'
import { readinessPolicy, readinessScopes } from './policy.ts'
import { readinessProblems } from './problems.ts'
import { readinessRoutes } from './routes.ts'
import { readinessReactions } from './served-unready.ts'
import { shiftReactions } from './shifts/watching-shifts.ts'

/** What readiness hands to the composition. */
export const readinessSlice: Slice = {
  name: 'readiness',
  routes: readinessRoutes,
  contract,
  policy: readinessPolicy,
  scopes: readinessScopes,
  problems: readinessProblems,
  notices: noticesOfReadiness,
  jobs: readinessJobs,
  reactions: [...readinessReactions, ...shiftReactions],
  migrations: join(import.meta.dirname, 'migrations'),
}
