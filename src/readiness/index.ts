/** What other slices, and `main/`, may call of readiness. */
export { mountReadinessCalendar } from './calendar-door.ts'
export { readinessOfServers } from './gate.ts'
