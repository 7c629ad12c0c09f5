import type { RunKind } from '../intake/index.ts'
import { kindsRun } from '../choice/index.ts'
import { coursesRun, onetRun } from '../readiness/index.ts'
import { organisationRun } from './import/organisation-run.ts'
import { requestsRun } from './import/requests-kind.ts'

/** What can be brought in on the screen and through the API. */
export const runKinds: readonly RunKind[] = [organisationRun, requestsRun, coursesRun, onetRun, kindsRun]
