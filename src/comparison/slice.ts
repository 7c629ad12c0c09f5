import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { comparisonPolicy, comparisonScopes } from './policy.ts'
import { comparisonProblems } from './problems.ts'
import { comparisonRoutes } from './routes.ts'

/** What comparison hands to the composition. */
export const comparisonSlice: Slice = {
  name: 'comparison',
  routes: comparisonRoutes,
  contract,
  policy: comparisonPolicy,
  scopes: comparisonScopes,
  problems: comparisonProblems,
  jobs: [],
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
