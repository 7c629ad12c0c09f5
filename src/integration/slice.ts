import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { remindOfKeysJob } from './key-jobs.ts'
import { noticesOfIntegration } from './notices.ts'
import { integrationPolicy, integrationScopes } from './policy.ts'
import { integrationProblems } from './problems.ts'
import { keyRoutes, webhookRoutes } from './routes.ts'
import { webhookReactions } from './telling.ts'
import { webhookJobs } from './webhook-jobs.ts'

/** Connecting programs, as the composition takes it. */
export const integrationSlice: Slice = {
  name: 'integration',
  contract,
  routes: [...keyRoutes, ...webhookRoutes],
  policy: integrationPolicy,
  scopes: integrationScopes,
  problems: integrationProblems,
  notices: noticesOfIntegration,
  jobs: [remindOfKeysJob, ...webhookJobs],
  reactions: webhookReactions,
  migrations: join(import.meta.dirname, 'migrations'),
}
