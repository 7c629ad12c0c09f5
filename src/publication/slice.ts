import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { publicationJobs } from './jobs.ts'
import { noticesOfPublication } from './notices.ts'
import { publicationPolicy, publicationScopes } from './policy.ts'
import { publicationRoutes } from './routes.ts'

/** What publication hands to the composition. It refuses nothing of its own: what is not there is not found. */
export const publicationSlice: Slice = {
  name: 'publication',
  routes: publicationRoutes,
  contract,
  policy: publicationPolicy,
  scopes: publicationScopes,
  problems: {},
  notices: noticesOfPublication,
  jobs: publicationJobs,
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
