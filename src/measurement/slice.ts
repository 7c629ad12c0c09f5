import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import * as contract from './contract.ts'
import * as overTime from './contract/over-time.ts'
import * as spread from './contract/spread.ts'
import * as touchpoints from './contract/touchpoints.ts'
import { remindJob } from './jobs.ts'
import { noticesOfMeasurement } from './notices.ts'
import { overTimeRoutes, spreadRoutes } from './over-time-routes.ts'
import { measurementPolicy, measurementScopes } from './policy.ts'
import { measurementProblems } from './problems.ts'
import { measurementRoutes } from './routes.ts'
import { followMoves } from './following.ts'
import { retime } from './timing.ts'
import { touchpointRoutes, visitRoutes } from './touchpoint-routes.ts'

/** What measurement hands to the composition. */
export const measurementSlice: Slice = {
  name: 'measurement',
  routes: [...measurementRoutes, ...overTimeRoutes, ...spreadRoutes, ...touchpointRoutes],
  openRoutes: visitRoutes,
  contract: { ...contract, ...overTime, ...spread, ...touchpoints },
  policy: measurementPolicy,
  scopes: measurementScopes,
  problems: measurementProblems,
  notices: noticesOfMeasurement,
  jobs: [remindJob],
  reactions: [
    { to: 'request.timed', react: retime },
    { to: 'unit.moved', react: followMoves },
    { to: 'organisation.changed', react: followMoves },
  ],
  migrations: join(import.meta.dirname, 'migrations'),
}
