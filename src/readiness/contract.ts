import type { Endpoints } from '../platform/http/endpoint.ts'
import { badgeEndpoints } from './contract/badges.ts'
import { evidenceEndpoints } from './contract/evidence.ts'
import { kindEndpoints } from './contract/kinds.ts'
import { readinessEndpoints as answers } from './contract/readiness.ts'
import { requirementEndpoints } from './contract/requirements.ts'
import { shiftEndpoints } from './contract/shifts.ts'

export * from './contract/badges.ts'
export * from './contract/evidence.ts'
export * from './contract/ids.ts'
export * from './contract/kinds.ts'
export * from './contract/readiness.ts'
export * from './contract/requirements.ts'
export * from './contract/shifts.ts'

/** Every endpoint of readiness. */
export const readinessSliceEndpoints = {
  ...kindEndpoints,
  ...requirementEndpoints,
  ...evidenceEndpoints,
  ...badgeEndpoints,
  ...answers,
  ...shiftEndpoints,
} satisfies Endpoints
export type ReadinessEndpoints = typeof readinessSliceEndpoints
