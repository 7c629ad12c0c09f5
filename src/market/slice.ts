import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { marketJobs, marketReactions } from './jobs.ts'
import { noticesOfMarket } from './notices.ts'
import { marketPolicy, marketScopes } from './policy.ts'
import { marketProblems } from './problems.ts'
import { marketRoutes } from './routes.ts'

/** What the market hands to the composition. */
export const marketSlice: Slice = {
  name: 'market',
  routes: marketRoutes,
  contract,
  policy: marketPolicy,
  scopes: marketScopes,
  problems: marketProblems,
  notices: noticesOfMarket,
  jobs: marketJobs,
  reactions: marketReactions,
  migrations: join(import.meta.dirname, 'migrations'),
}
