import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { remindOfKeysJob } from './key-jobs.ts'
import { noticesOfIntegration } from './notices.ts'
import { integrationPolicy, integrationScopes } from './policy.ts'
import { integrationProblems } from './problems.ts'
import { keyRoutes } from './routes.ts'

/** Connecting programs, as the composition takes it. */
export const integrationSlice: Slice = {
  name: 'integration',
  contract,
  routes: keyRoutes,
  policy: integrationPolicy,
  scopes: integrationScopes,
  problems: integrationProblems,
  notices: noticesOfIntegration,
  jobs: [remindOfKeysJob],
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
