/** What other slices, and `main/`, may call of readiness. */
export { mountReadinessCalendar } from './calendar-door.ts'
export { coursesRun } from './course-import/courses-run.ts'
export {
  furnishReadiness,
  type EvidenceToFurnish,
  type ObservationToFurnish,
  type ReadinessToFurnish,
} from './furnishing.ts'
export { furnishShifts, type ShiftToFurnish } from './shifts/furnishing-shifts.ts'
export { readinessOfServers } from './gate.ts'
export { sayCover } from './said-on-cards.ts'
export { tellServedUnreadyTo } from './served-unready.ts'
export { onetRun } from './onet-import/onet-run.ts'
