import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { correspondenceJobs } from './jobs.ts'
import { letterReactions } from './letters.ts'
import { noticesOfCorrespondence } from './notices.ts'
import { correspondencePolicy, correspondenceScopes } from './policy.ts'
import { correspondenceProblems } from './problems.ts'
import { correspondenceRoutes } from './routes.ts'

/** What this slice hands to the composition. */
export const correspondenceSlice: Slice = {
  name: 'correspondence',
  contract,
  routes: correspondenceRoutes,
  policy: correspondencePolicy,
  scopes: correspondenceScopes,
  problems: correspondenceProblems,
  notices: noticesOfCorrespondence,
  jobs: correspondenceJobs,
  reactions: letterReactions,
  migrations: join(import.meta.dirname, 'migrations'),
}
