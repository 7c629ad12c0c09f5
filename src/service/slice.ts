import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { cannedRoutes } from './canned-routes.ts'
import { serviceJobs, serviceReactions } from './jobs.ts'
import { linkRoutes } from './link-routes.ts'
import { noticesOfService } from './notices.ts'
import { servicePolicy, serviceScopes } from './policy.ts'
import { serviceProblems } from './problems.ts'
import { serviceRoutes } from './routes.ts'
import { templateRoutes } from './template-routes.ts'
import { watchingRoutes } from './watching-routes.ts'

/** What this slice hands to the composition. */
export const serviceSlice: Slice = {
  name: 'service',
  routes: [...serviceRoutes, ...cannedRoutes, ...watchingRoutes, ...linkRoutes, ...templateRoutes],
  contract,
  policy: servicePolicy,
  scopes: serviceScopes,
  problems: serviceProblems,
  notices: noticesOfService,
  jobs: serviceJobs,
  reactions: serviceReactions,
  migrations: join(import.meta.dirname, 'migrations'),
}
