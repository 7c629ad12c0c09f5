import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import { voiceJobs, voiceReactions } from './jobs.ts'
import { noticesOfVoice } from './notices.ts'
import { voicePolicy, voiceScopes } from './policy.ts'
import { voiceProblems } from './problems.ts'
import { voiceRoutes } from './routes.ts'

/** What voice hands to the composition. */
export const voiceSlice: Slice = {
  name: 'voice',
  routes: voiceRoutes,
  contract,
  policy: voicePolicy,
  scopes: voiceScopes,
  problems: voiceProblems,
  notices: noticesOfVoice,
  jobs: voiceJobs,
  reactions: voiceReactions,
  migrations: join(import.meta.dirname, 'migrations'),
}
