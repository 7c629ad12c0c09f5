import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { organisationJobs } from './jobs.ts'
import { noticesOfOrganisation } from './notices.ts'
import { organisationPolicy, organisationScopes } from './policy.ts'
import { organisationProblems } from './problems.ts'
import { organisationRoutes } from './routes.ts'

/** The organisation as the composition takes it. */
export const organisationSlice: Slice = {
  name: 'organisation',
  routes: organisationRoutes,
  contract,
  policy: organisationPolicy,
  scopes: organisationScopes,
  problems: organisationProblems,
  notices: noticesOfOrganisation,
  jobs: organisationJobs,
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
