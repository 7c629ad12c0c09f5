import type { RunKind } from '../intake/index.ts'
import { requestsRun } from './import/requests-kind.ts'

/** What can be brought in on the screen and through the API. */
export const runKinds: readonly RunKind[] = [requestsRun]
