import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { intakeJobs } from './jobs.ts'
import { intakePolicy, intakeScopes } from './policy.ts'
import { intakeProblems } from './problems.ts'
import { intakeRoutes } from './routes.ts'

/** Bringing in, as the composition takes it. */
export const intakeSlice: Slice = {
  name: 'intake',
  contract,
  routes: intakeRoutes,
  policy: intakePolicy,
  scopes: intakeScopes,
  problems: intakeProblems,
  jobs: intakeJobs,
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
