import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { followJob } from './jobs.ts'
import { keepChoice } from './keeping.ts'
import { choicePolicy, choiceScopes } from './policy.ts'
import { choiceProblems } from './problems.ts'
import { choiceRoutes } from './routes.ts'

/** What choice hands to the composition. */
export const choiceSlice: Slice = {
  name: 'choice',
  routes: choiceRoutes,
  contract,
  policy: choicePolicy,
  scopes: choiceScopes,
  problems: choiceProblems,
  jobs: [followJob],
  reactions: [{ to: 'request.submitted', react: keepChoice }],
  migrations: join(import.meta.dirname, 'migrations'),
}
